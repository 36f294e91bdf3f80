import type { CivilDate } from '../vocabulary/civil-date';
import type { ProviderId, WorkerId } from '../vocabulary/id';
import { isDuring, notAfter, type Span, type When } from '../vocabulary/timeline';
import type { WorkerRole } from '../vocabulary/worker';
import type {
  ContractAmended,
  ContractSigned,
  ContractTerminated,
  DirectProvisionStarted,
  Event,
} from './events';

/** A worker's time under the contract; the day of `to` is the last one. */
export interface Engagement extends Span {
  readonly workerId: WorkerId;
  readonly role: WorkerRole;
}

/** The facts that decisions about one contract need. */
export interface State {
  readonly begun?: ContractSigned | DirectProvisionStarted;
  /** Later planned ends, in the order of the amendments. */
  readonly amendments: readonly ContractAmended[];
  readonly terminated?: ContractTerminated;
  readonly endedOn?: CivilDate;
  readonly staff: readonly Engagement[];
}

export const initial: State = { amendments: [], staff: [] };

/** Folds one settled event into the state. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'ContractSigned':
    case 'DirectProvisionStarted':
      return { ...state, begun: event };
    case 'ContractAmended':
      return { ...state, amendments: [...state.amendments, event] };
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

/** Returns the last planned day as amended last, or as it was at a moment. */
export const plannedEnd = (
  { to }: ContractSigned,
  amendments: readonly ContractAmended[],
  when?: When,
): CivilDate => amendments.findLast((each) => when === undefined || notAfter(each, when))?.to ?? to;

/**
 * Returns the days of service: the planned ones, cut by an early end. `to` is absent while direct provision goes on.
 */
export const term = ({
  begun,
  amendments,
  terminated,
  endedOn,
}: State):
  { readonly providerId: ProviderId; readonly from: CivilDate; readonly to?: CivilDate } | undefined => {
  if (begun === undefined) return undefined;
  if (begun.type === 'ContractSigned')
    return {
      providerId: begun.providerId,
      from: begun.from,
      to: terminated?.lastDay ?? plannedEnd(begun, amendments),
    };
  const to = endedOn;
  return { providerId: begun.providerId, from: begun.on, ...(to === undefined ? {} : { to }) };
};

/** Returns the engagement of a worker under the contract that covers a moment. */
export const engagementAt = ({ staff }: State, workerId: WorkerId, when: When): Engagement | undefined =>
  staff.findLast((each) => each.workerId === workerId && isDuring(each, when));
