import type { CivilDate, EpisodeId, GoalId, PlanId, StreamName, Timeline } from '@pavadonis/domain';
import type { GoalArea, GoalStanding, GoalTerm } from '@pavadonis/domain/client';

/** The standing of a plan: drawn up, agreed to by the client, or closed with an outcome. */
export type PlanStanding = 'drawn_up' | 'agreed' | 'fulfilled' | 'partly_fulfilled' | 'abandoned';

/** A service episode; `end` is its last day, by the recorded end or by the client's death before it. */
export interface EpisodeRow {
  /** The id of the episode. */
  readonly episodeId: EpisodeId;
  /** The first day of service. */
  readonly start: CivilDate;
  /** The last day of service; absent while the episode is open. */
  readonly end?: CivilDate | undefined;
}

/** An end of an episode that had not begun when it was folded. */
export interface EarlyEnd {
  /** The episode. */
  readonly episodeId: EpisodeId;
  /** The last day of service. */
  readonly on: CivilDate;
}

/** A plan of an episode, with its standing over time. */
export interface PlanRow {
  /** The id of the plan. */
  readonly planId: PlanId;
  /** The episode that the plan belongs to. */
  readonly episodeId: EpisodeId;
  /** The standing of the plan over time. */
  readonly standings: Timeline<PlanStanding>;
}

/** A goal of a plan, with its standing over time. */
export interface GoalRow {
  /** The id of the goal. */
  readonly goalId: GoalId;
  /** The plan that the goal belongs to. */
  readonly planId: PlanId;
  /** The term: short or long. */
  readonly term: GoalTerm;
  /** The area of life that the goal is about. */
  readonly area: GoalArea;
  /** The day on which the goal is due; absent where none was set. */
  readonly targetOn?: CivilDate | undefined;
  /** The lifecycle and achievement over time. */
  readonly standings: Timeline<GoalStanding>;
}

/**
 * A person, over all streams that are about the person, with plans and goals. A fact that is not known is `undefined`.
 */
export interface ClientRow {
  /** The person's own stream: that of the survivor, where streams were merged. */
  readonly stream: StreamName;
  /** The day of death. */
  readonly diedOn?: CivilDate | undefined;
  /** The days on which the client declined the service. */
  readonly declined?: readonly CivilDate[] | undefined;
  /** The episodes of the service, in the order in which they began. */
  readonly episodes: readonly EpisodeRow[];
  /** The ends of episodes that have not begun; for the fold alone. */
  readonly earlyEnds?: readonly EarlyEnd[] | undefined;
  /** The plans, in the order in which they were drawn up. */
  readonly plans: readonly PlanRow[];
  /** The goals, in the order in which they were set. */
  readonly goals: readonly GoalRow[];
}

/** The version of a client's row. It rises with every change of what the row holds, and the read model's with it. */
export const clientRowVersion = 5;
