import { type Dated, notAfter, type When } from '../event/dated';
import { serviceLimit } from '../rules/service-period';
import type { TargetGroup } from '../rules/target-group';
import type { CivilDate } from '../vocabulary/civil-date';
import type { EpisodeId } from '../vocabulary/id';
import type { Residence } from './events/place';
import { type Legal, noGround } from './legal';
import type { OutsideEpisode } from './refusals';
import type { State } from './state';
import type { Episode } from './state/episode';

const heldOn = <A>(timeline: readonly Dated<A>[], day: CivilDate): A | undefined =>
  timeline.findLast(({ on }) => on <= day)?.value;

/** Where the person stands in law at the end of a day. */
export const legalOn = (client: State, day: CivilDate): Legal => heldOn(client.legal, day) ?? noGround;

/** The group of the service that the person's legal ground puts them in on a day; none without a ground. */
export const targetGroupOn = (client: State, day: CivilDate): TargetGroup | undefined => {
  const { ground } = legalOn(client, day);
  return ground === 'none' ? undefined : ground;
};

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

/**
 * The day of the first status, from which the support period of its holder runs, as it is known on a day. Who lost it and
 * seeks asylum anew is an asylum seeker, whom it does not bind (our inference).
 */
export const firstStatusOn = (client: State, day: CivilDate): CivilDate | undefined =>
  legalOn(client, day).ground === 'asylum_seeker' ? undefined : client.grants.find(({ on }) => on <= day)?.on;

/**
 * The last day of support under the rule set of an episode, as it is known on a day; none where there is no limit. What was
 * extended is the person's period: an extension holds for a later episode too, as far as its rule set goes (our inference).
 */
export const limitOf = (
  client: State,
  { provision }: { readonly provision: Pick<Episode['provision'], 'ruleSet'> },
  day: CivilDate,
): CivilDate | undefined =>
  serviceLimit(provision.ruleSet, {
    arrivedOn: client.registered?.arrivedOn,
    firstStatusOn: firstStatusOn(client, day),
    extendedUntil: client.episodes
      .flatMap(({ extensions }) => extensions)
      .map(({ value }) => value)
      .sort()
      .at(-1),
  });
