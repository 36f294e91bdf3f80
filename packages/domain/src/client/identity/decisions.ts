import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { ClientId, EpisodeId } from '../../vocabulary/id';
import { heldAt, isDuring, notAfter } from '../../vocabulary/timeline';
import { type ClientIsMerged, whileOpen, whileUnmerged } from '../guards';
import type { ClientNotRegistered } from '../refusals';
import type { State } from '../state';
import {
  ClientsMerged,
  DuplicateDismissed,
  DuplicateSuspected,
  ExternalIdLinked,
  ExternalIdUnlinked,
  MergeReverted,
} from './events';
import { survivorOf } from './queries';

const isLinked = (client: State, facts: Facts<typeof ExternalIdLinked>): boolean =>
  client.identity.externalIds.some(
    (each) => each.scheme === facts.scheme && each.value === facts.value && isDuring(each, facts),
  );

/**
 * Records that an identifier in another register belongs to a person. One that does already records nothing. Whether it
 * belongs to somebody else too is not this stream's to know.
 */
export const linkExternalId = (facts: Facts<typeof ExternalIdLinked>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered, ExternalIdLinked> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return isLinked(client, facts) ? alreadySo : record(ExternalIdLinked.of(facts));
  });

/** Records that an identifier does not belong to a person any more. One that does not records nothing. */
export const unlinkExternalId = (facts: Facts<typeof ExternalIdUnlinked>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered, ExternalIdUnlinked> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return isLinked(client, facts) ? record(ExternalIdUnlinked.of(facts)) : alreadySo;
  });

/** What was thought of another person when a thing happened: taken for the same, told apart, or neither. */
const suspicionAt = (client: State, facts: Facts<typeof DuplicateSuspected>): boolean | undefined =>
  heldAt(
    client.identity.suspicions.filter(({ value }) => value.otherId === facts.otherId),
    facts,
  )?.suspected;

/** Records that another stream may be about the same person. A suspicion that stands records nothing. */
export const suspectDuplicate = (facts: Facts<typeof DuplicateSuspected>) =>
  whileUnmerged((client): Decision<ClientNotRegistered, DuplicateSuspected> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return suspicionAt(client, facts) === true ? alreadySo : record(DuplicateSuspected.of(facts));
  });

/**
 * Records that another stream is about somebody else, whether or not anybody thought otherwise. Two persons who are told
 * apart already record nothing.
 */
export const dismissDuplicate = (facts: Facts<typeof DuplicateDismissed>) =>
  whileUnmerged((client): Decision<ClientNotRegistered, DuplicateDismissed> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return suspicionAt(client, facts) === false ? alreadySo : record(DuplicateDismissed.of(facts));
  });

/** Nobody is merged into themselves. */
export interface SameClient {
  readonly _tag: 'SameClient';
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
export interface NoSuchMerge {
  readonly _tag: 'NoSuchMerge';
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
    ): Decision<
      ClientNotRegistered | SameClient | ClientIsMerged | SurvivorIsMerged | EpisodeOpen,
      ClientsMerged
    > => {
      const { clientId, ...merge } = facts;
      const { merges } = client.identity;
      if (merges.some((each) => each.survivorId === merge.survivorId && isDuring(each, merge)))
        return alreadySo;
      if (clientId === merge.survivorId) return refuse({ _tag: 'SameClient' });
      if (client.registration.registered === undefined || survivor.registration.registered === undefined)
        return refuse({ _tag: 'ClientNotRegistered' });
      const later = merges.find(({ to }) => to !== undefined && !notAfter(to, merge));
      if (later !== undefined) return refuse({ _tag: 'ClientIsMerged', survivorId: later.survivorId });
      const furthest = survivorOf(survivor);
      if (furthest !== undefined) return refuse({ _tag: 'SurvivorIsMerged', survivorId: furthest });
      const open = client.service.episodes.find(({ end }) => end === undefined || end > merge.on);
      return open === undefined
        ? record(ClientsMerged.of(merge))
        : refuse({ _tag: 'EpisodeOpen', episodeId: open.started.episodeId });
    },
  );

/** Takes a merge back: the two are two, and both stories are as they were. Taking it back again records nothing. */
export const revertMerge =
  (facts: Facts<typeof MergeReverted>) =>
  (client: State): Decision<NoSuchMerge, MergeReverted> => {
    const merges = client.identity.merges.filter(({ survivorId }) => survivorId === facts.survivorId);
    if (merges.some(({ to }) => to?.on === facts.on)) return alreadySo;
    return merges.some((each) => each.to === undefined && notAfter(each.from, facts))
      ? record(MergeReverted.of(facts))
      : refuse({ _tag: 'NoSuchMerge' });
  };
