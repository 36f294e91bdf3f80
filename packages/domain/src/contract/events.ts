import type * as t from 'io-ts';
import { event, events } from '../event/event';
import { type Correction, withCorrections } from '../settling/correction';
import { CivilDate } from '../vocabulary/civil-date';
import { ProviderId, WorkerId } from '../vocabulary/id';
import { Text } from '../vocabulary/text';
import { WorkerRole } from '../vocabulary/worker';

/** A contract was signed; `from` and `to` are the first and the last planned day of service. */
export const ContractSigned = event(
  'ContractSigned',
  1,
  { providerId: ProviderId, from: CivilDate, to: CivilDate },
  { number: Text },
);
export type ContractSigned = t.TypeOf<typeof ContractSigned>;

/** The last planned day of service was changed by an amendment to the contract. */
export const ContractAmended = event('ContractAmended', 1, { to: CivilDate }, { number: Text });
export type ContractAmended = t.TypeOf<typeof ContractAmended>;

/** A contract ended early; `lastDay` is the last day of service, `on` the day of the termination. */
export const ContractTerminated = event('ContractTerminated', 1, { lastDay: CivilDate, reason: Text });
export type ContractTerminated = t.TypeOf<typeof ContractTerminated>;

/** The service is provided without a contract, by own staff; `on` is the first day. */
export const DirectProvisionStarted = event('DirectProvisionStarted', 1, { providerId: ProviderId });
export type DirectProvisionStarted = t.TypeOf<typeof DirectProvisionStarted>;

/** Direct provision ended; `on` is the last day of service. */
export const DirectProvisionEnded = event('DirectProvisionEnded', 1, {});
export type DirectProvisionEnded = t.TypeOf<typeof DirectProvisionEnded>;

/** A worker was engaged; `on` is the first day. */
export const StaffEngaged = event('StaffEngaged', 1, { workerId: WorkerId, role: WorkerRole });
export type StaffEngaged = t.TypeOf<typeof StaffEngaged>;

/** A worker was released; `on` is the last day. */
export const StaffReleased = event('StaffReleased', 1, { workerId: WorkerId });
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

/** All that may stand in a contract's stream. */
export const Recordable = withCorrections(Event);

export type Recordable = Event | Correction<Event>;
