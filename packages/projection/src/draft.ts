/**
 * A row that a fold changes in place, since a copy for every event would cost more than reading it.
 *
 * Reports get rows that cannot be changed.
 */
export type Draft<A> = A extends string | number | boolean | undefined
  ? A
  : A extends readonly (infer B)[]
    ? Draft<B>[]
    : { -readonly [K in keyof A]: Draft<A[K]> };
