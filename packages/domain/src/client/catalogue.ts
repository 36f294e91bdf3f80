import type * as t from 'io-ts';
import { type Correction, withCorrections } from '../event/correction';
import { events } from '../event/event';
import * as Goal from './events/goal';
import * as Status from './events/legal-status';
import * as Place from './events/place';
import * as Plan from './events/plan';
import { ClientRegistered } from './events/registration';
import * as Support from './events/support';
import * as Work from './events/work';

/** All events of a person's stream, corrections apart. */
export const Event = events(
  'ClientEvent',
  ClientRegistered,
  Status.AsylumApplicationLodged,
  Status.StatusGranted,
  Place.ResidenceChanged,
  Place.LeftLatvia,
  Place.ReturnedToLatvia,
  Support.SupportStarted,
  Support.ServiceHandedOver,
  Support.SupportExtended,
  Support.ServiceEnded,
  Work.WorkerAssigned,
  Work.WorkerUnassigned,
  Work.ComplexityAssessed,
  Work.SupportDelivered,
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
);
export type Event = t.TypeOf<typeof Event>;

/** All that may stand in a person's stream. */
export const Recordable = withCorrections(Event);
export type Recordable = Event | Correction<Event>;
