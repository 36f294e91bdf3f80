/** One person's story: registration, legal status, place, support, plan and goals. The rules are about one person. */
export { ArrivalMode, ClientRegistered } from './client/events/registration';
export {
  AsylumApplicationLodged,
  InternationalProtection,
  StatusGranted,
} from './client/events/legal-status';
export {
  DepartureMode,
  LeftLatvia,
  Residence,
  ResidenceChanged,
  ReturnedToLatvia,
} from './client/events/place';
export {
  EndReason,
  ServiceEnded,
  ServiceHandedOver,
  SupportExtended,
  SupportKind,
  SupportStarted,
} from './client/events/support';
export {
  ComplexityAssessed,
  ComplexityLevel,
  ContactKind,
  ContactMode,
  SupportDelivered,
  WorkerAssigned,
  WorkerUnassigned,
} from './client/events/work';
export { PlanAgreed, PlanClosed, PlanDrawnUp, PlanOutcome, PlanRevised } from './client/events/plan';
export {
  GoalAchievement,
  GoalArea,
  GoalLifecycle,
  GoalTerm,
  PlanGoalAchieved,
  PlanGoalCancelled,
  PlanGoalNotAchieved,
  PlanGoalProgressed,
  PlanGoalPutOnHold,
  PlanGoalRejected,
  PlanGoalReopened,
  PlanGoalResumed,
  PlanGoalSet,
} from './client/events/goal';
export { Event, Recordable } from './client/catalogue';
export { acceptGoal, type GoalMove, type GoalStanding, isTerminal, moveGoal } from './client/goal-lifecycle';
export {
  type Absence,
  type Assignment,
  type Episode,
  evolve,
  type Goal,
  initial,
  type Plan,
  type State,
} from './client/state';
export { episodeOf, isAway, limitOf, residenceOn, targetGroupOn } from './client/ask';
export type {
  BeforePlan,
  ContractDoesNotCover,
  NoPlan,
  NoRuleSet,
  NoSuchEpisode,
  NotInLatvia,
  NotRegistered,
  OutsideEpisode,
  PlanIsClosed,
} from './client/refusals';
export {
  type AlreadyRegistered,
  registerClient,
  type RegisteredTooEarly,
} from './client/decisions/registration';
export {
  type AnotherStatusHolds,
  type ApplicationOpen,
  grantStatus,
  lodgeApplication,
  type NotAnAsylumSeeker,
} from './client/decisions/legal-status';
export {
  type AlreadyAway,
  changeResidence,
  type LearnedBeforeLeaving,
  leaveLatvia,
  type NotAway,
  returnToLatvia,
} from './client/decisions/place';
export {
  endService,
  type EndsTooEarly,
  type EpisodeEnded,
  type EpisodeIdTaken,
  type EpisodeOverlaps,
  type HandedOverTooEarly,
  handOverService,
  type NotInTargetGroup,
  type PastSupportLimit,
  type Provision,
  type ReasonMissing,
  startSupport,
  type TargetGroupNotServed,
} from './client/decisions/support';
export {
  type BeyondFurthestLimit,
  extendSupport,
  type NoOpenGoal,
  type NotABeneficiary,
  type NotAnExtension,
} from './client/decisions/extension';
export {
  assessComplexity,
  assignWorker,
  type ContactIdTaken,
  deliverSupport,
  type NoWorker,
  unassignWorker,
  type UnknownGoal,
} from './client/decisions/work';
export {
  agreePlan,
  closePlan,
  drawUpPlan,
  type GoalsOpen,
  type PlanIdTaken,
  type PlanOpen,
  revisePlan,
} from './client/decisions/plan';
export {
  achieveGoal,
  type BeforeGoal,
  cancelGoal,
  type DueBeforeSet,
  failGoal,
  type GoalIdTaken,
  type GoalIs,
  type NoSuchGoal,
  progressGoal,
  putGoalOnHold,
  rejectGoal,
  reopenGoal,
  resumeGoal,
  setPlanGoal,
} from './client/decisions/goal';
