import { isDuring, notAfter } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { ClientId, EpisodeId } from '../../vocabulary/id';
import { ClientsMerged, MergeReverted } from '../events/identity';
import type { NotRegistered } from '../refusals';
import type { State } from '../state';
import { survivorOf } from '../state/identity';
import { type MergedInto, whileUnmerged } from '../while-open';

/** Nobody is merged into themselves. */
export interface SamePerson {
  readonly _tag: 'SamePerson';
}
/** The survivor's stream is itself read as part of another's: merge into that one. */
export interface SurvivorIsMerged {
  readonly _tag: 'SurvivorIsMerged';
  readonly survivorId: ClientId;
}
/** Support goes on in this stream after the day: end it first, with the reason `duplicate`. */
export interface EpisodeOpen {
  readonly _tag: 'EpisodeOpen';
  readonly episodeId: EpisodeId;
}
/** On that day the stream was not part of that survivor's story. */
export interface NotMerged {
  readonly _tag: 'NotMerged';
}

/**
 * Merges a person, whose stream this is, into the survivor, whose state is given: they are one. The same merge again
 * records nothing. As a merged person survives nobody, merges make no circle, unless two are decided at the same moment.
 */
export const mergeClients = (
  facts: Facts<typeof ClientsMerged> & { readonly clientId: ClientId },
  survivor: State,
) =>
  whileUnmerged(
    (
      client,
    ): Decision<NotRegistered | SamePerson | MergedInto | SurvivorIsMerged | EpisodeOpen, ClientsMerged> => {
      const { clientId, ...merge } = facts;
      const { merges } = client.identity;
      if (merges.some((each) => each.survivorId === merge.survivorId && isDuring(each, merge)))
        return alreadySo;
      if (clientId === merge.survivorId) return refuse({ _tag: 'SamePerson' });
      if (client.registered === undefined || survivor.registered === undefined)
        return refuse({ _tag: 'NotRegistered' });
      const later = merges.find(({ to }) => to !== undefined && !notAfter(to, merge));
      if (later !== undefined) return refuse({ _tag: 'MergedInto', survivorId: later.survivorId });
      const furthest = survivorOf(survivor.identity);
      if (furthest !== undefined) return refuse({ _tag: 'SurvivorIsMerged', survivorId: furthest });
      const open = client.episodes.find(({ end }) => end === undefined || end > merge.on);
      return open === undefined
        ? record(ClientsMerged.of(merge))
        : refuse({ _tag: 'EpisodeOpen', episodeId: open.started.episodeId });
    },
  );

/** Takes a merge back: the two are two, and both stories are as they were. Taking it back again records nothing. */
export const revertMerge =
  (facts: Facts<typeof MergeReverted>) =>
  (client: State): Decision<NotMerged, MergeReverted> => {
    const merges = client.identity.merges.filter(({ survivorId }) => survivorId === facts.survivorId);
    if (merges.some(({ to }) => to?.on === facts.on)) return alreadySo;
    return merges.some((each) => each.to === undefined && notAfter(each.from, facts))
      ? record(MergeReverted.of(facts))
      : refuse({ _tag: 'NotMerged' });
  };
