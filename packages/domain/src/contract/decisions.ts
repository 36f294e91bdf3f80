import { sameFacts } from '../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../event/decision';
import type { Facts } from '../event/event';
import type { CivilDate } from '../vocabulary/civil-date';
import { notAfter } from '../vocabulary/timeline';
import type { WorkerRole } from '../vocabulary/worker';
import {
  ContractAmended,
  ContractSigned,
  ContractTerminated,
  DirectProvisionEnded,
  DirectProvisionStarted,
  StaffEngaged,
  StaffReleased,
} from './events';
import { engagementAt, plannedEnd, type State, term } from './state';

/** The stream already tells of another contract, or of direct provision. */
export interface ContractAlreadyBegun {
  readonly _tag: 'ContractAlreadyBegun';
}

/** The last planned day lies before the first. */
export interface EndsBeforeItBegins {
  readonly _tag: 'EndsBeforeItBegins';
}

/** The stream tells of no contract, or of one that was signed later. */
export interface NoContract {
  readonly _tag: 'NoContract';
}

/** It ended before. */
export interface ContractIsOver {
  readonly _tag: 'ContractIsOver';
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
  ({ begun }: State): Decision<ContractAlreadyBegun | EndsBeforeItBegins, ContractSigned> => {
    const signed = ContractSigned.of(facts);
    if (begun !== undefined)
      return sameFacts(begun, signed) ? alreadySo : refuse({ _tag: 'ContractAlreadyBegun' });
    return facts.to < facts.from ? refuse({ _tag: 'EndsBeforeItBegins' }) : record(signed);
  };

/**
 * Records another last planned day. The day that is planned already records nothing. A late entry is judged by its day:
 * before the signing there is no contract, and what was amended before a termination may be recorded after it.
 */
export const amendContract =
  (facts: Facts<typeof ContractAmended>) =>
  ({
    begun,
    amendments,
    terminated,
  }: State): Decision<NoContract | ContractIsOver | EndsBeforeItBegins, ContractAmended> => {
    if (begun?.type !== 'ContractSigned' || !notAfter(begun, facts)) return refuse({ _tag: 'NoContract' });
    if (plannedEnd(begun, amendments, facts) === facts.to) return alreadySo;
    if (terminated !== undefined && notAfter(terminated, facts))
      return refuse({ _tag: 'ContractIsOver', lastDay: terminated.lastDay });
    return facts.to < begun.from ? refuse({ _tag: 'EndsBeforeItBegins' }) : record(ContractAmended.of(facts));
  };

/** Records that a contract ends before the day that is planned by then. The same last day again records nothing. */
export const terminateContract =
  (facts: Facts<typeof ContractTerminated>) =>
  ({
    begun,
    amendments,
    terminated,
  }: State): Decision<NoContract | ContractIsOver | OutsideTerm, ContractTerminated> => {
    if (begun?.type !== 'ContractSigned' || !notAfter(begun, facts)) return refuse({ _tag: 'NoContract' });
    if (terminated !== undefined)
      return terminated.lastDay === facts.lastDay
        ? alreadySo
        : refuse({ _tag: 'ContractIsOver', lastDay: terminated.lastDay });
    const { from } = begun;
    const to = plannedEnd(begun, amendments, facts);
    return facts.lastDay < from || to < facts.lastDay
      ? refuse({ _tag: 'OutsideTerm', from, to })
      : record(ContractTerminated.of(facts));
  };

/** Records that the service is provided directly from a day on. The same start again records nothing. */
export const startDirectProvision =
  (facts: Facts<typeof DirectProvisionStarted>) =>
  ({ begun }: State): Decision<ContractAlreadyBegun, DirectProvisionStarted> => {
    const started = DirectProvisionStarted.of(facts);
    if (begun === undefined) return record(started);
    return sameFacts(begun, started) ? alreadySo : refuse({ _tag: 'ContractAlreadyBegun' });
  };

/** Records the last day of direct provision. The same day again records nothing. */
export const endDirectProvision =
  (facts: Facts<typeof DirectProvisionEnded>) =>
  ({ begun, endedOn }: State): Decision<NoContract | ContractIsOver | OutsideTerm, DirectProvisionEnded> => {
    if (begun?.type !== 'DirectProvisionStarted') return refuse({ _tag: 'NoContract' });
    if (endedOn === facts.on) return alreadySo;
    if (endedOn !== undefined) return refuse({ _tag: 'ContractIsOver', lastDay: endedOn });
    return facts.on < begun.on
      ? refuse({ _tag: 'OutsideTerm', from: begun.on })
      : record(DirectProvisionEnded.of(facts));
  };

/** The worker is engaged in another role. */
export interface EngagedInAnotherRole {
  readonly _tag: 'EngagedInAnotherRole';
  readonly role: WorkerRole;
}

/** Engages a worker. One engaged in that role already records nothing. */
export const engageStaff =
  (facts: Facts<typeof StaffEngaged>) =>
  (state: State): Decision<NoContract | OutsideTerm | EngagedInAnotherRole, StaffEngaged> => {
    const days = term(state);
    if (days === undefined) return refuse({ _tag: 'NoContract' });
    const { from, to } = days;
    if (facts.on < from || (to !== undefined && to < facts.on))
      return refuse({ _tag: 'OutsideTerm', from, ...(to === undefined ? {} : { to }) });
    const engaged = engagementAt(state, facts.workerId, facts);
    if (engaged === undefined) return record(StaffEngaged.of(facts));
    return engaged.role === facts.role
      ? alreadySo
      : refuse({ _tag: 'EngagedInAnotherRole', role: engaged.role });
  };

/** Releases a worker. One who is not engaged, or was released with that day already, records nothing. */
export const releaseStaff =
  (facts: Facts<typeof StaffReleased>) =>
  (state: State): Decision<never, StaffReleased> =>
    engagementAt(state, facts.workerId, facts) === undefined ? alreadySo : record(StaffReleased.of(facts));
