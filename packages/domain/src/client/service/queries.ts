import { serviceLimit } from '../../rules/service-period';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { EpisodeId } from '../../vocabulary/id';
import { notAfter, type When } from '../../vocabulary/timeline';
import { firstStatusOn } from '../law/queries';
import type { OutsideEpisode } from '../refusals';
import type { State } from '../state';
import type { Episode } from './state';

/** The episode of that id. */
export const episodeOf = (client: State, episodeId: EpisodeId): Episode | undefined =>
  client.service.episodes.find(({ started }) => started.episodeId === episodeId);

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
 * The last day of support under the rule set of an episode, as it is known on a day; none where there is no limit. What was
 * extended is the person's period: an extension holds for a later episode too, as far as its rule set goes (our inference).
 */
export const limitOf = (
  client: State,
  { provision }: { readonly provision: Pick<Episode['provision'], 'ruleSet'> },
  day: CivilDate,
): CivilDate | undefined =>
  serviceLimit(provision.ruleSet, {
    arrivedOn: client.registration.registered?.arrivedOn,
    firstStatusOn: firstStatusOn(client, day),
    extendedUntil: client.service.episodes
      .flatMap(({ extensions }) => extensions)
      .map(({ value }) => value)
      .sort()
      .at(-1),
  });
