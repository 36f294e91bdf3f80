import * as E from 'fp-ts/Either';
import { sameFacts } from '../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../event/decision';
import type { Facts } from '../event/event';
import { notAfter } from '../vocabulary/timeline';
import {
  ContractAmended,
  ContractSigned,
  ContractTerminated,
  DirectProvisionEnded,
  DirectProvisionStarted,
  StaffEngaged,
  StaffReleased,
} from './events';
import { signedContract } from './guards';
import {
  ContractAlreadyBegun,
  ContractIsOver,
  EndsBeforeItBegins,
  EngagedInAnotherRole,
  NoContract,
  OutsideTerm,
} from './refusals';
import { engagementAt, plannedEnd, type State, term } from './state';

/** The reasons why a signed contract cannot be recorded. */
export type CannotSignContract = ContractAlreadyBegun | EndsBeforeItBegins;

/** Records a signed contract. The same contract again records nothing. */
export const signContract =
  (facts: Facts<typeof ContractSigned>) =>
  ({ begun }: State): Decision<CannotSignContract, ContractSigned> => {
    const signed = ContractSigned.of(facts);
    if (begun !== undefined) return sameFacts(begun, signed) ? alreadySo : refuse(ContractAlreadyBegun.of());
    return facts.to < facts.from ? refuse(EndsBeforeItBegins.of()) : record(signed);
  };

/** The reasons why a contract cannot be amended. */
export type CannotAmendContract = NoContract | ContractIsOver | EndsBeforeItBegins;

/**
 * Records another last planned day. The last day that is already planned records nothing.
 *
 * A late entry is judged by its day: before the signing there is no contract, and an amendment from before a
 * termination may be recorded after it.
 */
export const amendContract =
  (facts: Facts<typeof ContractAmended>) =>
  (state: State): Decision<CannotAmendContract, ContractAmended> => {
    const contract = signedContract(state, facts);
    if (E.isLeft(contract)) return contract;
    const { amendments, terminated } = state;
    if (plannedEnd(contract.right, amendments, facts) === facts.to) return alreadySo;
    if (terminated !== undefined && notAfter(terminated, facts))
      return refuse(ContractIsOver.of({ lastDay: terminated.lastDay }));
    return facts.to < contract.right.from
      ? refuse(EndsBeforeItBegins.of())
      : record(ContractAmended.of(facts));
  };

/** The reasons why a contract cannot be terminated. */
export type CannotTerminateContract = NoContract | ContractIsOver | OutsideTerm;

/** Records that a contract ends before its planned last day. The same last day again records nothing. */
export const terminateContract =
  (facts: Facts<typeof ContractTerminated>) =>
  (state: State): Decision<CannotTerminateContract, ContractTerminated> => {
    const contract = signedContract(state, facts);
    if (E.isLeft(contract)) return contract;
    const { amendments, terminated } = state;
    if (terminated !== undefined)
      return terminated.lastDay === facts.lastDay
        ? alreadySo
        : refuse(ContractIsOver.of({ lastDay: terminated.lastDay }));
    const { from } = contract.right;
    const to = plannedEnd(contract.right, amendments, facts);
    return facts.lastDay < from || to < facts.lastDay
      ? refuse(OutsideTerm.of({ from, to }))
      : record(ContractTerminated.of(facts));
  };

/** The reasons why direct provision cannot be started. */
export type CannotStartDirectProvision = ContractAlreadyBegun;

/** Records that the service is provided directly from a day on. The same start again records nothing. */
export const startDirectProvision =
  (facts: Facts<typeof DirectProvisionStarted>) =>
  ({ begun }: State): Decision<CannotStartDirectProvision, DirectProvisionStarted> => {
    const started = DirectProvisionStarted.of(facts);
    if (begun === undefined) return record(started);
    return sameFacts(begun, started) ? alreadySo : refuse(ContractAlreadyBegun.of());
  };

/** The reasons why direct provision cannot be ended. */
export type CannotEndDirectProvision = NoContract | ContractIsOver | OutsideTerm;

/** Records the last day of direct provision. The same day again records nothing. */
export const endDirectProvision =
  (facts: Facts<typeof DirectProvisionEnded>) =>
  ({ begun, endedOn }: State): Decision<CannotEndDirectProvision, DirectProvisionEnded> => {
    if (begun?.type !== 'DirectProvisionStarted') return refuse(NoContract.of());
    if (endedOn === facts.on) return alreadySo;
    if (endedOn !== undefined) return refuse(ContractIsOver.of({ lastDay: endedOn }));
    return facts.on < begun.on
      ? refuse(OutsideTerm.of({ from: begun.on }))
      : record(DirectProvisionEnded.of(facts));
  };

/** The reasons why a worker cannot be engaged. */
export type CannotEngageStaff = NoContract | OutsideTerm | EngagedInAnotherRole;

/** Engages a worker. A worker who is already engaged in that role records nothing. */
export const engageStaff =
  (facts: Facts<typeof StaffEngaged>) =>
  (state: State): Decision<CannotEngageStaff, StaffEngaged> => {
    const days = term(state);
    if (days === undefined) return refuse(NoContract.of());
    const { from, to } = days;
    if (facts.on < from || (to !== undefined && to < facts.on))
      return refuse(OutsideTerm.of({ from, ...(to === undefined ? {} : { to }) }));
    const engaged = engagementAt(state, facts.workerId, facts);
    if (engaged === undefined) return record(StaffEngaged.of(facts));
    return engaged.role === facts.role ? alreadySo : refuse(EngagedInAnotherRole.of({ role: engaged.role }));
  };

/** Releases a worker. A worker who is not engaged, or was already released with that day, records nothing. */
export const releaseStaff =
  (facts: Facts<typeof StaffReleased>) =>
  (state: State): Decision<never, StaffReleased> =>
    engagementAt(state, facts.workerId, facts) === undefined ? alreadySo : record(StaffReleased.of(facts));
