import { describe, expect, it } from '@jest/globals';
import { addDays, cents, type Decision, whole } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { stateAfter } from '@pavadonis/testing';
import { costId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import fc from 'fast-check';
import * as E from 'fp-ts/Either';

const begun = [
  operationOpened(),
  coFinancingRateSet(),
  costRecorded(),
  costRecorded({ costId: otherCostId }),
];

const entry = fc
  .record({
    on: fc.nat(12).map((days) => addDays(costRecorded().on, days)),
    seq: fc.nat(2).map(whole),
    costId: fc.constantFrom(costId, otherCostId),
    amount: fc.nat(1_200).map(cents),
  })
  .chain((facts) =>
    fc.constantFrom(
      { facts, decide: Operation.correctCost(costCorrected.facts(facts)) },
      { facts, decide: Operation.findCostIneligible(costFoundIneligible.facts(facts)) },
    ),
  );

describe('findings and corrections in any order', () => {
  it('leave no more ineligible than the cost', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 10, size: 'max' }), (entries) => {
        let events: readonly Operation.Event[] = begun;
        for (const { decide } of entries) {
          const answer: Decision<unknown, Operation.Event> = decide(stateAfter(Operation, events));
          if (E.isRight(answer)) events = [...events, ...answer.right];
        }
        const state = stateAfter(Operation, events);
        const over = entries.filter(
          ({ facts }) =>
            Operation.ineligibleAt(state, facts.costId, facts) >
            (Operation.amountAt(state, facts.costId, facts) ?? 0),
        );
        expect(over).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
