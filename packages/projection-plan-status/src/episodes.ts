import type { CivilDate } from '@pavadonis/domain';
import type { ClientRow, EpisodeRow } from './rows/client';

/** The last day of an episode: as it was recorded, or that of the client's death before it, which ends everything. */
export const endOf = (
  { diedOn }: Pick<ClientRow, 'diedOn'>,
  { end }: Pick<EpisodeRow, 'end'>,
): CivilDate | undefined => (diedOn !== undefined && (end === undefined || diedOn < end) ? diedOn : end);
