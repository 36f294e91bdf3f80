import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Knows browsers in which somebody signed in before, by a mark that each keeps and nobody else can make. It says nothing of its
 * own. Nothing is remembered of it, and after a restart no browser is known.
 */
export interface KnownBrowsers {
  /** Makes a mark for the browser in which somebody signed in. */
  readonly mark: (name: string) => string;
  /** Returns the number of the browser, if its mark was made for that name. */
  readonly numberOf: (name: string, mark: string | undefined) => string | undefined;
}

const NUMBER_BYTES = 16;
const KEY_BYTES = 32;

/** Begins to know browsers. */
export const knownBrowsers = (chance: (bytes: number) => Buffer): KnownBrowsers => {
  const key = chance(KEY_BYTES);
  const proofOf = (name: string, number: string): Buffer =>
    createHmac('sha256', key).update(`${number}.${name}`).digest();
  return {
    mark: (name) => {
      const number = chance(NUMBER_BYTES).toString('base64url');
      return `${number}.${proofOf(name, number).toString('base64url')}`;
    },
    numberOf: (name, mark) => {
      const [number = '', proof = ''] = mark?.split('.') ?? [];
      const [given, right] = [Buffer.from(proof, 'base64url'), proofOf(name, number)];
      return given.length === right.length && timingSafeEqual(given, right) ? number : undefined;
    },
  };
};
