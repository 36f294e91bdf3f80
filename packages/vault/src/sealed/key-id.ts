import { createHash, timingSafeEqual } from 'node:crypto';

/** The bytes of a key's id. */
export const KEY_ID_BYTES = 8;

// the rest tells whose key it is; a file of keys never holds two of one id
const RANDOM_BYTES = 5;

/** Returns bytes of chance, so many. */
export type Chance = (bytes: number) => Uint8Array;

const markOf = (vault: string, random: Uint8Array): Uint8Array =>
  createHash('sha256')
    .update(`pavadonis/vault/1 key of ${vault} `)
    .update(random)
    .digest()
    .subarray(0, KEY_ID_BYTES - RANDOM_BYTES);

/** Makes the id of a new key. It shows, to whoever knows the vault's id, that it is a key of that vault. */
export const newKeyId = (vault: string, chance: Chance): Uint8Array => {
  const random = chance(RANDOM_BYTES);
  return Uint8Array.from([...random, ...markOf(vault, random)]);
};

/** Returns whether a key's id was made by a vault. It is true of one in 16 million keys of others. */
export const isKeyOf = (vault: string, id: Uint8Array): boolean =>
  timingSafeEqual(markOf(vault, id.subarray(0, RANDOM_BYTES)), id.subarray(RANDOM_BYTES));
