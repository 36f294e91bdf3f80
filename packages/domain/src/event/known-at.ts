import type { Instant } from '../vocabulary/instant';

/**
 * The part of the log that was known at a moment: always its beginning, up to some event.
 *
 * At a position these are all events up to it, that one included. At an instant these are all events before the first one that
 * was recorded after it. Moments may run backwards, since an import keeps its own: what then stands behind a later event was not
 * known yet.
 */
export type KnownAt =
  | { readonly _tag: 'Position'; readonly position: number }
  | { readonly _tag: 'Instant'; readonly instant: Instant };
