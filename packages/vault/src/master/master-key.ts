import * as E from 'fp-ts/Either';
import { createHmac } from 'node:crypto';
import type { InvalidMaster } from '../errors';
import { VERSION } from '../sealed/text-key';
import { KEY_BYTES, sivOf } from '../siv/siv';

/**
 * A master that wraps the keys of persons: 64 bytes that the host keeps, or a key service. It never leaves whoever keeps it.
 *
 * `about` is associated data, each text apart: what was wrapped is unwrapped beside the same texts only. Both calls reject where
 * the master cannot be asked just now.
 */
export interface MasterKey {
  /** The name of the master for good. Another master has another one. */
  readonly id: string;
  /** Wraps 64 bytes. */
  readonly wrap: (secret: Uint8Array, about: readonly string[]) => Promise<Uint8Array>;
  /** Returns the 64 bytes, or nothing where this master did not wrap them beside these texts. */
  readonly unwrap: (wrapped: Uint8Array, about: readonly string[]) => Promise<Uint8Array | undefined>;
}

const ID_DIGITS = 16;

const idOf = (key: Uint8Array): string =>
  createHmac('sha256', key).update(`${VERSION} master`).digest('hex').slice(0, ID_DIGITS);

/**
 * Makes a master of 64 random bytes, which the host reads from a file or a variable. Its id follows from them, and does not tell
 * them. Refuses any other number of bytes.
 */
export const masterKey = (bytes: Uint8Array): E.Either<InvalidMaster, MasterKey> => {
  if (bytes.length !== KEY_BYTES)
    return E.left({ _tag: 'InvalidMaster', bytes: bytes.length, needed: KEY_BYTES });
  const siv = sivOf(bytes);
  const beside = (about: readonly string[]) => siv.prepare(about.map((text) => Buffer.from(text)));
  return E.right({
    id: idOf(bytes),
    wrap: (secret, about) => Promise.resolve(siv.seal(beside(about), secret)),
    unwrap: (wrapped, about) => Promise.resolve(siv.open(beside(about), wrapped)),
  });
};
