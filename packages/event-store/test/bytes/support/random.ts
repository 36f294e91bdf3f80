/** Random choices, the same for the same seed. */
export interface Random {
  /** Returns a whole number from 0 to below a bound. */
  readonly below: (bound: number) => number;
  /** Returns one of some values. */
  readonly pick: <A>(from: readonly A[]) => A;
}

/** Makes random choices by Marsaglia's xorshift on 32 bits. */
export const random = (seed: number): Random => {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const below = (bound: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state % bound;
  };
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
};
