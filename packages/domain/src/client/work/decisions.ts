import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { heldAt } from '../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../guards';
import type { BegunInMergedStream } from '../identity/refusals';
import { NoSuchGoal } from '../plan/refusals';
import { isAway } from '../residence/queries';
import { NotInLatvia } from '../residence/refusals';
import { episodeAt } from '../service/guards';
import type { NoSuchEpisode, OutsideEpisode } from '../service/refusals';
import type { State } from '../state';
import {
  ComplexityAssessed,
  NeedsAssessed,
  SupportDelivered,
  WorkerAssigned,
  WorkerUnassigned,
} from './events';
import { assessmentsIn, assignmentAt } from './queries';
import { ContactIdTaken, NoWorker } from './refusals';

/** The reasons why a worker cannot be assigned. */
export type CannotAssignWorker = MergedOrDead | BegunInMergedStream | NoSuchEpisode | OutsideEpisode;

/** Assigns a worker to a client. A worker who already has the client in that role records nothing. */
export const assignWorker =
  (facts: Facts<typeof WorkerAssigned>) =>
  (client: State): Decision<CannotAssignWorker, WorkerAssigned> =>
    unlessBegunElsewhere(client, facts, () => {
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      return assignmentAt(client, facts)?.role === facts.role ? alreadySo : record(WorkerAssigned.of(facts));
    });

/** The reasons why a worker cannot be unassigned. */
export type CannotUnassignWorker = MergedOrDead | BegunInMergedStream | NoSuchEpisode | OutsideEpisode;

/** Unassigns a worker from a client. A worker who is not assigned records nothing. */
export const unassignWorker =
  (facts: Facts<typeof WorkerUnassigned>) =>
  (client: State): Decision<CannotUnassignWorker, WorkerUnassigned> =>
    unlessBegunElsewhere(client, facts, () => {
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      return assignmentAt(client, facts) === undefined ? alreadySo : record(WorkerUnassigned.of(facts));
    });

/** The reasons why a complexity level cannot be assessed. */
export type CannotAssessComplexity = MergedOrDead | BegunInMergedStream | NoSuchEpisode | OutsideEpisode;

/** Records how much support a case needs. The level that already holds records nothing. */
export const assessComplexity =
  (facts: Facts<typeof ComplexityAssessed>) =>
  (client: State): Decision<CannotAssessComplexity, ComplexityAssessed> =>
    unlessBegunElsewhere(client, facts, () => {
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      return heldAt(assessmentsIn(client, client.work.complexity, facts.episodeId), facts) === facts.level
        ? alreadySo
        : record(ComplexityAssessed.of(facts));
    });

const sorted = (areas: Facts<typeof NeedsAssessed>['areas']): readonly string[] => [...new Set(areas)].sort();

/** The reasons why needs cannot be assessed. */
export type CannotAssessNeeds = MergedOrDead | BegunInMergedStream | NoSuchEpisode | OutsideEpisode;

/** Records the areas of life in which a client needs support. The same areas again record nothing. */
export const assessNeeds =
  (facts: Facts<typeof NeedsAssessed>) =>
  (client: State): Decision<CannotAssessNeeds, NeedsAssessed> =>
    unlessBegunElsewhere(client, facts, () => {
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      const known = heldAt(assessmentsIn(client, client.work.needs, facts.episodeId), facts);
      return known !== undefined && sameFacts(sorted(known), sorted(facts.areas))
        ? alreadySo
        : record(NeedsAssessed.of(facts));
    });

/** The reasons why a contact cannot be recorded. */
export type CannotDeliverSupport =
  | MergedOrDead
  | BegunInMergedStream
  | ContactIdTaken
  | NoSuchEpisode
  | OutsideEpisode
  | NotInLatvia
  | NoWorker
  | NoSuchGoal;

/** Records a contact. A client abroad can be reached only remotely. The same contact again records nothing. */
export const deliverSupport =
  (facts: Facts<typeof SupportDelivered>) =>
  (client: State): Decision<CannotDeliverSupport, SupportDelivered> =>
    unlessBegunElsewhere(client, facts, () => {
      const { on, contactId, mode, workerIds, goalIds = [] } = facts;
      const delivered = SupportDelivered.of(facts);
      const known = client.work.contacts.get(contactId);
      if (known !== undefined)
        return sameFacts(known, delivered) ? alreadySo : refuse(ContactIdTaken.of({ contactId }));
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      if (mode !== 'remote' && isAway(client, on)) return refuse(NotInLatvia.of({ on }));
      if (workerIds.length === 0) return refuse(NoWorker.of());
      const goalId = goalIds.find((id) => !client.plan.goals.has(id));
      return goalId === undefined ? record(delivered) : refuse(NoSuchGoal.of({ goalId }));
    });
