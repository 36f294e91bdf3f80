import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { contactId, episodeId, goalId, planId, workerId } from './ids';

// What is done with the person of `client.ts`: workers, contacts, the plan and its goals.

export const assigned = example(Client.WorkerAssigned, {
  on: civilDate('2024-02-12'),
  episodeId,
  workerId,
  role: 'social_worker',
});

export const unassigned = example(Client.WorkerUnassigned, {
  on: civilDate('2024-08-30'),
  episodeId,
  workerId,
});

export const assessed = example(Client.ComplexityAssessed, {
  on: civilDate('2024-02-14'),
  episodeId,
  level: 'maximum',
  criteria: written(Text, 'four of the five criteria'),
});

export const delivered = example(Client.SupportDelivered, {
  on: civilDate('2024-02-26'),
  contactId,
  episodeId,
  kind: 'residence_permit',
  mode: 'accompaniment',
  workerIds: [workerId],
});

export const planDrawnUp = example(Client.PlanDrawnUp, { on: civilDate('2024-02-19'), episodeId, planId });

export const planAgreed = example(Client.PlanAgreed, {
  on: civilDate('2024-02-21'),
  planId,
  agreedBy: 'client',
});

export const planRevised = example(Client.PlanRevised, {
  on: civilDate('2024-07-08'),
  planId,
  reason: written(Text, 'the client moved to another town'),
});

export const planClosed = example(Client.PlanClosed, {
  on: civilDate('2025-06-27'),
  planId,
  outcome: 'fulfilled',
});

export const planGoalSet = example(Client.PlanGoalSet, {
  on: civilDate('2024-02-19'),
  planId,
  goalId,
  term: 'long',
  area: 'language',
  targetOn: civilDate('2025-02-28'),
});

export const goalProgressed = example(Client.PlanGoalProgressed, {
  on: civilDate('2024-03-11'),
  goalId,
  achievement: 'improving',
});

export const goalAchieved = example(Client.PlanGoalAchieved, {
  on: civilDate('2025-01-20'),
  goalId,
  achievement: 'achieved',
});

export const goalNotAchieved = example(Client.PlanGoalNotAchieved, {
  on: civilDate('2025-01-20'),
  goalId,
  achievement: 'no-progress',
});

export const goalPutOnHold = example(Client.PlanGoalPutOnHold, { on: civilDate('2024-05-13'), goalId });
export const goalResumed = example(Client.PlanGoalResumed, { on: civilDate('2024-06-04'), goalId });
export const goalCancelled = example(Client.PlanGoalCancelled, { on: civilDate('2024-10-01'), goalId });
export const goalRejected = example(Client.PlanGoalRejected, { on: civilDate('2024-02-21'), goalId });
export const goalReopened = example(Client.PlanGoalReopened, { on: civilDate('2025-04-07'), goalId });
