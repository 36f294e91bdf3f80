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
  readonly episodeId: EpisodeId;
  readonly on: CivilDate;
  readonly operationId?: OperationId;
}

/**
 * A client's stream, or a person over merged streams, as far as participation needs it. Rare fields are absent until
 * needed.
 */
export interface ClientRow {
  readonly stream: StreamName;
  /** Whether the person's own stream holds a registration. */
  readonly registered?: true;
  readonly sex: Sex;
  readonly birth?: Birth;
  readonly thirdCountryNational: ThirdCountryInTime;
  readonly diedOn?: CivilDate;
  /** The stays in the order of days, like the records that follow. */
  readonly stays: readonly Stay[];
  readonly early?: readonly EarlyMove[];
  readonly entries?: readonly ParticipationEntryRecorded[];
  readonly exits?: readonly ParticipationExitRecorded[];
  readonly followUps?: readonly ParticipationFollowUpRecorded[];
}

/** The version of a client's row. It rises with every change of what the row holds, and the read model's with it. */
export const clientRowVersion = 4;
