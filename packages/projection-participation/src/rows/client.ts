import type { Birth, CivilDate, ClientId, EpisodeId, OperationId, Sex, StreamName } from '@pavadonis/domain';
import type {
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from '@pavadonis/domain/client';

/** Whether a person is a national of no Member State. */
export type ThirdCountry = 'yes' | 'no' | 'unknown';

/** A stretch of service paid by one operation; `to` is its last day, absent while it goes on. */
export interface Stay {
  readonly operationId: OperationId;
  readonly episodeId: EpisodeId;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** One person's stream, or one person, as far as participation asks. Fields of what seldom happens are absent until it does. */
export interface ClientRow {
  readonly stream: StreamName;
  /** The person this stream was merged into, while the merge holds. Rows that reports return have none. */
  readonly mergedInto?: ClientId;
  readonly sex: Sex;
  readonly birth?: Birth;
  readonly thirdCountryNational: ThirdCountry;
  readonly diedOn?: CivilDate;
  /** In the order of days, as all that follows. */
  readonly stays: readonly Stay[];
  readonly entries?: readonly ParticipationEntryRecorded[];
  readonly exits?: readonly ParticipationExitRecorded[];
  readonly followUps?: readonly ParticipationFollowUpRecorded[];
}
