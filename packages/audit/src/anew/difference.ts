import type { EventText, StoredEvent } from '@pavadonis/event-store';
import type { PersonalKind } from '@pavadonis/domain';
import type { FoundEvent } from '../verify/difference';

/** A fault of one event that was sealed anew. */
export type SealingFault =
  /** This part of it is not what it was; of `data` and `metadata`, something besides personal texts, or the way it is written. */
  | { readonly _tag: 'OtherPart'; readonly part: EventText | keyof Pick<StoredEvent, 'revision'> }
  /** It holds personal texts of these kinds that are not sealed, or an identifier for which nothing stands. */
  | { readonly _tag: 'InTheClear'; readonly kinds: readonly PersonalKind[] }
  /** A sealed text of this kind reveals another text than was recorded. */
  | { readonly _tag: 'OtherText'; readonly kind: PersonalKind }
  /** A sealed text of this kind does not open, for the vault's reason `why`. */
  | { readonly _tag: 'NotRevealed'; readonly kind: PersonalKind; readonly why: string }
  /** The id that stands for its identifier stands for another one elsewhere, or another id stands for the same one. */
  | { readonly _tag: 'OtherMatch' }
  /** It cannot be read, in one of the stores. */
  | { readonly _tag: 'Unreadable' };

/** A difference between a history in the clear and the one that was sealed anew, beyond what was sealed. */
export type SealingDifference =
  /** An event is not as it was. */
  | {
      readonly _tag: 'NotAsItWas';
      /** The place in both logs: how many events come before. */
      readonly index: number;
      /** The event, as it stands in the new store. */
      readonly found: FoundEvent;
      /** Its faults. */
      readonly faults: readonly SealingFault[];
    }
  /** Events of the old store, from this place on, are not in the new one, or were recorded there afterwards. */
  | { readonly _tag: 'LeftOut'; readonly from: number; readonly events: number }
  /** The store of this log has another root over so many events than the record says. */
  | { readonly _tag: 'OtherRoot'; readonly of: 'former' | 'log' }
  /** The seal of the old log is of another history than the record says. */
  | { readonly _tag: 'OtherSeal' }
  /** The record names no seal of the old log, though its keys were given: anybody may have written that history. */
  | { readonly _tag: 'NoSeal' };
