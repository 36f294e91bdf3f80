/**
 * A provider's contract, or a time in which the foundation provides the service itself; and the staff engaged under it.
 * Planned and actual ends are kept apart, since they differed twice.
 */
import type * as t from 'io-ts';
import { type Correction, withCorrections } from './event/correction';
import { isDuring, type Span } from './event/dated';
import { alreadySo, type Decision, record, refuse } from './event/decision';
import { sameFacts } from './event/equal';
import { event, events, type Facts } from './event/event';
import { CivilDate } from './vocabulary/civil-date';
import { ProviderId, WorkerId } from './vocabulary/id';
import { Text } from './vocabulary/text';
import { WorkerRole } from './vocabulary/worker';

/** A contract was signed; `from` and `to` are the first and the last planned day of service. */
export const ContractSigned = event(
  'ContractSigned',
  1,
  { providerId: ProviderId, from: CivilDate, to: CivilDate },
  { number: Text },
);
export type ContractSigned = t.TypeOf<typeof ContractSigned>;

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

/** A worker's time under the contract; the day of `to` is the last one. */
interface Engagement extends Span {
  readonly workerId: WorkerId;
  readonly role: WorkerRole;
}

/** What decisions about one contract ask. */
export interface State {
  readonly begun?: ContractSigned | DirectProvisionStarted;
  readonly terminated?: ContractTerminated;
  readonly endedOn?: CivilDate;
  readonly staff: readonly Engagement[];
}

export const initial: State = { staff: [] };

/** Folds one settled event into the state. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'ContractSigned':
    case 'DirectProvisionStarted':
      return { ...state, begun: event };
    case 'ContractTerminated':
      return { ...state, terminated: event };
    case 'DirectProvisionEnded':
      return { ...state, endedOn: event.on };
    case 'StaffEngaged':
      return {
        ...state,
        staff: [...state.staff, { workerId: event.workerId, role: event.role, from: event }],
      };
    case 'StaffReleased':
      return {
        ...state,
        staff: state.staff.map((each) =>
          each.workerId === event.workerId && each.to === undefined ? { ...each, to: event } : each,
        ),
      };
  }
};

/** The days of service: what was planned, cut by an early end; `to` is absent while direct provision goes on. */
export const term = ({
  begun,
  terminated,
  endedOn,
}: State):
  { readonly providerId: ProviderId; readonly from: CivilDate; readonly to?: CivilDate } | undefined => {
  if (begun === undefined) return undefined;
  if (begun.type === 'ContractSigned')
    return { providerId: begun.providerId, from: begun.from, to: terminated?.lastDay ?? begun.to };
  const to = endedOn;
  return { providerId: begun.providerId, from: begun.on, ...(to === undefined ? {} : { to }) };
};

/** The stream already tells of another contract, or of direct provision. */
export interface AlreadyBegun {
  readonly _tag: 'AlreadyBegun';
}
/** The last planned day lies before the first. */
export interface EndsBeforeItBegins {
  readonly _tag: 'EndsBeforeItBegins';
}
/** The stream tells of no contract. */
export interface NoContract {
  readonly _tag: 'NoContract';
}
/** It ended before. */
export interface AlreadyEnded {
  readonly _tag: 'AlreadyEnded';
  readonly lastDay: CivilDate;
}
/** The day lies outside the days of service. */
export interface OutsideTerm {
  readonly _tag: 'OutsideTerm';
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** Records a signed contract. The same contract again records nothing. */
export const signContract =
  (facts: Facts<typeof ContractSigned>) =>
  ({ begun }: State): Decision<AlreadyBegun | EndsBeforeItBegins, ContractSigned> => {
    const signed = ContractSigned.of(facts);
    if (begun !== undefined) return sameFacts(begun, signed) ? alreadySo : refuse({ _tag: 'AlreadyBegun' });
    return facts.to < facts.from ? refuse({ _tag: 'EndsBeforeItBegins' }) : record(signed);
  };

/** Records that a contract ends before its planned day. The same last day again records nothing. */
export const terminateContract =
  (facts: Facts<typeof ContractTerminated>) =>
  ({ begun, terminated }: State): Decision<NoContract | AlreadyEnded | OutsideTerm, ContractTerminated> => {
    if (begun?.type !== 'ContractSigned') return refuse({ _tag: 'NoContract' });
    if (terminated !== undefined)
      return terminated.lastDay === facts.lastDay
        ? alreadySo
        : refuse({ _tag: 'AlreadyEnded', lastDay: terminated.lastDay });
    const { from, to } = begun;
    return facts.lastDay < from || to < facts.lastDay
      ? refuse({ _tag: 'OutsideTerm', from, to })
      : record(ContractTerminated.of(facts));
  };

/** Records that the service is provided directly from a day on. The same start again records nothing. */
export const startDirectProvision =
  (facts: Facts<typeof DirectProvisionStarted>) =>
  ({ begun }: State): Decision<AlreadyBegun, DirectProvisionStarted> => {
    const started = DirectProvisionStarted.of(facts);
    if (begun === undefined) return record(started);
    return sameFacts(begun, started) ? alreadySo : refuse({ _tag: 'AlreadyBegun' });
  };

/** Records the last day of direct provision. The same day again records nothing. */
export const endDirectProvision =
  (facts: Facts<typeof DirectProvisionEnded>) =>
  ({ begun, endedOn }: State): Decision<NoContract | AlreadyEnded | OutsideTerm, DirectProvisionEnded> => {
    if (begun?.type !== 'DirectProvisionStarted') return refuse({ _tag: 'NoContract' });
    if (endedOn === facts.on) return alreadySo;
    if (endedOn !== undefined) return refuse({ _tag: 'AlreadyEnded', lastDay: endedOn });
    return facts.on < begun.on
      ? refuse({ _tag: 'OutsideTerm', from: begun.on })
      : record(DirectProvisionEnded.of(facts));
  };

/** The worker is engaged in another role. */
export interface EngagedAs {
  readonly _tag: 'EngagedAs';
  readonly role: WorkerRole;
}

const engagementAt = ({ staff }: State, facts: Facts<typeof StaffReleased>): Engagement | undefined =>
  staff.findLast((each) => each.workerId === facts.workerId && isDuring(each, facts));

/** Engages a worker. One engaged in that role already records nothing. */
export const engageStaff =
  (facts: Facts<typeof StaffEngaged>) =>
  (state: State): Decision<NoContract | OutsideTerm | EngagedAs, StaffEngaged> => {
    const days = term(state);
    if (days === undefined) return refuse({ _tag: 'NoContract' });
    const { from, to } = days;
    if (facts.on < from || (to !== undefined && to < facts.on))
      return refuse({ _tag: 'OutsideTerm', from, ...(to === undefined ? {} : { to }) });
    const engaged = engagementAt(state, facts);
    if (engaged === undefined) return record(StaffEngaged.of(facts));
    return engaged.role === facts.role ? alreadySo : refuse({ _tag: 'EngagedAs', role: engaged.role });
  };

/** Releases a worker. One who is not engaged, or was released with that day already, records nothing. */
export const releaseStaff =
  (facts: Facts<typeof StaffReleased>) =>
  (state: State): Decision<never, StaffReleased> =>
    engagementAt(state, facts) === undefined ? alreadySo : record(StaffReleased.of(facts));
