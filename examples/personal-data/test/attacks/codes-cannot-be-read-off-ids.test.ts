import { afterAll, describe, expect, it } from '@jest/globals';
import { casework } from '@pavadonis/casework';
import { type CommandId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { factsOf, recording } from '@pavadonis/fixtures/recording';
import { withVault } from '@pavadonis/fixtures/vaults';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { prepareQuery } from '@pavadonis/sqlite';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import type { Vault } from '@pavadonis/vault';
import { hash } from 'node:crypto';
import { codesOf, days } from '../support/births';
import { commandNo, forget, personNo } from '../support/given';
import { ROUNDS } from '../support/rounds';
import { sha1Head } from '../support/sha1';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// all of a century by `pnpm torture`
const STEP = Math.max(1, Math.round(500 / ROUNDS));
const tried = days.filter((_, at) => at % STEP === 0);
const own = [0, 12_000, 24_500].map((at) => codesOf(days[at] ?? '')[at % 1000] ?? '');
const SCHEME = 'pk';
const FILE = 'register';

// the name spaces of RFC 4122, an empty one, and that of the demo's ids
const NAMESPACES = [
  '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
  '00000000-0000-0000-0000-000000000000',
  'b8d6f1c0-6f0e-5c3a-9a53-0d2b7c1e4f58',
].map((uuid) => Buffer.from(uuid.replaceAll('-', ''), 'hex'));
const NOTHING = Buffer.alloc(0);
const [, ofUrl = NOTHING] = NAMESPACES;

const uuidOf = (digits: string): string =>
  digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');

/** An id as nobody should make it, of version 5. */
const plainV5 = (name: string): CommandId =>
  uuidOf(hash('sha1', Buffer.concat([ofUrl, Buffer.from(name)]))) as CommandId;

const HEAD = 8;
const CODE_BYTES = 12;

/** The first eight digits of every id, and of every other run of digits, that a text or bytes hold. */
const headsIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((each) => each.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}/g) ?? []);

const rowsOf = (path: string): Promise<readonly string[]> =>
  withSql(path, (database) => {
    const tables = prepareQuery(database, "SELECT name FROM sqlite_schema WHERE type = 'table'")().flat();
    return tables
      .flatMap((table) => prepareQuery(database, `SELECT * FROM ${String(table)}`)().flat())
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)));
  });

/** Registers persons by their codes, as a host that reads the file of another register. */
const registered = async (vault: Vault, commandIdOf: (code: string) => CommandId): Promise<EventStore> => {
  const store = memoryStore();
  const office = casework({ store, vault });
  for (const [at, code] of own.entries()) {
    const command = commandNo(0, { commandId: commandIdOf(code) });
    const event = clientRegistered();
    await orThrow(office.decide(personNo(at), recording(event), factsOf(event), command));
    await orThrow(
      office.decide(
        personNo(at),
        Client.linkExternalId,
        { on: planGoalSet().on, scheme: text(SCHEME), value: text(code) },
        commandNo(10 + at, { evidence: [{ kind: text('passport'), number: text(code) }] }),
      ),
    );
  }
  return store;
};

/** All ids that a store and a vault hold, and all other bytes by which something is found, as digits. */
const idsIn = async (store: EventStore, path: string): Promise<readonly string[]> => {
  const events = await orThrow(store.readAll({ after: 0, limit: 1000 }));
  const rows = await Promise.all([`${path}.keys`, `${path}.register`].map(rowsOf));
  const keyIds = events
    .flatMap(({ data, metadata }) => (data + metadata).match(/sealed:1:[\w-]+/g) ?? [])
    .map((sealed) => Buffer.from(sealed.slice(9), 'base64url').toString('hex'));
  return headsIn([...events.map((event) => JSON.stringify(event)), ...rows.flat(), ...keyIds]);
};

