/** Shares of clients' streams that hold a correction (half of them voids, half amendments), or a contact written down late. */
export interface Disorder {
  readonly corrected: number;
  readonly late: number;
}

/** Every event is written down in the order in which it happened: the same work for all who replay it. */
export const IN_ORDER: Disorder = { corrected: 0, late: 0 };

/** Nearly one stream in seven holds what only the library sees to. */
export const AS_IN_LIFE: Disorder = { corrected: 0.04, late: 0.1 };
