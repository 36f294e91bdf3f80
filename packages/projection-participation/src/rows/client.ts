import type { Birth, CivilDate, EpisodeId, OperationId, Sex, StreamName } from '@pavadonis/domain';
import type {
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from '@pavadonis/domain/client';

/** Whether a person is a third-country national, that is a national of no Member State. */
export type ThirdCountry = 'yes' | 'no' | 'unknown';

/** The same at any time: who is a national of the United Kingdom has been one since 2021. */
export type ThirdCountryInTime = ThirdCountry | 'since_2021';

/**
 * A stretch of service paid by one operation.
 *
 * `to` is its last day, or the day of death before it, absent while it goes on.
 */
export interface Stay {
  /** The operation that pays. */
  readonly operationId: OperationId;
  /** The episode that the stretch belongs to. */
  readonly episodeId: EpisodeId;
  /** The first day. */
  readonly from: CivilDate;
  /** The last day, or the day of death before it; absent while it goes on. */
  readonly to?: CivilDate;
}

/** A handover to an operation, or an end without one, of an episode that had not begun when it was folded. */
export interface EarlyMove {
  /** The episode. */
  readonly episodeId: EpisodeId;
  /** The day of the handover, or of the end. */
  readonly on: CivilDate;
  /** The operation that pays from then on; absent for an end. */
  readonly operationId?: OperationId;
}

/**
 * A client's stream, or a person over merged streams, as far as participation needs it. Rare fields are absent until
 * needed.
 */
export interface ClientRow {
  /** The person's own stream: that of the survivor, where streams were merged. */
  readonly stream: StreamName;
  /** Whether the person's own stream holds a registration. */
  readonly registered?: true;
  /** The sex as registered; `unknown` before a registration. */
  readonly sex: Sex;
  /** The birth as far as it is known. */
  readonly birth?: Birth;
  /** Whether the person is a third-country national, and since when. */
  readonly thirdCountryNational: ThirdCountryInTime;
  /** The day of death. */
  readonly diedOn?: CivilDate;
  /** The stays in the order of days, like the records that follow. */
  readonly stays: readonly Stay[];
  /** The moves of episodes that have not begun; for the fold alone. */
  readonly early?: readonly EarlyMove[];
  /** The records of entries. */
  readonly entries?: readonly ParticipationEntryRecorded[];
  /** The records after exits. */
  readonly exits?: readonly ParticipationExitRecorded[];
  /** The records six months after exits. */
  readonly followUps?: readonly ParticipationFollowUpRecorded[];
}

/** The version of a client's row. It rises with every change of what the row holds, and the read model's with it. */
export const clientRowVersion = 4;
