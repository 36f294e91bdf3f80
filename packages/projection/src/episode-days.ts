import type { CivilDate } from '@pavadonis/domain';
import type { AsOf } from './as-of';

/**
 * An episode in a row: its first day and, once it ended, its last day of service. The fold ends it, by the recorded
 * end or by the client's death before that, so that every report knows one end.
 */
export interface EpisodeDays {
  /** The first day of service. */
  readonly start: CivilDate;
  /** The last day of service; absent while the episode is open. */
  readonly end?: CivilDate | undefined;
}

/** Returns whether an episode is open at the end of a day. On its last day it no longer is. */
export const isOpen = ({ start, end }: EpisodeDays, { asOf }: AsOf): boolean =>
  start <= asOf && (end === undefined || end > asOf);

/** Returns whether an episode that starts on a day begins at all: nothing begins after the client's death. */
export const begins = (
  { diedOn }: { readonly diedOn?: CivilDate | undefined },
  { on }: { readonly on: CivilDate },
): boolean => diedOn === undefined || on <= diedOn;
