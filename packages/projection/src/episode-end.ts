import type { CivilDate } from '@pavadonis/domain';
import type { AsOf } from './as-of';

/** A service episode in a row: its first day and, once it ended, its last day of service. */
interface EpisodeDays {
  readonly start: CivilDate;
  readonly end?: CivilDate | undefined;
}

/** A client in a row, as far as death ends open episodes. */
interface MortalClient {
  readonly diedOn?: CivilDate | undefined;
}

/** Returns the last day of an episode: the recorded one, or the day of the client's death if that was earlier. */
export const episodeEnd = (
  { diedOn }: MortalClient,
  { end }: Pick<EpisodeDays, 'end'>,
): CivilDate | undefined => (diedOn !== undefined && (end === undefined || diedOn < end) ? diedOn : end);

/** Returns whether an episode is open at the end of a day. On its last day it no longer is. */
export const isOpen = (client: MortalClient, episode: EpisodeDays, { asOf }: AsOf): boolean => {
  const end = episodeEnd(client, episode);
  return episode.start <= asOf && (end === undefined || end > asOf);
};
