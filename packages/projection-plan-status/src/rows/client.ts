import type { CivilDate, ClientId, EpisodeId, GoalId, PlanId, StreamName, Timeline } from '@pavadonis/domain';
import type { GoalArea, GoalStanding, GoalTerm } from '@pavadonis/domain/client';

/** Where a plan stands: drawn up, agreed to by the client, or closed with an outcome. */
export type PlanStanding = 'drawn_up' | 'agreed' | 'fulfilled' | 'partly_fulfilled' | 'abandoned';

/** A time of support; `end` is its last day. */
export interface EpisodeRow {
  readonly episodeId: EpisodeId;
  readonly start: CivilDate;
  readonly end?: CivilDate;
}

export interface PlanRow {
  readonly planId: PlanId;
  readonly episodeId: EpisodeId;
  readonly standings: Timeline<PlanStanding>;
}

export interface GoalRow {
  readonly goalId: GoalId;
  readonly planId: PlanId;
  readonly term: GoalTerm;
  readonly area: GoalArea;
  readonly targetOn?: CivilDate;
  readonly standings: Timeline<GoalStanding>;
}

/** One person's stream, or one person: plans and goals. What did not happen is absent where it seldom does. */
export interface ClientRow {
  readonly stream: StreamName;
  /** Whose story this stream is part of while a merge holds; never of a row that a report asks. */
  readonly mergedInto?: ClientId;
  readonly diedOn?: CivilDate;
  /** The days on which the person declined the service. */
  readonly declined?: readonly CivilDate[];
  readonly episodes: readonly EpisodeRow[];
  readonly plans: readonly PlanRow[];
  readonly goals: readonly GoalRow[];
}
