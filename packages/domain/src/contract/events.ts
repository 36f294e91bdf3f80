import type * as t from 'io-ts';
import { event, events } from '../event/event';
import { type Correction, withCorrections } from '../settling/correction';
import { CivilDate } from '../vocabulary/civil-date';
import { ProviderId, WorkerId } from '../vocabulary/id';
import { Text } from '../vocabulary/text';
import { WorkerRole } from '../vocabulary/worker';

/** A contract was signed. */
export const ContractSigned = event(
  'ContractSigned',
  1,
  {
    /** The day of signing. */
    on: CivilDate,
    providerId: ProviderId,
    /** The first planned day of service. */
    from: CivilDate,
    /** The last planned day of service. */
    to: CivilDate,
  },
  {
    /** The number of the contract. */
    number: Text,
  },
);
export type ContractSigned = t.TypeOf<typeof ContractSigned>;

/** An amendment changed the last planned day of service. */
export const ContractAmended = event(
  'ContractAmended',
  1,
  {
    /** The last planned day of service from then on. */
    to: CivilDate,
  },
  {
    /** The number of the amendment. */
    number: Text,
  },
);
export type ContractAmended = t.TypeOf<typeof ContractAmended>;

/** A contract ended early. */
export const ContractTerminated = event('ContractTerminated', 1, {
  /** The day of the termination, which may lie before the last day of service. */
  on: CivilDate,
  /** The last day of service. */
  lastDay: CivilDate,
  /** The reason, in words. It names nobody. */
  reason: Text,
});
export type ContractTerminated = t.TypeOf<typeof ContractTerminated>;

/** Direct provision began: the service is provided without a contract, by own staff. */
export const DirectProvisionStarted = event('DirectProvisionStarted', 1, {
  /** The first day of service. */
  on: CivilDate,
  providerId: ProviderId,
});
export type DirectProvisionStarted = t.TypeOf<typeof DirectProvisionStarted>;

/** Direct provision ended. */
export const DirectProvisionEnded = event('DirectProvisionEnded', 1, {
  /** The last day of service. */
  on: CivilDate,
});
export type DirectProvisionEnded = t.TypeOf<typeof DirectProvisionEnded>;

/** A worker was engaged. */
export const StaffEngaged = event('StaffEngaged', 1, {
  /** The first day. */
  on: CivilDate,
  workerId: WorkerId,
  role: WorkerRole,
});
export type StaffEngaged = t.TypeOf<typeof StaffEngaged>;

/** A worker was released. */
export const StaffReleased = event('StaffReleased', 1, {
  /** The last day. */
  on: CivilDate,
  workerId: WorkerId,
});
export type StaffReleased = t.TypeOf<typeof StaffReleased>;

/** All events of a contract's stream, corrections apart. */
export const Event = events(
  'ContractEvent',
  ContractSigned,
  ContractAmended,
  ContractTerminated,
  DirectProvisionStarted,
  DirectProvisionEnded,
  StaffEngaged,
  StaffReleased,
);
export type Event = t.TypeOf<typeof Event>;

/** The events that may be recorded in a contract's stream, corrections included. */
export const Recordable = withCorrections(Event);

export type Recordable = Event | Correction<Event>;
