import * as E from 'fp-ts/Either';
import type { ServiceKind } from '../../rules/service-kind';
import type { ServiceRuleSet } from '../../rules/service-period';
import type { TargetGroup } from '../../rules/target-group';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { ContractId, OperationId, ProviderId } from '../../vocabulary/id';
import type { When } from '../../vocabulary/timeline';
import { legalAt } from '../law/queries';
import type { ContractDoesNotCover, NoRuleSet, NotInLatvia } from '../refusals';
import { isAway } from '../residence/queries';
import type { State } from '../state';

/**
 * What other streams say about the day support is to begin or to be handed over: the contract's days of service
 * (`Contract.term`), and the operation's target groups and its rule set of that day (`Operation.ruleSetOn`).
 */
export interface Provision {
  readonly contract: {
    readonly contractId: ContractId;
    readonly providerId: ProviderId;
    readonly from: CivilDate;
    readonly to?: CivilDate | undefined;
  };
  readonly operation: {
    readonly operationId: OperationId;
    readonly targetGroups: readonly TargetGroup[];
    readonly ruleSet?: ServiceRuleSet | undefined;
  };
}

/** What of the provision the events of an episode say. */
export const provisionFacts = ({ contract, operation }: Provision) => ({
  providerId: contract.providerId,
  contractId: contract.contractId,
  operationId: operation.operationId,
});

/** When it happened, the person had neither applied for protection nor held it. */
export interface NotInTargetGroup {
  readonly _tag: 'NotInTargetGroup';
}

/** The operation does not pay for this group. */
export interface TargetGroupNotServed {
  readonly _tag: 'TargetGroupNotServed';
  readonly targetGroup: TargetGroup;
}

/** The service for this group is that of a mentor alone. */
export interface ServiceKindNotForGroup {
  readonly _tag: 'ServiceKindNotForGroup';
  readonly targetGroup: TargetGroup;
}

/** Why a person cannot be supported under a contract and an operation from a day on. */
type NotProvided =
  | NotInTargetGroup
  | NoRuleSet
  | NotInLatvia
  | TargetGroupNotServed
  | ServiceKindNotForGroup
  | ContractDoesNotCover;

/** The terms on which support begins or goes on. */
interface Terms {
  readonly targetGroup: TargetGroup;
  readonly ruleSet: ServiceRuleSet;
}

const uncovered = ({ contract: { from, to } }: Provision, on: CivilDate): ContractDoesNotCover | undefined =>
  from <= on && (to === undefined || on <= to)
    ? undefined
    : { _tag: 'ContractDoesNotCover', from, ...(to === undefined ? {} : { to }) };

const refuse = (refusal: NotProvided): E.Either<NotProvided, never> => E.left(refusal);

/**
 * The terms of support under a contract and an operation, by what held when it happened: the group the person's legal
 * ground puts them in, and the operation's rule set. Refused are a person without a ground or abroad, a group the
 * operation does not pay for, a day outside the contract's days, and, for a holder of
 * temporary protection, another kind of support than a mentor alone (22-TA-755). A mentor alone may support any group
 * (our inference).
 */
export const termsOf = (
  client: State,
  when: When,
  serviceKind: ServiceKind,
  provision: Provision,
): E.Either<NotProvided, Terms> => {
  const { on } = when;
  const { ground: targetGroup } = legalAt(client, when);
  if (targetGroup === 'none') return refuse({ _tag: 'NotInTargetGroup' });
  const { ruleSet, targetGroups } = provision.operation;
  if (ruleSet === undefined) return refuse({ _tag: 'NoRuleSet', on });
  if (isAway(client, on)) return refuse({ _tag: 'NotInLatvia', on });
  if (!targetGroups.includes(targetGroup)) return refuse({ _tag: 'TargetGroupNotServed', targetGroup });
  if (targetGroup === 'temporary_protection' && serviceKind !== 'mentor_only')
    return refuse({ _tag: 'ServiceKindNotForGroup', targetGroup });
  const gap = uncovered(provision, on);
  return gap === undefined ? E.right({ targetGroup, ruleSet }) : refuse(gap);
};
