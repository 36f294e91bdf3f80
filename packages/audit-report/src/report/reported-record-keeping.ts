import type { Instant } from '@pavadonis/domain';
import type { ReportedUser } from './reported-event';

/** An event that was recorded in a later month than it happened in. */
export interface LateEntry {
  /** The position of the event. */
  readonly event: number;
  /** The days from the one on which it happened to the one, in Latvia, on which it was recorded. */
  readonly daysLate: number;
}

/** A field that an amendment changed. */
export interface ChangedField {
  /** The name of the field. */
  readonly field: string;
  /** Whether its values are left out, as it holds a free text, or a number that is personal. */
  readonly isHidden: boolean;
  /** The value before; absent if it is hidden or there was none. */
  readonly from?: unknown;
  /** The value after; absent if it is hidden or there is none. */
  readonly to?: unknown;
}

/** An event that a user voided or amended. */
export interface ReportedCorrection {
  /** The position of the correction, which tells who made it and when. */
  readonly correction: number;
  /** The position of the event that was recorded at first. */
  readonly event: number;
  /** Whether the event, or an amendment of it, was voided, or was amended. */
  readonly how: 'voided' | 'amended';
  /** The fields that the amendment changed, by name; none where it was voided. */
  readonly changes: readonly ChangedField[];
}

/** How much a user recorded in a role. */
export interface Recorder extends ReportedUser {
  /** The number of events. */
  readonly events: number;
  /** The events among them that were recorded late. */
  readonly late: number;
  /** The corrections among them. */
  readonly corrections: number;
  /** The first moment of recording. */
  readonly first: Instant;
  /** The last moment of recording. */
  readonly last: Instant;
}

/** How the log was kept. */
export interface RecordKeeping {
  /** The late entries, in the order of the log. */
  readonly late: readonly LateEntry[];
  /** The corrections, in the order of the log. */
  readonly corrections: readonly ReportedCorrection[];
  /** The users who recorded events, by pseudonym. */
  readonly recorders: readonly Recorder[];
}
