import type * as t from 'io-ts';
import { type Correction, withCorrections } from '../event/correction';
import { events } from '../event/event';
import * as Consent from './events/consent';
import * as Family from './events/family';
import * as Goal from './events/goal';
import * as Identity from './events/identity';
import * as Status from './events/legal-status';
import * as Participation from './events/participation';
import * as Place from './events/place';
import * as Plan from './events/plan';
import * as Procedure from './events/procedure';
import * as Protection from './events/protection';
import * as Referral from './events/referral';
import { ClientRegistered } from './events/registration';
import * as Support from './events/support';
import * as Work from './events/work';

/** All events of a person's stream, corrections apart. */
export const Event = events(
  'ClientEvent',
  ClientRegistered,
  Identity.ExternalIdLinked,
  Identity.ExternalIdUnlinked,
  Identity.DuplicateSuspected,
  Identity.DuplicateDismissed,
  Identity.ClientsMerged,
  Identity.MergeReverted,
  Family.FamilyLinked,
  Family.FamilyUnlinked,
  Family.GuardianAppointed,
  Family.GuardianEnded,
  Consent.ConsentGiven,
  Consent.ConsentWithdrawn,
  Consent.ServiceDeclined,
  Consent.ClientDied,
  Status.AsylumApplicationLodged,
  Status.StatusGranted,
  Procedure.StatusRefused,
  Procedure.DecisionAppealed,
  Procedure.AppealDecided,
  Procedure.DecisionBecameFinal,
  Procedure.AsylumProcedureDiscontinued,
  Procedure.DublinTransferDecided,
  Procedure.DublinTransferExecuted,
  Protection.StatusExtended,
  Protection.StatusRevoked,
  Protection.StatusCeased,
  Protection.StatusRenounced,
  Protection.TemporaryProtectionGranted,
  Protection.TemporaryProtectionEnded,
  Place.ResidenceChanged,
  Place.LeftLatvia,
  Place.ReturnedToLatvia,
  Support.ServiceStarted,
  Support.ServiceHandedOver,
  Support.ServiceExtended,
  Referral.ServiceSuspended,
  Referral.ServiceResumed,
  Support.ServiceEnded,
  Work.WorkerAssigned,
  Work.WorkerUnassigned,
  Work.ComplexityAssessed,
  Work.SupportDelivered,
  Referral.NeedsAssessed,
  Referral.ReferralMade,
  Referral.ReferralAnswered,
  Referral.ReferralCompleted,
  Plan.PlanDrawnUp,
  Plan.PlanAgreed,
  Plan.PlanRevised,
  Plan.PlanClosed,
  Goal.PlanGoalSet,
  Goal.PlanGoalProgressed,
  Goal.PlanGoalAchieved,
  Goal.PlanGoalNotAchieved,
  Goal.PlanGoalPutOnHold,
  Goal.PlanGoalResumed,
  Goal.PlanGoalCancelled,
  Goal.PlanGoalRejected,
  Goal.PlanGoalReopened,
  Participation.ParticipationEntryRecorded,
  Participation.ParticipationExitRecorded,
  Participation.ParticipationFollowUpRecorded,
);
export type Event = t.TypeOf<typeof Event>;

/** All that may stand in a person's stream. */
export const Recordable = withCorrections(Event);
export type Recordable = Event | Correction<Event>;