/** Tries codes as whoever has the ids does: as names in name spaces, and hashed; returns those that lead to an id. */
const readOff = (ids: readonly string[], births: readonly string[]): readonly string[] => {
  const heads = new Set(ids.map((id) => parseInt(id.slice(0, HEAD), 16)));
  const blocks = [NOTHING, ...NAMESPACES].map((namespace) => {
    const words = new Int32Array((namespace.length + CODE_BYTES) / 4);
    for (let at = 0; at < namespace.length; at += 4) words[at / 4] = namespace.readInt32BE(at);
    return { namespace, words, first: namespace.length / 4 };
  });
  const found: string[] = [];
  for (const day of births)
    for (const code of codesOf(day)) {
      const bytes = Buffer.from(code, 'latin1');
      const [one, two, three] = [bytes.readInt32BE(0), bytes.readInt32BE(4), bytes.readInt32BE(8)];
      for (const { namespace, words, first } of blocks) {
        words[first] = one;
        words[first + 1] = two;
        words[first + 2] = three;
        if (!heads.has(sha1Head(words))) continue;
        // one of some thousand million hits by chance
        const digits = hash('sha1', Buffer.concat([namespace, bytes])).slice(0, 12);
        if (ids.some((id) => id.replaceAll('-', '').startsWith(digits))) found.push(code);
      }
    }
  return found;
};

/** Tries codes in all forms in which the house, or a host, may name them, by every common hash. */
const readOffByAnyForm = (ids: readonly string[], codes: readonly string[]): readonly string[] => {
  const heads = new Set(ids.map((id) => id.slice(0, HEAD)));
  const forms = (code: string): readonly string[] => [
    code,
    code.replace('-', ''),
    JSON.stringify([SCHEME, code]),
    JSON.stringify([FILE, code]),
    `${SCHEME} ${code}`,
    `${FILE} ${code}`,
    `CommandId ${code}`,
  ];
  return codes.filter((code) =>
    forms(code).some((form) =>
      ['md5', 'sha1', 'sha256', 'sha512'].some((name) =>
        [NOTHING, ...NAMESPACES].some((namespace) =>
          heads.has(hash(name, Buffer.concat([namespace, Buffer.from(form)])).slice(0, HEAD)),
        ),
      ),
    ),
  );
};

const withIds = async (commandIdOf: ((vault: Vault) => Promise<(code: string) => CommandId>) | undefined) => {
  const path = newName();
  return withVault(path, async (vault) => {
    const idOf = commandIdOf ?? ((each) => orThrow(each.idsFromFile(FILE)));
    const store = await registered(vault, await idOf(vault));
    await forget(vault, 1);
    return idsIn(store, path);
  });
};

describe('the ids in a store and in its vault', () => {
  it('tell no personal code to whoever tries every birth of a century', async () => {
    const ids = await withIds(undefined);
    expect(ids.length).toBeGreaterThan(40);
    expect(own.every((code) => tried.some((day) => code.startsWith(day)))).toBe(true);
    expect(readOff(ids, tried)).toEqual([]);
    expect(readOffByAnyForm(ids, own)).toEqual([]);
  });

  it('would tell it if they were names, or hashes, of it', async () => {
    const plain = await withIds(() => Promise.resolve(plainV5));
    expect(
      readOff(
        plain,
        own.map((code) => code.slice(0, 8)),
      ),
    ).toEqual(expect.arrayContaining(own));
    const hashed = (code: string) => uuidOf(hash('sha256', JSON.stringify([FILE, code]))) as CommandId;
    expect(readOffByAnyForm(await withIds(() => Promise.resolve(hashed)), own)).toEqual(own);
  });

  it('are hashed here as they are everywhere', () => {
    for (const namespace of [NOTHING, ...NAMESPACES]) {
      const bytes = Buffer.concat([namespace, Buffer.from(own[0] ?? '')]);
      const words = Int32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readInt32BE(at * 4));
      expect(sha1Head(words).toString(16).padStart(HEAD, '0')).toBe(hash('sha1', bytes).slice(0, HEAD));
    }
  });
});
