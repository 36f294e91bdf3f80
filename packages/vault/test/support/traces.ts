import { bytesAside } from '@pavadonis/fixtures/aside';
import { withSql } from '@pavadonis/fixtures/scratch';
import { masterNo } from '@pavadonis/fixtures/vaults';
import { prepareQuery } from '@pavadonis/sqlite';
import type { MasterKey } from '@pavadonis/vault';

/** A master that remembers every secret that it wraps or unwraps, and every form in which it does. */
export const spyingOn = (master: MasterKey = masterNo(1)) => {
  const secrets = new Map<string, readonly Buffer[]>();
  const note = (about: readonly string[], secret: Uint8Array, wrapped: Uint8Array): void => {
    const stream = about[3] ?? '';
    const forms = [secret, wrapped].map((form) => Buffer.from(form.subarray(0, WRAPPED_BYTES)));
    secrets.set(stream, [...(secrets.get(stream) ?? []), ...forms]);
  };
  const spy: MasterKey = {
    id: master.id,
    wrap: async (secret, about) => {
      const wrapped = await master.wrap(secret, about);
      note(about, secret, wrapped);
      return wrapped;
    },
    unwrap: async (wrapped, about) => {
      const secret = await master.unwrap(wrapped, about);
      if (secret !== undefined) note(about, secret, wrapped);
      return secret;
    },
  };
  return { master: spy, secretsOf: (stream: string) => secrets.get(stream) ?? [] };
};

const WRAPPED_BYTES = 80;

/** A master whose wrapped keys have many lengths, as those of a key service may have. */
export const unevenly = (master: MasterKey = masterNo(1)): MasterKey => {
  let wrapped = 0;
  return {
    id: master.id,
    wrap: async (secret, about) => {
      wrapped += 1;
      return Buffer.concat([await master.wrap(secret, about), Buffer.alloc((wrapped * 37) % 120, 1)]);
    },
    unwrap: (bytes, about) => master.unwrap(bytes.subarray(0, WRAPPED_BYTES), about),
  };
};

/** Everything that a database and the files beside it hold on the disk. */
export const bytesBeside = (path: string): Buffer =>
  bytesAside(...['', '-wal', '-shm', '-journal'].map((end) => path + end));

// a page or a frame may end in the middle of a secret, but no half of it may be left either
const HALF = 24;

/** Returns whether any part of a secret stands in bytes. */
export const holds = (bytes: Buffer, secret: Buffer): boolean => {
  for (let at = 0; at + HALF <= secret.length; at += HALF) {
    const part = secret.subarray(at, at + HALF);
    if (bytes.includes(part)) return true;
  }
  return false;
};

/** Holds a file open for reading while work is done, so that its journal cannot be cleared. */
export const whileRead = <A>(path: string, work: () => Promise<A>): Promise<A> =>
  withSql(path, async (database) => {
    database.exec('BEGIN');
    prepareQuery(database, 'SELECT count(*) FROM keys')();
    try {
      return await work();
    } finally {
      database.exec('ROLLBACK');
    }
  });
