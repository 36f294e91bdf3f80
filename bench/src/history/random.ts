/** Random whole numbers, the same for the same seed, so that every machine measures the same history. */
export interface Random {
  /** Returns a number from 0 to below `bound`. */
  readonly below: (bound: number) => number;
  /** Returns true in that share of calls. */
  readonly share: (of: number) => boolean;
  readonly pick: <const A>(from: readonly [A, ...A[]]) => A;
  /** Returns a text in the form of a UUID. */
  readonly uuid: () => string;
}

const hex = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, '0').slice(-digits);

/** Makes random numbers by Marsaglia's xorshift on 32 bits. */
export const random = (seed: number): Random => {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state;
  };
  const below = (bound: number): number => next() % bound;
  return {
    below,
    share: (of) => next() < of * 2 ** 32,
    pick: (from) => from[below(from.length)] ?? from[0],
    uuid: () =>
      `${hex(next(), 8)}-${hex(next(), 4)}-7${hex(next(), 3)}-8${hex(next(), 3)}-${hex(next(), 8)}${hex(next(), 4)}`,
  };
};
