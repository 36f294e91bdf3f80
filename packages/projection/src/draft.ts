/**
 * A row while it is folded. Reports see rows that cannot be changed; the fold changes them in place, since a copy for
 * every event would cost more than reading it.
 */
export type Draft<A> = A extends string | number | boolean | undefined
  ? A
  : A extends readonly (infer B)[]
    ? Draft<B>[]
    : { -readonly [K in keyof A]: Draft<A[K]> };
