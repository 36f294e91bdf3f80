import { scrypt, timingSafeEqual } from 'node:crypto';

/** A password that was hashed by scrypt, with its salt and its cost. */
export interface HashedPassword {
  /** The salt, of 16 bytes. */
  readonly salt: Buffer;
  /** The hash, of 32 bytes. */
  readonly hash: Buffer;
  /** The cost N of scrypt, a power of two; r is 8 and p is 1. */
  readonly cost: number;
}

/** The cost of a password: a tenth of a second, and 32 MB. Tests take a lower one. */
const COST = 2 ** 15;

const HASH_BYTES = 32;
const BLOCK_SIZE = 8;
/** Twice as many bytes as a password takes. */
const MOST_MEMORY = 2 * 128 * COST * BLOCK_SIZE;

const hash = (password: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: MOST_MEMORY };
    scrypt(password.normalize('NFC'), salt, HASH_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

/** Hashes a password with a salt of 16 bytes, which no other password has. */
export const hashPassword = async (
  password: string,
  salt: Buffer,
  cost: number = COST,
): Promise<HashedPassword> => ({ salt, hash: await hash(password, salt, cost), cost });

/** Returns whether a password is the one that was hashed, in a time that does not tell how far it agrees. */
export const isPassword = async (password: string, hashed: HashedPassword): Promise<boolean> =>
  timingSafeEqual(await hash(password, hashed.salt, hashed.cost), hashed.hash);
