import type { StreamName } from '@pavadonis/domain';

/** An event of the store, by where it stands now. */
export interface FoundEvent {
  /** Its position in the store. */
  readonly position: number;
  /** Its stream. */
  readonly stream: StreamName;
  /** Its revision in the stream. */
  readonly revision: number;
  /** Its id. */
  readonly id: string;
}

/**
 * One difference between a store and what was sealed. `index` is the place in the sealed log: how many events came before. Of a
 * sealed event no more is known than its hash.
 */
export type Difference =
  /** Another event stands where this one was sealed: something in it was changed. */
  | { readonly _tag: 'Changed'; readonly index: number; readonly found: FoundEvent }
  /** The sealed event is in the store, with another revision: events of its stream were removed or added before it. */
  | {
      readonly _tag: 'Renumbered';
      readonly index: number;
      readonly found: FoundEvent;
      /** The revision under which it was sealed. */
      readonly sealedRevision: number;
    }
  /** The sealed event is in the store as it was, but at another place of the log. */
  | { readonly _tag: 'Moved'; readonly index: number; readonly found: FoundEvent }
  /** The sealed event is not in the store. */
  | { readonly _tag: 'Missing'; readonly index: number }
  /** The event was never sealed, and stands before one that was. */
  | { readonly _tag: 'Added'; readonly before: number; readonly found: FoundEvent };
