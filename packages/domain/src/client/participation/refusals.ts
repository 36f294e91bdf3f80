import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';
import { OperationId } from '../../vocabulary/id';

/** The operation did not pay for the client's service on that day, or never did. */
export const NotInOperation = refusal('NotInOperation', { operationId: OperationId });
export type NotInOperation = t.TypeOf<typeof NotInOperation>;

/** The entry to the operation is recorded with another day or other data. */
export const EntryAlreadyRecorded = refusal('EntryAlreadyRecorded', { on: CivilDate });
export type EntryAlreadyRecorded = t.TypeOf<typeof EntryAlreadyRecorded>;

/** No entry to the operation is recorded by that day. */
export const NoEntry = refusal('NoEntry', { operationId: OperationId });
export type NoEntry = t.TypeOf<typeof NoEntry>;

/** The operation paid for the client's service on that day, still or again. */
export const StillInOperation = refusal('StillInOperation', { since: CivilDate });
export type StillInOperation = t.TypeOf<typeof StillInOperation>;

/** The day is after the four weeks in which results of an exit count. */
export const PastFourWeeks = refusal('PastFourWeeks', { until: CivilDate });
export type PastFourWeeks = t.TypeOf<typeof PastFourWeeks>;

/** The six months after the exit are not over. */
export const BeforeSixMonths = refusal('BeforeSixMonths', { from: CivilDate });
export type BeforeSixMonths = t.TypeOf<typeof BeforeSixMonths>;

/** Lists the refusals about a participant's record in an operation. */
export const participationRefusals = [
  NotInOperation,
  EntryAlreadyRecorded,
  NoEntry,
  StillInOperation,
  PastFourWeeks,
  BeforeSixMonths,
] as const;
