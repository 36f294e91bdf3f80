import type { CivilDate } from '../vocabulary/civil-date';
import type { EpisodeId, PlanId } from '../vocabulary/id';

/** No person is registered in this stream. */
export interface ClientNotRegistered {
  readonly _tag: 'ClientNotRegistered';
}

/** On that day the person is of age: they have no guardian, and consent themselves. */
export interface OfAge {
  readonly _tag: 'OfAge';
}

/** On that day the person was abroad. */
export interface NotInLatvia {
  readonly _tag: 'NotInLatvia';
  readonly on: CivilDate;
}

/** The person has no such episode. */
export interface NoSuchEpisode {
  readonly _tag: 'NoSuchEpisode';
  readonly episodeId: EpisodeId;
}

/** The day lies before the episode's start or after its end. */
export interface OutsideEpisode {
  readonly _tag: 'OutsideEpisode';
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** The contract, or direct provision, does not cover the day. */
export interface ContractDoesNotCover {
  readonly _tag: 'ContractDoesNotCover';
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** The operation has adopted no rule set of the support period that holds on the day. */
export interface NoRuleSet {
  readonly _tag: 'NoRuleSet';
  readonly on: CivilDate;
}

/** There is no such plan: goals and agreement need one that is drawn up. */
export interface NoPlan {
  readonly _tag: 'NoPlan';
  readonly planId: PlanId;
}

/** Work on the plan is over. */
export interface PlanIsClosed {
  readonly _tag: 'PlanIsClosed';
  readonly planId: PlanId;
}

/** The day lies before that on which the plan was drawn up. */
export interface BeforePlan {
  readonly _tag: 'BeforePlan';
  readonly drawnUpOn: CivilDate;
}
