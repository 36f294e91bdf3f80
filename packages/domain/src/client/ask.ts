import { type Dated, notAfter, type When } from '../event/dated';
import { supportLimit } from '../rules/support-period';
import type { TargetGroup } from '../rules/target-group';
import type { CivilDate } from '../vocabulary/civil-date';
import type { EpisodeId } from '../vocabulary/id';
import type { Residence } from './events/place';
import type { OutsideEpisode } from './refusals';
import type { Episode, State } from './state';

const heldOn = <A>(timeline: readonly Dated<A>[], day: CivilDate): A | undefined =>
  timeline.findLast(({ on }) => on <= day)?.value;

/** The person's legal status for the service on a day: a status granted, or else an application lodged. */
export const targetGroupOn = (client: State, day: CivilDate): TargetGroup | undefined =>
  heldOn(client.grants, day) ?? (client.applications.some((on) => on <= day) ? 'asylum_seeker' : undefined);

/** Where the person lived on a day. */
export const residenceOn = (client: State, day: CivilDate): Residence | undefined =>
  heldOn(client.residences, day);

/** Whether the person was abroad on a day. On the day of leaving and on that of coming back they were here. */
export const isAway = (client: State, day: CivilDate): boolean =>
  client.absences.some(({ from, to }) => from.on < day && (to === undefined || day < to.on));

/** The episode of that id. */
export const episodeOf = (client: State, episodeId: EpisodeId): Episode | undefined =>
  client.episodes.find(({ started }) => started.episodeId === episodeId);

/** Whether a thing happened in an episode: once it had begun, and no later than on its last day. */
export const covers = ({ started, end }: Episode, when: When): boolean =>
  notAfter(started, when) && (end === undefined || when.on <= end);

/** The refusal of a day that an episode does not cover. */
export const outside = ({ started, end }: Episode): OutsideEpisode => ({
  _tag: 'OutsideEpisode',
  from: started.on,
  ...(end === undefined ? {} : { to: end }),
});

/** The last day of support under the episode's rule set, as it is known on a day; none where there is no limit. */
export const limitOf = (
  client: State,
  {
    provision,
    extensions = [],
  }: { readonly provision: Pick<Episode['provision'], 'ruleSet'> } & Partial<Pick<Episode, 'extensions'>>,
  day: CivilDate,
): CivilDate | undefined =>
  supportLimit(provision.ruleSet, {
    arrivedOn: client.registered?.arrivedOn,
    firstStatusOn: client.grants.find(({ on }) => on <= day)?.on,
    extendedUntil: extensions
      .map(({ value }) => value)
      .sort()
      .at(-1),
  });
