import type * as t from 'io-ts';
import { refusal } from '../event/refusal';
import { CivilDate } from '../vocabulary/civil-date';
import { WorkerRole } from '../vocabulary/worker';

/** The stream already holds another contract, or direct provision. */
export const ContractAlreadyBegun = refusal('ContractAlreadyBegun');
export type ContractAlreadyBegun = t.TypeOf<typeof ContractAlreadyBegun>;

/** The last planned day lies before the first. */
export const EndsBeforeItBegins = refusal('EndsBeforeItBegins');
export type EndsBeforeItBegins = t.TypeOf<typeof EndsBeforeItBegins>;

/** The stream holds no contract, or one that was signed later. */
export const NoContract = refusal('NoContract');
export type NoContract = t.TypeOf<typeof NoContract>;

/** The contract, or direct provision, ended before the day. */
export const ContractIsOver = refusal('ContractIsOver', { lastDay: CivilDate });
export type ContractIsOver = t.TypeOf<typeof ContractIsOver>;

/** The day lies outside the days of service. */
export const OutsideTerm = refusal('OutsideTerm', { from: CivilDate }, { to: CivilDate });
export type OutsideTerm = t.TypeOf<typeof OutsideTerm>;

/** The worker is engaged in another role. */
export const EngagedInAnotherRole = refusal('EngagedInAnotherRole', { role: WorkerRole });
export type EngagedInAnotherRole = t.TypeOf<typeof EngagedInAnotherRole>;

/** Lists the refusals about contracts and staff. */
export const contractRefusals = [
  ContractAlreadyBegun,
  EndsBeforeItBegins,
  NoContract,
  ContractIsOver,
  OutsideTerm,
  EngagedInAnotherRole,
] as const;
