import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { personalFacts } from '../../event/personal-facts';
import { externalIdKey, normalExternalId } from '../../vocabulary/external-id';
import type { ClientId } from '../../vocabulary/id';
import { heldAt, isDuring, notAfter } from '../../vocabulary/timeline';
import { type MergedOrDead, unlessMerged, unlessMergedOrDead } from '../guards';
import { registrationOf } from '../registration/guards';
import type { ClientNotRegistered } from '../registration/refusals';
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
import {
  type ClientIsMerged,
  EpisodeOpen,
  MergeRevertedLater,
  NoSuchMerge,
  SameClient,
  SurvivorIsMerged,
  SurvivorNotRegistered,
} from './refusals';

const isLinked = (client: State, facts: Facts<typeof ExternalIdLinked>): boolean =>
  client.identity.externalIds.get(externalIdKey(facts))?.some((each) => isDuring(each, facts)) === true;

/** The reasons why an identifier cannot be linked to a client. */
export type CannotLinkExternalId = MergedOrDead | ClientNotRegistered;

/**
 * Records that an identifier in another register belongs to a client, in its normal form.
 *
 * An identifier that is linked already records nothing. The decision cannot see whether another client's stream has
 * the same identifier.
 */
export const linkExternalId = personalFacts(
  ExternalIdLinked,
  (facts: Facts<typeof ExternalIdLinked>) =>
    (client: State): Decision<CannotLinkExternalId, ExternalIdLinked> =>
      unlessMergedOrDead(client, facts, () => {
        const registration = registrationOf(client);
        if (E.isLeft(registration)) return registration;
        const linked = ExternalIdLinked.of(normalExternalId(facts));
        return isLinked(client, linked) ? alreadySo : record(linked);
      }),
);

/** The reasons why an identifier cannot be unlinked from a client. */
export type CannotUnlinkExternalId = MergedOrDead | ClientNotRegistered;

/** Records that an identifier no longer belongs to a client. An identifier that is not linked records nothing. */
export const unlinkExternalId = personalFacts(
  ExternalIdUnlinked,
  (facts: Facts<typeof ExternalIdUnlinked>) =>
    (client: State): Decision<CannotUnlinkExternalId, ExternalIdUnlinked> =>
      unlessMergedOrDead(client, facts, () => {
        const registration = registrationOf(client);
        if (E.isLeft(registration)) return registration;
        const unlinked = ExternalIdUnlinked.of(normalExternalId(facts));
        return isLinked(client, unlinked) ? record(unlinked) : alreadySo;
      }),
);

/** Returns whether another stream was suspected to be the same client at a moment; undefined where nobody had said. */
const suspicionAt = (client: State, facts: Facts<typeof DuplicateSuspected>): boolean | undefined =>
  heldAt(
    client.identity.suspicions.filter(({ value }) => value.otherId === facts.otherId),
    facts,
  )?.suspected;

/** The reasons why a duplicate cannot be suspected. */
export type CannotSuspectDuplicate = ClientIsMerged | ClientNotRegistered;

/** Records that another stream may be about the same client. Repeating a suspicion that stands records nothing. */
export const suspectDuplicate =
  (facts: Facts<typeof DuplicateSuspected>) =>
  (client: State): Decision<CannotSuspectDuplicate, DuplicateSuspected> =>
    unlessMerged(client, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      return suspicionAt(client, facts) === true ? alreadySo : record(DuplicateSuspected.of(facts));
    });

/** The reasons why a duplicate cannot be dismissed. */
export type CannotDismissDuplicate = ClientIsMerged | ClientNotRegistered;

/**
 * Records that another stream is about somebody else, whether or not a duplicate was suspected. Repeating a dismissal
 * that stands records nothing.
 */
export const dismissDuplicate =
  (facts: Facts<typeof DuplicateDismissed>) =>
  (client: State): Decision<CannotDismissDuplicate, DuplicateDismissed> =>
    unlessMerged(client, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      return suspicionAt(client, facts) === false ? alreadySo : record(DuplicateDismissed.of(facts));
    });

/** The reasons why a client cannot be merged into a survivor. */
export type CannotMergeClients =
  | ClientIsMerged
  | ClientNotRegistered
  | SurvivorNotRegistered
  | SameClient
  | MergeRevertedLater
  | SurvivorIsMerged
  | EpisodeOpen;

/** The other client of a merge, with the id of the one who is merged. */
export interface Merging {
  /** The client who is merged: the id of the stream that the event is recorded in. */
  readonly clientId: ClientId;
  /** The state of the stream that survives. The merge is refused if that one is merged itself. */
  readonly survivor: State;
}

/**
 * Merges the client of this stream into the survivor, whose state is given, since both are one person.
 *
 * A merge that holds records nothing, whichever day is named. A merged client cannot be a survivor, so merges form no
 * circle unless the survivor's state is an old one. `mergeClients` of a casework reads that state itself.
 */
export const mergeClients =
  (facts: Facts<typeof ClientsMerged>, { clientId, survivor }: Merging) =>
  (client: State): Decision<CannotMergeClients, ClientsMerged> =>
    unlessMerged(client, () => {
      if (survivorOf(client) === facts.survivorId) return alreadySo;
      if (clientId === facts.survivorId) return refuse(SameClient.of());
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      if (survivor.registration.registered === undefined) return refuse(SurvivorNotRegistered.of());
      // a merge that stands before a reversal in the order of days would be reverted by it
      const reverted = client.identity.merges.find(({ to }) => to !== undefined && !notAfter(to, facts));
      if (reverted?.to !== undefined) return refuse(MergeRevertedLater.of({ on: reverted.to.on }));
      const furthest = survivorOf(survivor);
      if (furthest !== undefined) return refuse(SurvivorIsMerged.of({ survivorId: furthest }));
      const { died } = client.registration;
      // death ends every episode
      const isOver = died !== undefined && died.on <= facts.on;
      const open = [...client.service.episodes.values()].find(
        ({ end }) => !isOver && (end === undefined || end > facts.on),
      );
      return open === undefined
        ? record(ClientsMerged.of(facts))
        : refuse(EpisodeOpen.of({ episodeId: open.started.episodeId }));
    });

/** The reasons why a merge cannot be reverted. */
export type CannotRevertMerge = NoSuchMerge;

/** Reverts a merge, so that both clients have their own records as before. Reverting it again records nothing. */
export const revertMerge =
  (facts: Facts<typeof MergeReverted>) =>
  (client: State): Decision<CannotRevertMerge, MergeReverted> => {
    const held = client.identity.merges.findLast(({ to }) => to === undefined);
    if (held?.survivorId === facts.survivorId && notAfter(held.from, facts))
      return record(MergeReverted.of(facts));
    const isReverted = client.identity.merges.some(
      ({ survivorId, to }) => survivorId === facts.survivorId && to?.on === facts.on,
    );
    return isReverted ? alreadySo : refuse(NoSuchMerge.of());
  };
