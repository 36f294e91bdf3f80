import type { Instant } from '../vocabulary/instant';

/**
 * The part of the log that was known at a moment.
 *
 * It holds all events up to a position, that one included, or all events recorded at or before an instant. Clocks of
 * several writers may disagree, so the latter need not be a prefix of the log.
 */
export type KnownAt =
  | { readonly _tag: 'Position'; readonly position: number }
  | { readonly _tag: 'Instant'; readonly instant: Instant };
