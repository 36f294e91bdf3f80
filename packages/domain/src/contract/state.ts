import type { CivilDate } from '../vocabulary/civil-date';
import { GrowingList } from '../vocabulary/growing-list';
import { GrowingMap } from '../vocabulary/growing-map';
import type { ProviderId, WorkerId } from '../vocabulary/id';
import { ended, isDuring, notAfter, type Span, type When } from '../vocabulary/timeline';
import type { WorkerRole } from '../vocabulary/worker';
import type {
  ContractAmended,
  ContractSigned,
  ContractTerminated,
  DirectProvisionEnded,
  DirectProvisionStarted,
  Event,
} from './events';

/** A worker's time under the contract; the day of `to` is the last one. */
export interface Engagement extends Span {
  /** The worker. */
  readonly workerId: WorkerId;
  /** The work that the worker was engaged for. */
  readonly role: WorkerRole;
}

/** The facts that decisions about one contract need. */
export interface State {
  /** The signing of the contract, or the start of direct provision; absent before either. */
  readonly begun?: ContractSigned | DirectProvisionStarted;
  /** Later planned ends, in the order of the amendments. */
  readonly amendments: GrowingList<ContractAmended>;
  /** The first end; a later one changes nothing. */
  readonly ended?: ContractTerminated | DirectProvisionEnded;
  /** The times of each worker who was engaged under the contract, also of those released since. */
  readonly staff: GrowingMap<WorkerId, GrowingList<Engagement>>;
}

/** The state of a stream without events: no contract is signed, and no direct provision began. */
export const initial: State = { amendments: GrowingList.of(), staff: GrowingMap.empty() };

/** Folds one settled event into the state. Of several beginnings, and of several ends, the first stands. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'ContractSigned':
    case 'DirectProvisionStarted':
      return { begun: event, ...state };
    case 'ContractAmended':
      return { ...state, amendments: state.amendments.withNext(event) };
    case 'ContractTerminated':
    case 'DirectProvisionEnded':
      return { ended: event, ...state };
    case 'StaffEngaged': {
      const { workerId, role } = event;
      const known = state.staff.get(workerId) ?? GrowingList.of();
      return { ...state, staff: state.staff.with(workerId, known.withNext({ workerId, role, from: event })) };
    }
    case 'StaffReleased': {
      const known = state.staff.get(event.workerId);
      return known === undefined
        ? state
        : { ...state, staff: state.staff.with(event.workerId, ended(known, event)) };
    }
  }
};

/** Returns the last planned day as amended last, or as it was at a moment. */
export const plannedEnd = (
  { to }: ContractSigned,
  amendments: Pick<GrowingList<ContractAmended>, 'findLast'>,
  when?: When,
): CivilDate => amendments.findLast((each) => when === undefined || notAfter(each, when))?.to ?? to;

/** Returns the last day of service that an end sets. */
export const lastDayOf = (ended: ContractTerminated | DirectProvisionEnded): CivilDate =>
  ended.type === 'ContractTerminated' ? ended.lastDay : ended.on;

/**
 * Returns the days of service: the planned ones, cut by an early end. `to` is absent while direct provision goes on.
 */
export const term = ({
  begun,
  amendments,
  ended,
}: State):
  { readonly providerId: ProviderId; readonly from: CivilDate; readonly to?: CivilDate } | undefined => {
  if (begun === undefined) return undefined;
  const isSigned = begun.type === 'ContractSigned';
  const planned = isSigned ? plannedEnd(begun, amendments) : undefined;
  const to = ended === undefined ? planned : lastDayOf(ended);
  return {
    providerId: begun.providerId,
    from: isSigned ? begun.from : begun.on,
    ...(to === undefined ? {} : { to }),
  };
};

/** Returns the engagement of a worker under the contract that covers a moment. */
export const engagementAt = ({ staff }: State, workerId: WorkerId, when: When): Engagement | undefined =>
  staff.get(workerId)?.findLast((each) => isDuring(each, when));
