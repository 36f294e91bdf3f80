import { describe, expect, it } from '@jest/globals';
import { addDays, provisionOn } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { stateAfter } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { contractId, operationId } from '@pavadonis/testing/examples/ids';
import { operationOpened, ruleSetAdopted } from '@pavadonis/testing/examples/operation';
import * as E from 'fp-ts/Either';

const { providerId, from, to } = contractSigned();
const { targetGroups } = operationOpened();
const contract = stateAfter(Contract, [contractSigned()]);
const operation = stateAfter(Operation, [operationOpened(), ruleSetAdopted()]);
const on = ruleSetAdopted().on;

const ofDay = (day = on, given: { contract?: Contract.State; operation?: Operation.State } = {}) =>
  provisionOn({ contractId, contract, ...given }, { operationId, operation, ...given }, day);

describe('the provision of a day', () => {
  it('is the contract with its days, and the operation with its rule set', () =>
    expect(ofDay()).toEqual(
      E.right({
        contract: { contractId, providerId, from, to },
        operation: { operationId, targetGroups, ruleSet: ruleSetAdopted().ruleSet },
      }),
    ));

  it('has no rule set before one was adopted', () => {
    const without = stateAfter(Operation, [operationOpened()]);
    expect(ofDay(on, { operation: without })).toMatchObject({ right: { operation: { ruleSet: undefined } } });
  });

  it('is refused where the stream has no contract', () =>
    expect(ofDay(on, { contract: Contract.initial })).toEqual(E.left({ _tag: 'NoContract' })));

  it('is refused before the operation was opened', () => {
    expect(ofDay(addDays(operationOpened().on, -1))).toEqual(E.left({ _tag: 'OperationNotOpen' }));
    expect(ofDay(on, { operation: Operation.initial })).toEqual(E.left({ _tag: 'OperationNotOpen' }));
  });
});
