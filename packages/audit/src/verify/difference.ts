import type { EventText } from '@pavadonis/event-store';
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
  /** The first of its texts that is stored as bytes that are no UTF-8; absent where all are. */
  readonly notUtf8?: EventText;
}

/** The place of a sealed event, and of what stands for it in the store. */
export interface Found {
  /** The place in the sealed log: how many events came before. */
  readonly index: number;
  /** The event of the store. */
  readonly found: FoundEvent;
}

/**
 * One difference between a store and what was sealed. Of a sealed event that is not in the store no more is known than its hash.
 */
export type Difference =
  /** Another event stands where this one was sealed: something in it was changed. */
  | ({ readonly _tag: 'Changed' } & Found)
  /** The sealed event is in the store, with another revision: events of its stream were removed or added before it. */
  | ({
      readonly _tag: 'Renumbered';
      /** The revision under which it was sealed. */
      readonly sealedRevision: number;
    } & Found)
  /** The sealed event is in the store as it was, but at another place of the log. */
  | ({ readonly _tag: 'Moved' } & Found)
  /** The sealed event is not in the store. */
  | ({ readonly _tag: 'Missing' } & Pick<Found, 'index'>)
  /** The event was never sealed, and stands before one that was. */
  | ({
      readonly _tag: 'Added';
      /** The place, in the sealed log, of the event before which it stands. */
      readonly before: number;
    } & Pick<Found, 'found'>);
