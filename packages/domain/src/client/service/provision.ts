import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { ServiceKind } from '../../rules/service-kind';
import type { ServiceRuleSet } from '../../rules/service-period';
import type { TargetGroup } from '../../rules/target-group';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { ContractId, OperationId, ProviderId } from '../../vocabulary/id';
import type { When } from '../../vocabulary/timeline';
import { legalAt } from '../law/queries';
import { isAway } from '../residence/queries';
import { NotInLatvia } from '../residence/refusals';
import type { State } from '../state';
import type { ServiceHandedOver } from './events';
import {
  ContractDoesNotCover,
  NoRuleSet,
  NotInTargetGroup,
  ServiceKindNotForGroup,
  TargetGroupNotServed,
} from './refusals';

/**
 * The facts of other streams about the day on which the service begins or is handed over.
 *
 * They are the contract's days of service (`Contract.term`), and the operation's target groups and rule set of that
 * day (`Operation.ruleSetOn`).
 */
export interface Provision {
  /** The contract under which the client is served, or a time of direct provision. */
  readonly contract: {
    /** The id of the contract’s stream. */
    readonly contractId: ContractId;
    /** The provider, by the host’s own code. */
    readonly providerId: ProviderId;
    /** The first day of service under the contract. */
    readonly from: CivilDate;
    /** The last day of service under the contract; absent where none is set. */
    readonly to?: CivilDate | undefined;
  };
  /** The operation that pays for the service. */
  readonly operation: {
    /** The id of the operation’s stream. */
    readonly operationId: OperationId;
    /** The groups that the operation is for. A start for another group is refused. */
    readonly targetGroups: readonly TargetGroup[];
    /** The rule set of the service period on that day; a start is refused without one. */
    readonly ruleSet?: ServiceRuleSet | undefined;
  };
}

/** Returns the fields of a provision that an event keeps. */
export const provisionFacts = ({
  contract,
  operation,
}: Provision): Pick<ServiceHandedOver, 'providerId' | 'contractId' | 'operationId'> => ({
  providerId: contract.providerId,
  contractId: contract.contractId,
  operationId: operation.operationId,
});

/** The reasons why a client cannot be served under a contract and an operation from a day on. */
export type CannotProvide =
  | NotInTargetGroup
  | NoRuleSet
  | NotInLatvia
  | TargetGroupNotServed
  | ServiceKindNotForGroup
  | ContractDoesNotCover;

/** The terms on which the service begins or goes on. */
export interface Terms {
  /** The client's target group on that day. */
  readonly targetGroup: TargetGroup;
  /** The operation's rule set of that day. */
  readonly ruleSet: ServiceRuleSet;
}

/**
 * Returns the terms of the service under a contract and an operation: the client's target group and the operation's
 * rule set.
 *
 * Both are those of the moment. Refused are a client who has no legal ground or is abroad, a group that the operation
 * does not pay for, an operation without a rule set and a day outside the contract's term. For a holder of temporary
 * protection any kind of service but a mentor alone is refused (22-TA-755). A mentor alone may serve any group (our
 * inference).
 */
export const termsOf = (
  client: State,
  when: When,
  serviceKind: ServiceKind,
  { contract: { from, to }, operation: { ruleSet, targetGroups } }: Provision,
): E.Either<CannotProvide, Terms> => {
  const { on } = when;
  const { ground: targetGroup } = legalAt(client, when);
  if (targetGroup === 'none') return refuse(NotInTargetGroup.of());
  if (ruleSet === undefined) return refuse(NoRuleSet.of({ on }));
  if (isAway(client, on)) return refuse(NotInLatvia.of({ on }));
  if (!targetGroups.includes(targetGroup)) return refuse(TargetGroupNotServed.of({ targetGroup }));
  if (targetGroup === 'temporary_protection' && serviceKind !== 'mentor_only')
    return refuse(ServiceKindNotForGroup.of({ targetGroup }));
  if (on < from || (to !== undefined && to < on))
    return refuse(ContractDoesNotCover.of({ from, ...(to === undefined ? {} : { to }) }));
  return E.right({ targetGroup, ruleSet });
};
