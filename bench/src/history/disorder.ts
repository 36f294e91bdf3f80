/**
 * Shares of clients' streams with a correction (half of them voids, half amendments) or with a contact recorded late.
 */
export interface Disorder {
  readonly corrected: number;
  readonly late: number;
}

/** Every event is recorded in the order in which it happened, so that all contenders do the same work. */
export const IN_ORDER: Disorder = { corrected: 0, late: 0 };

/** Nearly one stream in seven holds a correction or a late entry, which only the library handles. */
export const AS_IN_LIFE: Disorder = { corrected: 0.04, late: 0.1 };
