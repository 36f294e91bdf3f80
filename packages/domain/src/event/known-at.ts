import type { Instant } from '../vocabulary/instant';

/**
 * What the log contained at a moment: everything up to a position, that one included, or everything recorded at or before
 * an instant. Clocks of several writers may disagree, so the second need not be a prefix of the log.
 */
export type KnownAt =
  | { readonly _tag: 'Position'; readonly position: number }
  | { readonly _tag: 'Instant'; readonly instant: Instant };
