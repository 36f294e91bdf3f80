import { sameFacts } from '../../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { CivilDate } from '../../../vocabulary/civil-date';
import type { EpisodeId } from '../../../vocabulary/id';
import { isDuring, type When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import type { NoSuchEpisode, OutsideEpisode } from '../../refusals';
import type { State } from '../../state';
import { ServiceResumed, ServiceSuspended } from '../events';
import { covers, episodeOf, outside } from '../queries';

/** Support rests already, since that day. */
export interface ServiceAlreadySuspended {
  readonly _tag: 'ServiceAlreadySuspended';
  readonly since: CivilDate;
}

const suspensionAt = (
  client: State,
  facts: When & { readonly episodeId: EpisodeId },
):
  | NoSuchEpisode
  | OutsideEpisode
  | { readonly _tag: 'Found'; readonly suspended: ServiceSuspended | undefined } => {
  const episode = episodeOf(client, facts.episodeId);
  if (episode === undefined) return { _tag: 'NoSuchEpisode', episodeId: facts.episodeId };
  if (!covers(episode, facts)) return outside(episode);
  return { _tag: 'Found', suspended: episode.suspensions.findLast((each) => isDuring(each, facts))?.from };
};

/**
 * Lets support rest, with the episode open: a suspension is no gap in it. The same suspension again records nothing; that
 * it is not suspended twice is our inference.
 */
export const suspendService = (facts: Facts<typeof ServiceSuspended>) =>
  whileOpen(
    facts,
    (client): Decision<NoSuchEpisode | OutsideEpisode | ServiceAlreadySuspended, ServiceSuspended> => {
      const found = suspensionAt(client, facts);
      if (found._tag !== 'Found') return refuse(found);
      const { suspended } = found;
      const suspending = ServiceSuspended.of(facts);
      if (suspended === undefined) return record(suspending);
      return sameFacts(suspended, suspending)
        ? alreadySo
        : refuse({ _tag: 'ServiceAlreadySuspended', since: suspended.on });
    },
  );

/** Lets support go on; `on` is the first day of it. Support that does not rest then records nothing. */
export const resumeService = (facts: Facts<typeof ServiceResumed>) =>
  whileOpen(facts, (client): Decision<NoSuchEpisode | OutsideEpisode, ServiceResumed> => {
    const found = suspensionAt(client, facts);
    if (found._tag !== 'Found') return refuse(found);
    return found.suspended === undefined ? alreadySo : record(ServiceResumed.of(facts));
  });
