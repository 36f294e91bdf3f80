import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { operation } from '@pavadonis/testing';
import { operationOpened, ruleSetAdopted } from '@pavadonis/testing/examples/operation';

const earlier = { on: civilDate('2023-11-30'), ruleSet: 'SP-2020' } as const;

describe('adopting a rule set', () => {
  it('records the version from a day on', () =>
    operation(operationOpened())
      .when(Operation.adoptRuleSet(ruleSetAdopted.facts()))
      .records(ruleSetAdopted()));

  it('records an earlier version that is entered later', () =>
    operation(operationOpened(), ruleSetAdopted())
      .when(Operation.adoptRuleSet(earlier))
      .records(ruleSetAdopted(earlier)));

  it('records the version adopted before another on its day', () => {
    const first = { ruleSet: 'SP-2020' } as const;
    operation(operationOpened(), ruleSetAdopted({ seq: written(Whole, 1) }))
      .when(Operation.adoptRuleSet(ruleSetAdopted.facts(first)))
      .records(ruleSetAdopted(first));
  });

  it('records nothing when the version is in force already', () => {
    for (const on of [ruleSetAdopted().on, civilDate('2024-05-01')])
      operation(operationOpened(), ruleSetAdopted())
        .when(Operation.adoptRuleSet(ruleSetAdopted.facts({ on })))
        .recordsNothing();
  });

  it('is refused where no operation is open, or not yet', () => {
    operation().when(Operation.adoptRuleSet(ruleSetAdopted.facts())).refuses({ _tag: 'OperationNotOpen' });
    operation(operationOpened())
      .when(Operation.adoptRuleSet(ruleSetAdopted.facts({ on: civilDate('2023-11-29') })))
      .refuses({ _tag: 'OperationNotOpen' });
  });
});
