import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { episodeId, goalId, planId } from './ids';

// The plan of the client of `registration.ts`, and one goal with all that can become of it.

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

export const planGoalSet = example(
  Client.PlanGoalSet,
  {
    on: civilDate('2024-02-19'),
    planId,
    goalId,
    term: 'long',
    area: 'language',
    targetOn: civilDate('2025-02-28'),
  },
  { text: written(Text, 'to speak with the neighbours') },
);

export const planGoalProgressed = example(Client.PlanGoalProgressed, {
  on: civilDate('2024-03-11'),
  goalId,
  achievement: 'improving',
});

export const planGoalAchieved = example(Client.PlanGoalAchieved, {
  on: civilDate('2025-01-20'),
  goalId,
  achievement: 'achieved',
});

export const planGoalNotAchieved = example(Client.PlanGoalNotAchieved, {
  on: civilDate('2025-01-20'),
  goalId,
  achievement: 'no-progress',
});

export const planGoalPutOnHold = example(Client.PlanGoalPutOnHold, { on: civilDate('2024-05-13'), goalId });

export const planGoalResumed = example(Client.PlanGoalResumed, { on: civilDate('2024-06-04'), goalId });

export const planGoalCancelled = example(Client.PlanGoalCancelled, { on: civilDate('2024-10-01'), goalId });

export const planGoalRejected = example(Client.PlanGoalRejected, { on: civilDate('2024-02-21'), goalId });

export const planGoalReopened = example(Client.PlanGoalReopened, { on: civilDate('2025-04-07'), goalId });
