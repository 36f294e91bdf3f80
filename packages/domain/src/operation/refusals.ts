import type * as t from 'io-ts';
import { refusal } from '../event/refusal';
import { Cents } from '../money/cents';
import { CivilDate } from '../vocabulary/civil-date';
import { ClaimId, CostId } from '../vocabulary/id';
import { Month } from '../vocabulary/month';

/** The stream already holds another operation. */
export const OperationAlreadyOpened = refusal('OperationAlreadyOpened');
export type OperationAlreadyOpened = t.TypeOf<typeof OperationAlreadyOpened>;

/** An operation plans to reach nobody. Leave the number out where none is planned. */
export const NobodyPlannedFor = refusal('NobodyPlannedFor');
export type NobodyPlannedFor = t.TypeOf<typeof NobodyPlannedFor>;

/** No operation is open in this stream on that day. */
export const OperationNotOpen = refusal('OperationNotOpen');
export type OperationNotOpen = t.TypeOf<typeof OperationNotOpen>;

/** The operation closed on that last day, which is not the day named, or lies before the month of the cost. */
export const OperationIsClosed = refusal('OperationIsClosed', { lastDay: CivilDate });
export type OperationIsClosed = t.TypeOf<typeof OperationIsClosed>;

/** The operation has a cost of a month after the day. */
export const CostAfterClosing = refusal('CostAfterClosing', { costId: CostId, month: Month });
export type CostAfterClosing = t.TypeOf<typeof CostAfterClosing>;

/** No co-financing rate is set for the month. */
export const NoRate = refusal('NoRate', { month: Month });
export type NoRate = t.TypeOf<typeof NoRate>;

/** Another cost has this id. */
export const CostIdTaken = refusal('CostIdTaken', { costId: CostId });
export type CostIdTaken = t.TypeOf<typeof CostIdTaken>;

/** The operation has no such cost on that day. */
export const NoSuchCost = refusal('NoSuchCost', { costId: CostId });
export type NoSuchCost = t.TypeOf<typeof NoSuchCost>;

/** The findings would exceed the amount of the cost, on that day or after a later correction. */
export const MoreThanTheCost = refusal('MoreThanTheCost', { amount: Cents });
export type MoreThanTheCost = t.TypeOf<typeof MoreThanTheCost>;

/** The findings on the cost, of that day or later, would exceed the corrected amount. */
export const LessThanIneligible = refusal('LessThanIneligible', { ineligible: Cents });
export type LessThanIneligible = t.TypeOf<typeof LessThanIneligible>;

/** Another claim has this id. */
export const ClaimIdTaken = refusal('ClaimIdTaken', { claimId: ClaimId });
export type ClaimIdTaken = t.TypeOf<typeof ClaimIdTaken>;

/** The claim names no cost, and needs at least one. */
export const NothingClaimed = refusal('NothingClaimed');
export type NothingClaimed = t.TypeOf<typeof NothingClaimed>;

/** The cost is already claimed. A cost is claimed once. */
export const CostAlreadyClaimed = refusal('CostAlreadyClaimed', { costId: CostId, claimId: ClaimId });
export type CostAlreadyClaimed = t.TypeOf<typeof CostAlreadyClaimed>;

/** The operation can pay no part of the cost, by what is known by that day. */
export const CostNotEligible = refusal('CostNotEligible', { costId: CostId });
export type CostNotEligible = t.TypeOf<typeof CostNotEligible>;

/** The operation has made no such claim. */
export const NoSuchClaim = refusal('NoSuchClaim', { claimId: ClaimId });
export type NoSuchClaim = t.TypeOf<typeof NoSuchClaim>;

/** The correction lies before the claim was made. */
export const CorrectedBeforeClaimed = refusal('CorrectedBeforeClaimed', { claimedOn: CivilDate });
export type CorrectedBeforeClaimed = t.TypeOf<typeof CorrectedBeforeClaimed>;

/** Lists the refusals about operations, their costs and claims. */
export const operationRefusals = [
  OperationAlreadyOpened,
  NobodyPlannedFor,
  OperationNotOpen,
  OperationIsClosed,
  CostAfterClosing,
  NoRate,
  CostIdTaken,
  NoSuchCost,
  MoreThanTheCost,
  LessThanIneligible,
  ClaimIdTaken,
  NothingClaimed,
  CostAlreadyClaimed,
  CostNotEligible,
  NoSuchClaim,
  CorrectedBeforeClaimed,
] as const;
