import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { ContactId, EpisodeId, GoalId } from '../../vocabulary/id';
import { heldAt, type When } from '../../vocabulary/timeline';
import { whileOpen } from '../guards';
import type { NoSuchEpisode, NotInLatvia, OutsideEpisode } from '../refusals';
import { isAway } from '../residence/queries';
import { covers, episodeOf, outside } from '../service/queries';
import type { State } from '../state';
import {
  ComplexityAssessed,
  NeedsAssessed,
  SupportDelivered,
  WorkerAssigned,
  WorkerUnassigned,
} from './events';
import { assessmentsIn, assignmentAt } from './queries';

/** An episode's refusal for a day, if it has one. */
const refusalOn = (
  client: State,
  facts: When & { readonly episodeId: EpisodeId },
): NoSuchEpisode | OutsideEpisode | undefined => {
  const episode = episodeOf(client, facts.episodeId);
  if (episode === undefined) return { _tag: 'NoSuchEpisode', episodeId: facts.episodeId };
  return covers(episode, facts) ? undefined : outside(episode);
};

/** Assigns a worker to a client. A worker who has the client in that role already records nothing. */
export const assignWorker = (facts: Facts<typeof WorkerAssigned>) =>
  whileOpen(facts, (client): Decision<NoSuchEpisode | OutsideEpisode, WorkerAssigned> => {
    const refusal = refusalOn(client, facts);
    if (refusal !== undefined) return refuse(refusal);
    return assignmentAt(client, facts)?.role === facts.role ? alreadySo : record(WorkerAssigned.of(facts));
  });

/** Takes a worker off a client. A worker who does not have the client records nothing. */
export const unassignWorker = (facts: Facts<typeof WorkerUnassigned>) =>
  whileOpen(facts, (client): Decision<NoSuchEpisode | OutsideEpisode, WorkerUnassigned> => {
    const refusal = refusalOn(client, facts);
    if (refusal !== undefined) return refuse(refusal);
    return assignmentAt(client, facts) === undefined ? alreadySo : record(WorkerUnassigned.of(facts));
  });

/** Records how much support a case needs. The level it has already records nothing. */
export const assessComplexity = (facts: Facts<typeof ComplexityAssessed>) =>
  whileOpen(facts, (client): Decision<NoSuchEpisode | OutsideEpisode, ComplexityAssessed> => {
    const refusal = refusalOn(client, facts);
    if (refusal !== undefined) return refuse(refusal);
    return heldAt(assessmentsIn(client, client.work.complexity, facts.episodeId), facts) === facts.level
      ? alreadySo
      : record(ComplexityAssessed.of(facts));
  });

/** Another contact has this id. */
export interface ContactIdTaken {
  readonly _tag: 'ContactIdTaken';
  readonly contactId: ContactId;
}

/** A contact is somebody's work. */
export interface NoWorker {
  readonly _tag: 'NoWorker';
}

/** The client has no such goal. */
export interface UnknownGoal {
  readonly _tag: 'UnknownGoal';
  readonly goalId: GoalId;
}

/** Records a contact. Abroad a client can be reached remotely only. The same contact again records nothing. */
export const deliverSupport = (facts: Facts<typeof SupportDelivered>) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      NoSuchEpisode | OutsideEpisode | NotInLatvia | ContactIdTaken | NoWorker | UnknownGoal,
      SupportDelivered
    > => {
      const { on, contactId, mode, workerIds, goalIds = [] } = facts;
      const delivered = SupportDelivered.of(facts);
      const known = client.work.contacts.get(contactId);
      if (known !== undefined)
        return sameFacts(known, delivered) ? alreadySo : refuse({ _tag: 'ContactIdTaken', contactId });
      const refusal = refusalOn(client, facts);
      if (refusal !== undefined) return refuse(refusal);
      if (mode !== 'remote' && isAway(client, on)) return refuse({ _tag: 'NotInLatvia', on });
      if (workerIds.length === 0) return refuse({ _tag: 'NoWorker' });
      const goalId = goalIds.find((id) => !client.plan.goals.has(id));
      return goalId === undefined ? record(delivered) : refuse({ _tag: 'UnknownGoal', goalId });
    },
  );

const sorted = (areas: Facts<typeof NeedsAssessed>['areas']): readonly string[] => [...new Set(areas)].sort();

/** Records in which areas of life a person needs support. The areas that are known already record nothing. */
export const assessNeeds = (facts: Facts<typeof NeedsAssessed>) =>
  whileOpen(facts, (client): Decision<NoSuchEpisode | OutsideEpisode, NeedsAssessed> => {
    const episode = episodeOf(client, facts.episodeId);
    if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId: facts.episodeId });
    if (!covers(episode, facts)) return refuse(outside(episode));
    const known = heldAt(assessmentsIn(client, client.work.needs, facts.episodeId), facts);
    return known !== undefined && sameFacts(sorted(known), sorted(facts.areas))
      ? alreadySo
      : record(NeedsAssessed.of(facts));
  });
