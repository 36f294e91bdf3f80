import { supportLimit } from '../rules/support-period';
import type { TargetGroup } from '../rules/target-group';
import type { CivilDate } from '../vocabulary/civil-date';
import type { EpisodeId } from '../vocabulary/id';
import type { Residence } from './events/place';
import type { Episode, State } from './state';

/** What held on a day, of values in the order of days. */
const heldOn = <A>(
  timeline: readonly { readonly on: CivilDate; readonly value: A }[],
  day: CivilDate,
): A | undefined => timeline.findLast(({ on }) => on <= day)?.value;

/** The person's legal status for the service on a day: a status granted, or else an application lodged. */
export const targetGroupOn = (client: State, day: CivilDate): TargetGroup | undefined =>
  heldOn(client.grants, day) ?? (client.applications.some((on) => on <= day) ? 'asylum_seeker' : undefined);

/** Where the person lived on a day. */
export const residenceOn = (client: State, day: CivilDate): Residence | undefined =>
  heldOn(client.residences, day);

/** Whether the person was abroad on a day. On the day of leaving and on that of coming back they were here. */
export const isAway = (client: State, day: CivilDate): boolean =>
  client.absences.some(({ from, to }) => from < day && (to === undefined || day < to));

/** The episode of that id. */
export const episodeOf = (client: State, episodeId: EpisodeId): Episode | undefined =>
  client.episodes.find(({ started }) => started.episodeId === episodeId);

/** Whether an episode covers a day; its last day is one of them. */
export const covers = ({ started, end }: Episode, day: CivilDate): boolean =>
  started.on <= day && (end === undefined || day <= end);

/** The last day of support under the episode's rule set, as it is known on a day; none where there is no limit. */
export const limitOf = (
  client: State,
  {
    provision,
    extendedUntil,
  }: Pick<Episode, 'extendedUntil'> & {
    readonly provision: Pick<Episode['provision'], 'ruleSet'>;
  },
  day: CivilDate,
): CivilDate | undefined =>
  supportLimit(provision.ruleSet, {
    arrivedOn: client.registered?.arrivedOn,
    firstStatusOn: client.grants.find(({ on }) => on <= day)?.on,
    extendedUntil,
  });
