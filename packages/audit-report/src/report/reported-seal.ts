import type { Difference } from '@pavadonis/audit';

/** The outcome of comparing the whole store with the seal, event by event. */
export type ReportedVerdict =
  /** The store holds what was sealed, to the byte, and `unsealed` events after it. */
  | { readonly _tag: 'Holds'; readonly unsealed: number }
  /** The store does not hold what was sealed. */
  | {
      readonly _tag: 'Differs';
      /** All differences, in the order of the sealed log; none where the tiles of the log cannot be trusted. */
      readonly differences: readonly Difference[];
      /** The number of events up to which the store was put back, if it was. */
      readonly putBackTo?: number;
      /** The tiles that do not belong to the seal, by their paths. */
      readonly damagedTiles: readonly string[];
    };

/** The seal with which the store was compared. */
export type ReportedSeal =
  /** No seal was given, so nothing shows that the history is the one that was recorded. */
  | { readonly _tag: 'NotGiven' }
  | {
      readonly _tag: 'Compared';
      /** The name of the log. */
      readonly origin: string;
      /** The number of events that were sealed. */
      readonly size: number;
      /** The root over them, in base64. */
      readonly root: string;
      /** The seal as it is published: a `checkpoint` of C2SP. */
      readonly text: string;
      /** The verifiers of the log that were trusted. */
      readonly keys: readonly string[];
      /** The verifiers of witnesses that were trusted; empty if none was asked for. */
      readonly witnesses: readonly string[];
      /** The number of witnesses that have to have signed, and did. */
      readonly witnessesNeeded: number;
      /** The outcome. */
      readonly verdict: ReportedVerdict;
    };
