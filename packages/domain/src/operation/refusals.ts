import type { CivilDate } from '../vocabulary/civil-date';
import type { ClaimId, CostId } from '../vocabulary/id';

/** No operation is open in this stream, or not yet on that day. */
export interface OperationNotOpen {
  readonly _tag: 'OperationNotOpen';
}
/** The operation closed on that day: another than the one named, or before the month of the cost. */
export interface OperationIsClosed {
  readonly _tag: 'OperationIsClosed';
  readonly lastDay: CivilDate;
}
/** Another cost, or claim, has this id. */
export interface IdTaken {
  readonly _tag: 'IdTaken';
  readonly id: CostId | ClaimId;
}
/** The operation has no such cost, or had it not yet on that day. */
export interface NoSuchCost {
  readonly _tag: 'NoSuchCost';
  readonly costId: CostId;
}
