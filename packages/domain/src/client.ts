/**
 * One client's stream, by chapter: its events, its state and its decisions.
 *
 * The rules are about one client, so one stream holds them. All events, queries, refusals and decisions of a chapter
 * are public.
 */
export * from './client/chapters';
export { evolve, initial, type State, takeLate } from './client/state';
export { stateAcrossStreams } from './client/across-streams';
export type { MergedOrDead } from './client/guards';

export * from './client/registration/events';
export * from './client/registration/refusals';
export { StatelessWithNationality } from './event/contradiction';
export type { State as RegistrationState } from './client/registration/state';
export { registeredAs } from './client/registration/queries';
export * from './client/registration/decisions';

export * from './client/identity/events';
export * from './client/identity/refusals';
export type { ExternalId, Merge, State as IdentityState } from './client/identity/state';
export * from './client/identity/decisions';

export * from './client/family/events';
export * from './client/family/refusals';
export type { Guardianship, Membership, State as FamilyState } from './client/family/state';
export * from './client/family/queries';
export * from './client/family/decisions';

export * from './client/consent/events';
export * from './client/consent/refusals';
export type { ConsentTo, State as ConsentState } from './client/consent/state';
export * from './client/consent/queries';
export * from './client/consent/decisions';

export * from './client/law/events';
export * from './client/law/refusals';
export type { State as LawState } from './client/law/state';
export * from './client/law/legal-standing';
export * from './client/law/queries';
export * from './client/law/decisions/application';
export * from './client/law/decisions/status';
export * from './client/law/decisions/procedure';
export * from './client/law/decisions/dublin-transfer';
export * from './client/law/decisions/temporary-protection';

export * from './client/residence/events';
export * from './client/residence/refusals';
export type { Absence, State as ResidenceState } from './client/residence/state';
export * from './client/residence/queries';
export * from './client/residence/decisions';

export * from './client/service/events';
export * from './client/service/refusals';
export type { Episode, InEpisode, State as ServiceState, Suspension } from './client/service/state';
export * from './client/service/queries';
export { staysOf } from './client/service/stays';
export * from './client/service/provision';
export * from './client/service/decisions/start';
export * from './client/service/decisions/handover';
export * from './client/service/decisions/extension';
export * from './client/service/decisions/suspension';
export * from './client/service/decisions/end';

export * from './client/work/events';
export * from './client/work/refusals';
export type { Assessment, Assignment, AssignmentKey, State as WorkState } from './client/work/state';
export * from './client/work/decisions';

export * from './client/plan/events';
export * from './client/plan/refusals';
export type { Goal, Plan, State as PlanState } from './client/plan/state';
export * from './client/plan/goal-lifecycle';
export * from './client/plan/decisions/plan';
export * from './client/plan/decisions/goal';
export * from './client/plan/decisions/goal-moves';

export * from './client/referral/events';
export * from './client/referral/refusals';
export type { Referral, State as ReferralState } from './client/referral/state';
export * from './client/referral/decisions';

export * from './client/participation/events';
export * from './client/participation/refusals';
export type { Participation, State as ParticipationState } from './client/participation/state';
export * from './client/participation/decisions';

export * from './client/forgetting/events';
export * from './client/forgetting/refusals';
export type { ForgettingRequest, State as ForgettingState } from './client/forgetting/state';
export * from './client/forgetting/queries';
export type { Holds, MustBeKept } from './client/forgetting/guards';
export * from './client/forgetting/decisions';
