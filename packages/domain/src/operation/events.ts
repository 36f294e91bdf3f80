import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { event, events } from '../event/event';
import { Cents } from '../money/cents';
import { FundingSource, Shares } from '../money/shares';
import { ServiceKind } from '../rules/service-kind';
import { ServiceRuleSet } from '../rules/service-period';
import { TargetGroup } from '../rules/target-group';
import { type Correction, withCorrections } from '../settling/correction';
import { ClaimId, ClientId, ContractId, CostId, ProviderId } from '../vocabulary/id';
import { Month } from '../vocabulary/month';
import { Text } from '../vocabulary/text';
import { Whole } from '../vocabulary/whole';

/** An operation opened: its number, the fund it is paid from, whom it is for and how many it plans to reach. */
export const OperationOpened = event(
  'OperationOpened',
  1,
  { code: Text, fund: FundingSource, targetGroups: t.readonlyArray(TargetGroup) },
  { targetPersons: Whole },
);
export type OperationOpened = t.TypeOf<typeof OperationOpened>;

/** Costs of a month from `from` on are paid at these shares, until another rate is set. */
export const CoFinancingRateSet = event('CoFinancingRateSet', 1, { from: Month, shares: Shares });
export type CoFinancingRateSet = t.TypeOf<typeof CoFinancingRateSet>;

/** From `on`, support is judged by this version of the support period. */
export const RuleSetAdopted = event('RuleSetAdopted', 1, { ruleSet: ServiceRuleSet });
export type RuleSetAdopted = t.TypeOf<typeof RuleSetAdopted>;

/** How a cost was reckoned: what was spent, a price per unit, a rate on other costs, a fixed sum. */
export const CostBasis = t.keyof({ actual: null, unit_cost: null, flat_rate: null, lump_sum: null });
export type CostBasis = t.TypeOf<typeof CostBasis>;

/**
 * What kind of support a cost pays for: this service's two kinds, or a consultation of the One-Stop Agency. One person may
 * have several kinds in a month, each paid once.
 */
export const PaidService = t.keyof({ ...ServiceKind.keys, consultation: null });
export type PaidService = t.TypeOf<typeof PaidService>;

const ClientMonth = closed('ClientMonth', { clientId: ClientId, month: Month });

/**
 * A provider's cost of a month, in cents. `units` are the client-months that are paid by it: what was agreed to be paid,
 * never derived from who was served. `vat` says whether the amount holds value added tax. An
 * absent `paidFor` is the service as it is laid down, by social worker and mentor.
 */
export const CostRecorded = event(
  'CostRecorded',
  1,
  {
    costId: CostId,
    providerId: ProviderId,
    contractId: ContractId,
    month: Month,
    amount: Cents,
    basis: CostBasis,
    vat: t.keyof({ included: null, excluded: null, exempt: null }),
  },
  { units: t.readonlyArray(ClientMonth), paidFor: PaidService },
);
export type CostRecorded = t.TypeOf<typeof CostRecorded>;

/** A cost was found to be another amount, by a bill or a check; what was claimed stays claimed as it was. */
export const CostCorrected = event('CostCorrected', 1, { costId: CostId, amount: Cents, reason: Text });
export type CostCorrected = t.TypeOf<typeof CostCorrected>;

/** Part of a cost, or all of it, was found not to be payable from the operation. */
export const CostFoundIneligible = event('CostFoundIneligible', 1, {
  costId: CostId,
  amount: Cents,
  reason: Text,
});
export type CostFoundIneligible = t.TypeOf<typeof CostFoundIneligible>;

/** Costs were claimed from the fund together; they are split together. */
export const CostsClaimed = event('CostsClaimed', 1, { claimId: ClaimId, costIds: t.readonlyArray(CostId) });
export type CostsClaimed = t.TypeOf<typeof CostsClaimed>;

/** A claim was paid. */
export const ClaimPaid = event('ClaimPaid', 1, { claimId: ClaimId });
export type ClaimPaid = t.TypeOf<typeof ClaimPaid>;

/** An operation closed; `on` is its last day. */
export const OperationClosed = event('OperationClosed', 1, {});
export type OperationClosed = t.TypeOf<typeof OperationClosed>;

/** Documents must be kept past the ordinary date, for legal proceedings or on request of the Commission. */
export const RetentionHeld = event('RetentionHeld', 1, { reason: Text });
export type RetentionHeld = t.TypeOf<typeof RetentionHeld>;

/** Documents are held no longer: the proceedings are over, or the request answered. It ends every hold before it. */
export const RetentionReleased = event('RetentionReleased', 1, { reason: Text });
export type RetentionReleased = t.TypeOf<typeof RetentionReleased>;

/** All events of an operation's stream, corrections apart. */
export const Event = events(
  'OperationEvent',
  OperationOpened,
  CoFinancingRateSet,
  RuleSetAdopted,
  CostRecorded,
  CostCorrected,
  CostFoundIneligible,
  CostsClaimed,
  ClaimPaid,
  OperationClosed,
  RetentionHeld,
  RetentionReleased,
);
export type Event = t.TypeOf<typeof Event>;

/** All that may stand in an operation's stream. */
export const Recordable = withCorrections(Event);

export type Recordable = Event | Correction<Event>;
