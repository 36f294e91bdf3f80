/**
 * The store no longer holds the history that rows knew: it was put back, its end was lost, or another stands in its place. Events
 * that were acknowledged may be gone. The rows are those of the store again, and this is told until somebody acknowledges it.
 */
export interface HistoryLost {
  readonly _tag: 'HistoryLost';
  /** The position up to which the rows knew the log. */
  readonly known: number;
  /** The position of the last event in the store when that was noticed; absent where the store does not tell. */
  readonly stands?: number;
}

/** Returns what is told of two losses: the longest history that was known is the one that somebody may miss. */
export const longerOf = (before: HistoryLost | undefined, lost: HistoryLost): HistoryLost => ({
  ...lost,
  known: Math.max(before?.known ?? 0, lost.known),
});
