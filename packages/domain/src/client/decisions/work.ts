import { heldAt, isDuring, type When } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import { sameFacts } from '../../event/equal';
import type { Facts } from '../../event/event';
import type { ContactId, EpisodeId, GoalId } from '../../vocabulary/id';
import { covers, episodeOf, isAway, outside } from '../ask';
import { ComplexityAssessed, SupportDelivered, WorkerAssigned, WorkerUnassigned } from '../events/work';
import type { NoSuchEpisode, NotInLatvia, OutsideEpisode } from '../refusals';
import type { State } from '../state';
import type { Assignment } from '../state/episode';
import { whileOpen } from '../while-open';

/** An episode's refusal for a day, if it has one. */
const refusalOn = (
  client: State,
  facts: When & { readonly episodeId: EpisodeId },
): NoSuchEpisode | OutsideEpisode | undefined => {
  const episode = episodeOf(client, facts.episodeId);
  if (episode === undefined) return { _tag: 'NoSuchEpisode', episodeId: facts.episodeId };
  return covers(episode, facts) ? undefined : outside(episode);
};

/** The assignment of a worker who had the client when a thing happened. */
const assignmentAt = (client: State, facts: Facts<typeof WorkerUnassigned>): Assignment | undefined =>
  episodeOf(client, facts.episodeId)?.assignments.findLast(
    (each) => each.workerId === facts.workerId && isDuring(each, facts),
  );

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
    const levels = episodeOf(client, facts.episodeId)?.complexity ?? [];
    return heldAt(levels, facts) === facts.level ? alreadySo : record(ComplexityAssessed.of(facts));
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
      const known = client.contacts.get(contactId);
      if (known !== undefined)
        return sameFacts(known, delivered) ? alreadySo : refuse({ _tag: 'ContactIdTaken', contactId });
      const refusal = refusalOn(client, facts);
      if (refusal !== undefined) return refuse(refusal);
      if (mode !== 'remote' && isAway(client, on)) return refuse({ _tag: 'NotInLatvia', on });
      if (workerIds.length === 0) return refuse({ _tag: 'NoWorker' });
      const goalId = goalIds.find((id) => !client.goals.has(id));
      return goalId === undefined ? record(delivered) : refuse({ _tag: 'UnknownGoal', goalId });
    },
  );
