import type { CivilDate } from '@pavadonis/domain';
import type { ClientRow } from './rows/client';

/** Returns the day on which a client's first episode began, whoever provided it; undefined without an episode. */
export const firstServiceStart = ({ episodes }: ClientRow): CivilDate | undefined => {
  let first: CivilDate | undefined;
  for (const { start } of episodes) if (first === undefined || start < first) first = start;
  return first;
};
