import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { event, events } from '../event/event';
import { Cents } from '../money/cents';
import { FundingSource, Shares } from '../money/shares';
import { ServiceKind } from '../rules/service-kind';
import { ServiceRuleSet } from '../rules/service-period';
import { TargetGroup } from '../rules/target-group';
import { type Correction, withCorrections } from '../settling/correction';
import { CivilDate } from '../vocabulary/civil-date';
import { ClaimId, ClientId, ContractId, CostId, ProviderId } from '../vocabulary/id';
import { Month } from '../vocabulary/month';
import { Text } from '../vocabulary/text';
import { Whole } from '../vocabulary/whole';
import { ClaimLine } from './claim-line';

/** An operation opened. */
export const OperationOpened = event(
  'OperationOpened',
  1,
  {
    /** The number of the operation. */
    code: Text,
    /** The fund that pays. */
    fund: FundingSource,
    /** The groups that the operation is for. */
    targetGroups: t.readonlyArray(TargetGroup),
  },
  {
    /**
     * The number of persons that the operation plans to reach.
     * @unit persons
     */
    targetPersons: Whole,
  },
);
export type OperationOpened = t.TypeOf<typeof OperationOpened>;

/** A co-financing rate was set. It holds until another one is set. */
export const CoFinancingRateSet = event('CoFinancingRateSet', 1, {
  /** The day on which the rate was laid down. */
  on: CivilDate,
  /** The first month of costs that are paid at this rate. */
  from: Month,
  shares: Shares,
});
export type CoFinancingRateSet = t.TypeOf<typeof CoFinancingRateSet>;

/** A rule set of the service period was adopted. */
export const RuleSetAdopted = event('RuleSetAdopted', 1, {
  /** The day from which the rule set applies. */
  on: CivilDate,
  ruleSet: ServiceRuleSet,
});
export type RuleSetAdopted = t.TypeOf<typeof RuleSetAdopted>;

/** The way in which a cost was calculated. */
export const CostBasis = t.keyof({
  /** By what was spent. */
  actual: null,
  /** By a price per unit. */
  unit_cost: null,
  /** By a rate on other costs. */
  flat_rate: null,
  /** As a fixed sum. */
  lump_sum: null,
});
export type CostBasis = t.TypeOf<typeof CostBasis>;

/**
 * The kind of service that a cost pays for: one of this service's two kinds, or a consultation of the One-Stop
 * Agency.
 *
 * A client may have several kinds in a month, each paid once.
 */
export const PaidService = t.keyof({
  ...ServiceKind.keys,
  /** A consultation of the One-Stop Agency. */
  consultation: null,
});
export type PaidService = t.TypeOf<typeof PaidService>;

/** A month of the service for one client, as it is paid for. */
const ClientMonth = closed('ClientMonth', {
  clientId: ClientId,
  /** The month. */
  month: Month,
});

/** A provider's cost of a month was recorded. */
export const CostRecorded = event(
  'CostRecorded',
  1,
  {
    /** The day of the bill or calculation, which may lie after the month. */
    on: CivilDate,
    costId: CostId,
    providerId: ProviderId,
    contractId: ContractId,
    /** The month it is for. */
    month: Month,
    /** The amount of the cost. */
    amount: Cents,
    basis: CostBasis,
    /** Whether the amount holds value added tax. */
    vat: t.keyof({ included: null, excluded: null, exempt: null }),
  },
  {
    /** The client-months that the cost pays for: as agreed, never derived from the clients served. */
    units: t.readonlyArray(ClientMonth),
    /** The kind of service it pays for; absent means social worker and mentor. */
    paidFor: PaidService,
  },
);
export type CostRecorded = t.TypeOf<typeof CostRecorded>;

/** A bill or a check showed that a cost is another amount. Claims stay as they were. */
export const CostCorrected = event('CostCorrected', 1, {
  costId: CostId,
  /** The whole corrected amount of the cost. */
  amount: Cents,
  /** The reason, in words. It names nobody. */
  reason: Text,
});
export type CostCorrected = t.TypeOf<typeof CostCorrected>;

/** Part of a cost, or all of it, was found not to be payable from the operation. */
export const CostFoundIneligible = event('CostFoundIneligible', 1, {
  costId: CostId,
  /** The amount of the cost that is not payable. */
  amount: Cents,
  /** The reason, in words. It names nobody. */
  reason: Text,
});
export type CostFoundIneligible = t.TypeOf<typeof CostFoundIneligible>;

/**
 * Costs were claimed from the fund together, and are split together. The claim states the amounts as they were reckoned on
 * its day; facts learned later leave it as it is.
 */
export const CostsClaimed = event('CostsClaimed', 1, {
  claimId: ClaimId,
  /** The costs with the amounts claimed, in the order in which they are claimed. */
  lines: t.readonlyArray(ClaimLine),
});
export type CostsClaimed = t.TypeOf<typeof CostsClaimed>;

/**
 * A financial correction of a claim was booked: what is known by its day replaces what the claim, or its correction before,
 * stated. The difference between the two is the amount of the correction.
 */
export const ClaimCorrected = event('ClaimCorrected', 1, {
  claimId: ClaimId,
  /** All lines of the claim as corrected; a cost that was never due has none. */
  lines: t.readonlyArray(ClaimLine),
});
export type ClaimCorrected = t.TypeOf<typeof ClaimCorrected>;

/** A claim was paid. */
export const ClaimPaid = event('ClaimPaid', 1, { claimId: ClaimId });
export type ClaimPaid = t.TypeOf<typeof ClaimPaid>;

/** An operation closed. */
export const OperationClosed = event('OperationClosed', 1, {
  /** The last day. */
  on: CivilDate,
});
export type OperationClosed = t.TypeOf<typeof OperationClosed>;

/** Documents must be kept past the ordinary date, for legal proceedings or on request of the Commission. */
export const RetentionHeld = event('RetentionHeld', 1, {
  /** The reason, in words. It names nobody. */
  reason: Text,
});
export type RetentionHeld = t.TypeOf<typeof RetentionHeld>;

/** Documents are held no longer: the proceedings are over, or the request was met. It ends every hold before it. */
export const RetentionReleased = event('RetentionReleased', 1, {
  /** The reason, in words. It names nobody. */
  reason: Text,
});
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
  ClaimCorrected,
  ClaimPaid,
  OperationClosed,
  RetentionHeld,
  RetentionReleased,
);
export type Event = t.TypeOf<typeof Event>;

/** The events that may be recorded in an operation's stream, corrections included. */
export const Recordable = withCorrections(Event);

export type Recordable = Event | Correction<Event>;
