import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { EpisodeId, GoalId, PlanId } from '../../vocabulary/id';

/** A social worker drew up a client's individual socio-economic inclusion plan. */
export const PlanDrawnUp = event('PlanDrawnUp', 1, { episodeId: EpisodeId, planId: PlanId });
export type PlanDrawnUp = t.TypeOf<typeof PlanDrawnUp>;

/** The client agreed to the plan (self-determination); for a minor, the guardian. */
export const PlanAgreed = event('PlanAgreed', 1, {
  planId: PlanId,
  /** The one who agreed. */
  agreedBy: t.keyof({ client: null, guardian: null }),
});
export type PlanAgreed = t.TypeOf<typeof PlanAgreed>;

/** The plan was revised. The client has to agree again. */
export const PlanRevised = event('PlanRevised', 1, {
  planId: PlanId,
  /** The reason, in words. */
  reason: personal('plan-revision-reason'),
});
export type PlanRevised = t.TypeOf<typeof PlanRevised>;

/** The outcome of a plan. */
export const PlanOutcome = t.keyof({ fulfilled: null, partly_fulfilled: null, abandoned: null });
export type PlanOutcome = t.TypeOf<typeof PlanOutcome>;

/** A plan was closed. */
export const PlanClosed = event('PlanClosed', 1, { planId: PlanId, outcome: PlanOutcome });
export type PlanClosed = t.TypeOf<typeof PlanClosed>;

/** The term of a goal: a plan holds long-term and short-term goals (notice of October 2017). */
export const GoalTerm = t.keyof({ long: null, short: null });
export type GoalTerm = t.TypeOf<typeof GoalTerm>;

/** The area of life a goal is about. The list is our inference from the kinds of support the notices name. */
export const GoalArea = t.keyof({
  housing: null,
  health: null,
  education: null,
  language: null,
  employment: null,
  documents: null,
  finances: null,
  legal: null,
  family: null,
  social: null,
  other: null,
});
export type GoalArea = t.TypeOf<typeof GoalArea>;

/** FHIR's goal lifecycle, as far as this service's events lead to it; a goal set in error is voided. */
export const GoalLifecycle = t.keyof({
  proposed: null,
  accepted: null,
  active: null,
  'on-hold': null,
  completed: null,
  cancelled: null,
  rejected: null,
});
export type GoalLifecycle = t.TypeOf<typeof GoalLifecycle>;

const UNDER_WAY = { 'in-progress': null, improving: null, worsening: null, 'no-change': null };

const REACHED = {
  achieved: null,
  /** Reached, and worked on to keep it. */
  sustaining: null,
};

const NOT_REACHED = { 'not-achieved': null, 'no-progress': null, 'not-attainable': null };

/** FHIR's achievement status, kept apart from the lifecycle: a completed goal need not be an achieved one. */
export const GoalAchievement = t.keyof({ ...UNDER_WAY, ...REACHED, ...NOT_REACHED });
export type GoalAchievement = t.TypeOf<typeof GoalAchievement>;

/** A goal was set in a plan. */
export const PlanGoalSet = event(
  'PlanGoalSet',
  1,
  { planId: PlanId, goalId: GoalId, term: GoalTerm, area: GoalArea },
  {
    /** The goal in the client's words. */
    text: personal('goal-text'),
    /** The day on which the goal is due. */
    targetOn: CivilDate,
  },
);
export type PlanGoalSet = t.TypeOf<typeof PlanGoalSet>;

/** Work on a goal went on. */
export const PlanGoalProgressed = event('PlanGoalProgressed', 1, {
  goalId: GoalId,
  /** The result so far. */
  achievement: t.keyof(UNDER_WAY),
});
export type PlanGoalProgressed = t.TypeOf<typeof PlanGoalProgressed>;

/** A goal was reached: it is completed, or worked on to keep what was reached. */
export const PlanGoalAchieved = event('PlanGoalAchieved', 1, {
  goalId: GoalId,
  /** The result. */
  achievement: t.keyof(REACHED),
});
export type PlanGoalAchieved = t.TypeOf<typeof PlanGoalAchieved>;

/** A goal was not reached and is no longer sought. */
export const PlanGoalNotAchieved = event('PlanGoalNotAchieved', 1, {
  goalId: GoalId,
  /** The result. */
  achievement: t.keyof(NOT_REACHED),
});
export type PlanGoalNotAchieved = t.TypeOf<typeof PlanGoalNotAchieved>;

/** A goal was put on hold. */
export const PlanGoalPutOnHold = event('PlanGoalPutOnHold', 1, { goalId: GoalId });
export type PlanGoalPutOnHold = t.TypeOf<typeof PlanGoalPutOnHold>;

/** A goal was taken off hold. */
export const PlanGoalResumed = event('PlanGoalResumed', 1, { goalId: GoalId });
export type PlanGoalResumed = t.TypeOf<typeof PlanGoalResumed>;

/** A goal was given up before it was reached, since it is no longer wanted or needed. */
export const PlanGoalCancelled = event('PlanGoalCancelled', 1, { goalId: GoalId });
export type PlanGoalCancelled = t.TypeOf<typeof PlanGoalCancelled>;

/** The client turned down a proposed goal. */
export const PlanGoalRejected = event('PlanGoalRejected', 1, { goalId: GoalId });
export type PlanGoalRejected = t.TypeOf<typeof PlanGoalRejected>;

/** A closed goal is sought again, for instance after a regression. Earlier results stay in its history. */
export const PlanGoalReopened = event('PlanGoalReopened', 1, { goalId: GoalId });
export type PlanGoalReopened = t.TypeOf<typeof PlanGoalReopened>;

/** Lists the events of plans and their goals, in the order of the pages. */
export const planEvents = [
  PlanDrawnUp,
  PlanAgreed,
  PlanRevised,
  PlanClosed,
  PlanGoalSet,
  PlanGoalProgressed,
  PlanGoalAchieved,
  PlanGoalNotAchieved,
  PlanGoalPutOnHold,
  PlanGoalResumed,
  PlanGoalCancelled,
  PlanGoalRejected,
  PlanGoalReopened,
] as const;
/** Any event of the chapter of the plan. */
export type PlanEvent = t.TypeOf<(typeof planEvents)[number]>;
