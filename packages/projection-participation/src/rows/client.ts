import type { Birth, CivilDate, ClientId, EpisodeId, OperationId, Sex, StreamName } from '@pavadonis/domain';
import type {
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from '@pavadonis/domain/client';

/** Whether somebody is a national of no Member State. */
export type ThirdCountry = 'yes' | 'no' | 'unknown';

/** A stretch of support paid by one operation; `to` is its last day, absent while it goes on. */
export interface Stay {
  readonly operationId: OperationId;
  readonly episodeId: EpisodeId;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** One person's stream, or one person, as far as participation asks. What seldom happens is absent until it does. */
export interface ClientRow {
  readonly stream: StreamName;
  /** Whose story this stream is part of while a merge holds; never of a row that a report answers. */
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
