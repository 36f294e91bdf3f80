import {
  type CivilDate,
  ContractId,
  contractStream,
  type Form,
  type InvalidField,
  OperationId,
  operationStream,
  provisionOn,
  type ServiceKind,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { contracts, operations } from '../choices';
import { type Field, one } from '../field';
import type { At, Completed } from '../form';

type Provided =
  | Exclude<Completed, { readonly _tag: 'Completed' }>
  | { readonly _tag: 'Provided'; readonly provision: Client.Provision };

const missing = (field: string): Provided => {
  const invalid: InvalidField = { _tag: 'InvalidField', field, problem: 'missing' };
  return { _tag: 'Invalid', fields: [invalid] };
};

/** The fields that name who provides a service and who pays for it. */
export const provisionFields = (at: At): readonly Field[] => [
  one('contractId', contracts(at)),
  one('operationId', operations(at)),
];

/** The fields beside which refusals about a provision stand. */
export const OF_PROVISION = {
  NoContract: 'contractId',
  OperationNotOpen: 'operationId',
  NotInTargetGroup: 'form',
  NoRuleSet: 'operationId',
  NotInLatvia: 'on',
  TargetGroupNotServed: 'operationId',
  ServiceKindNotForGroup: 'serviceKind',
  ContractDoesNotCover: 'contractId',
} as const;

/** Looks up what a start or a handover needs to know of the contract and the operation that a form names. */
export const provided = async (at: At, form: Form, on: CivilDate): Promise<Provided> => {
  const { contractId, operationId } = form;
  if (!ContractId.is(contractId)) return missing('contractId');
  if (!OperationId.is(operationId)) return missing('operationId');
  const { office } = at.visit.desk;
  const { state: contract } = await office.state(contractStream(contractId));
  const { state: operation } = await office.state(operationStream(operationId));
  const provision = provisionOn({ contractId, contract }, { operationId, operation }, on);
  return provision._tag === 'Left'
    ? { _tag: 'Refused', refusal: provision.left }
    : { _tag: 'Provided', provision: provision.right };
};

/**
 * Looks up the facts of a start or a handover that its decision would look up, so that a correction holds what the event would
 * have held. A day, a contract or an operation with which the service could not be provided is refused as it is there.
 */
export const completed = async (
  at: At,
  form: Form,
  on: CivilDate,
  serviceKind: ServiceKind,
): Promise<Completed> => {
  const found = await provided(at, form, on);
  if (found._tag !== 'Provided') return found;
  const terms = Client.termsOf(at.person.state, { on }, serviceKind, found.provision);
  if (terms._tag === 'Left') return { _tag: 'Refused', refusal: terms.left };
  const { ruleSet, targetGroup } = terms.right;
  // a handover does not name the ground on which the client is served
  const ground = 'targetGroup' in form ? { targetGroup } : {};
  return {
    _tag: 'Completed',
    form: { ...form, ...Client.provisionFacts(found.provision), ruleSet, ...ground },
  };
};
