import type { StreamName } from '@pavadonis/domain';

/** One part of a log that is cut by stream. All parts of the same number of parts are the whole log, each event once. */
export interface Part {
  /** Which of the parts it is, counted from 1. */
  readonly number: number;
  /** How many parts there are, from 1 to `MOST_PARTS`. */
  readonly of: number;
}

/** The most parts into which a log can be cut. */
export const MOST_PARTS = 1024;

/** Returns whether a value is a part: two whole numbers, of which the first is from 1 to the second. */
export const isPart = (value: unknown): value is Part => {
  if (typeof value !== 'object' || value === null) return false;
  const { number, of } = value as Readonly<Record<keyof Part, unknown>>;
  return (
    Number.isInteger(number) &&
    Number.isInteger(of) &&
    Number(number) >= 1 &&
    Number(number) <= Number(of) &&
    Number(of) <= MOST_PARTS
  );
};

// FNV-1a with 32 bits, by its authors' numbers
const OFFSET_BASIS = 0x811c_9dc5;
const PRIME = 0x0100_0193;

/**
 * Returns the number of the part in which a stream lies, if there are so many. It is the FNV-1a hash of 32 bits of the stream's
 * name, modulo the number of parts, plus 1: the same in every version, in every language and on every machine.
 */
export const partNumberOf = (stream: StreamName, of: number): number => {
  let hash = OFFSET_BASIS;
  // a name has ASCII alone, so a character is a byte
  for (let i = 0; i < stream.length; i += 1) hash = Math.imul(hash ^ stream.charCodeAt(i), PRIME);
  return ((hash >>> 0) % of) + 1;
};

/** Returns whether a stream lies in a part. */
export const liesIn = ({ number, of }: Part, stream: StreamName): boolean =>
  partNumberOf(stream, of) === number;
