import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { episodeId, goalId, planId } from './ids';

// The plan of the client of `registration.ts`, and one goal with all that can become of it.

/** Makes a `PlanDrawnUp` of 19 February 2024, or with other facts where they are given. */
export const planDrawnUp = example(Client.PlanDrawnUp, { on: civilDate('2024-02-19'), episodeId, planId });

/** Makes a `PlanAgreed` of 21 February 2024, or with other facts where they are given. */
export const planAgreed = example(Client.PlanAgreed, {
  on: civilDate('2024-02-21'),
  planId,
  agreedBy: 'client',
});

/** Makes a `PlanRevised` of 8 July 2024, or with other facts where they are given. */
export const planRevised = example(Client.PlanRevised, {
  on: civilDate('2024-07-08'),
  planId,
  reason: written(Text, 'the client moved to another town'),
});

/** Makes a `PlanClosed` of 27 June 2025, or with other facts where they are given. */
export const planClosed = example(Client.PlanClosed, {
  on: civilDate('2025-06-27'),
  planId,
  outcome: 'fulfilled',
});

/** Makes a `PlanGoalSet` of 19 February 2024, or with other facts where they are given. */
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

/** Makes a `PlanGoalProgressed` of 11 March 2024, or with other facts where they are given. */
export const planGoalProgressed = example(Client.PlanGoalProgressed, {
  on: civilDate('2024-03-11'),
  goalId,
  achievement: 'improving',
});

/** Makes a `PlanGoalAchieved` of 20 January 2025, or with other facts where they are given. */
export const planGoalAchieved = example(Client.PlanGoalAchieved, {
  on: civilDate('2025-01-20'),
  goalId,
  achievement: 'achieved',
});

/** Makes a `PlanGoalNotAchieved` of 20 January 2025, or with other facts where they are given. */
export const planGoalNotAchieved = example(Client.PlanGoalNotAchieved, {
  on: civilDate('2025-01-20'),
  goalId,
  achievement: 'no-progress',
});

/** Makes a `PlanGoalPutOnHold` of 13 May 2024, or with other facts where they are given. */
export const planGoalPutOnHold = example(Client.PlanGoalPutOnHold, { on: civilDate('2024-05-13'), goalId });

/** Makes a `PlanGoalResumed` of 4 June 2024, or with other facts where they are given. */
export const planGoalResumed = example(Client.PlanGoalResumed, { on: civilDate('2024-06-04'), goalId });

/** Makes a `PlanGoalCancelled` of 1 October 2024, or with other facts where they are given. */
export const planGoalCancelled = example(Client.PlanGoalCancelled, { on: civilDate('2024-10-01'), goalId });

/** Makes a `PlanGoalRejected` of 21 February 2024, or with other facts where they are given. */
export const planGoalRejected = example(Client.PlanGoalRejected, { on: civilDate('2024-02-21'), goalId });

/** Makes a `PlanGoalReopened` of 7 April 2025, or with other facts where they are given. */
export const planGoalReopened = example(Client.PlanGoalReopened, { on: civilDate('2025-04-07'), goalId });
