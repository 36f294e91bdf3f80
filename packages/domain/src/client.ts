/** One person's story: registration, legal status, place, support, plan and goals. The rules are about one person. */
export { ArrivalMode, ClientRegistered } from './client/events/registration';
export {
  ClientsMerged,
  DuplicateDismissed,
  DuplicateSuspected,
  ExternalIdLinked,
  ExternalIdUnlinked,
  MergeReverted,
} from './client/events/identity';
export {
  FamilyLinked,
  FamilyRelation,
  FamilyUnlinked,
  GuardianAppointed,
  GuardianEnded,
} from './client/events/family';
export {
  ClientDied,
  ConsentGiven,
  ConsentScope,
  ConsentWithdrawn,
  ServiceDeclined,
} from './client/events/consent';
export {
  AppealDecided,
  AppealOutcome,
  AsylumProcedureDiscontinued,
  DecisionAppealed,
  DecisionBecameFinal,
  DublinTransferDecided,
  DublinTransferExecuted,
  StatusRefused,
} from './client/events/procedure';
export {
  StatusCeased,
  StatusExtended,
  StatusRenounced,
  StatusRevoked,
  TemporaryProtectionEnded,
  TemporaryProtectionGranted,
} from './client/events/protection';
export {
  NeedsAssessed,
  ReferralAnswered,
  ReferralCompleted,
  ReferralMade,
  ServiceResumed,
  ServiceSuspended,
} from './client/events/referral';
export {
  Answer,
  EducationLevel,
  LabourStatus,
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from './client/events/participation';
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
  ServiceExtended,
  ServiceStarted,
} from './client/events/support';
export { ServiceKind } from './rules/service-kind';
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
  type Legal,
  type LegalGround,
  type LegalMove,
  moveLegal,
  noGround,
  type Procedure,
  type StatusLoss,
} from './client/legal';
export { type Absence, evolve, initial, type State } from './client/state';
export type { ConsentTo, Wishes } from './client/state/consent';
export type { Assignment, Episode } from './client/state/episode';
export type { Family, Guardianship, Membership } from './client/state/family';
export type { ExternalId, Identity, Merge } from './client/state/identity';
export type { Participation, Participations } from './client/state/participation';
export type { Goal, Plan, Planning } from './client/state/plan';
export type { Referral, Referrals } from './client/state/referral';
export { episodeOf, firstStatusOn, isAway, legalOn, limitOf, residenceOn, targetGroupOn } from './client/ask';
export type {
  BeforePlan,
  ContractDoesNotCover,
  NoPlan,
  NoRuleSet,
  NoSuchEpisode,
  NotInLatvia,
  NotRegistered,
  OfAge,
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
  type HoldsProtection,
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
  type ReasonMissing,
  startService,
  type PastServiceLimit,
} from './client/decisions/support';
export type {
  NotInTargetGroup,
  Provision,
  ServiceKindNotForGroup,
  TargetGroupNotServed,
} from './client/provision';
export {
  type BeyondFurthestLimit,
  extendService,
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
export { consentHeldAt, guardianOn } from './client/consent';
export { onePerson } from './client/person';
export type { BegunElsewhere, HasDied, MergedInto } from './client/while-open';
export {
  dismissDuplicate,
  linkExternalId,
  suspectDuplicate,
  unlinkExternalId,
} from './client/decisions/identity';
export {
  type EpisodeOpen,
  mergeClients,
  type NotMerged,
  revertMerge,
  type SamePerson,
  type SurvivorIsMerged,
} from './client/decisions/merge';
export {
  appointGuardian,
  endGuardianship,
  type HasGuardian,
  type InAnotherHousehold,
  linkFamily,
  type NotUnaccompanied,
  unlinkFamily,
} from './client/decisions/family';
export {
  declineService,
  giveConsent,
  type GuardianNeeded,
  recordDeath,
  withdrawConsent,
} from './client/decisions/consent';
export {
  appealDecision,
  decideAppeal,
  decideDublinTransfer,
  discontinueProcedure,
  executeDublinTransfer,
  type ProcedureIs,
  recordFinalDecision,
  refuseStatus,
  type TransferNotDecided,
} from './client/decisions/procedure';
export {
  ceaseStatus,
  endTemporaryProtection,
  extendStatus,
  grantTemporaryProtection,
  type NoAlternativeStatus,
  type NoStatus,
  type NoTemporaryProtection,
  type PermitNotExtended,
  renounceStatus,
  revokeStatus,
} from './client/decisions/protection';
export {
  type AlreadyAnswered,
  answerReferral,
  assessNeeds,
  type BeforeReferral,
  completeReferral,
  makeReferral,
  type NoConsent,
  type NoSuchReferral,
  type ReferralIdTaken,
  type ReferralIsOver,
  type ReferralRejected,
} from './client/decisions/referral';
export { type AlreadySuspended, resumeService, suspendService } from './client/decisions/suspension';
export {
  type AlreadyEntered,
  type BeforeSixMonths,
  type NotEntered,
  type NotInOperation,
  type PastFourWeeks,
  recordParticipationEntry,
  recordParticipationExit,
  recordParticipationFollowUp,
  type StillInOperation,
} from './client/decisions/participation';
