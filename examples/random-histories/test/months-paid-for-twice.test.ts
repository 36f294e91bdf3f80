import { expect, it } from '@jest/globals';
import {
  addDays,
  cents,
  civilDate,
  ClientId,
  clientStream,
  CostId,
  month,
  monthOf,
  OperationId,
  operationStream,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { fundingSplit, doublePayments } from '@pavadonis/projection-funding-split';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { eventId, exampleId, laterProvider, provider } from '@pavadonis/testing/examples/ids';
import {
  costCorrected,
  costFoundIneligible,
  costRecorded,
  operationClosed,
} from '@pavadonis/testing/examples/operation';
import fc from 'fast-check';

// few enough days, persons, months, providers and costs to coincide
const day = fc.nat({ max: 75 }).map((days) => addDays(civilDate('2018-01-01'), days));
const person = fc.integer({ min: 1, max: 4 }).map((number) => exampleId(ClientId, number));
const ofMonth = fc.constantFrom('2018-01', '2018-02').map(month);
const amount = fc.nat({ max: 12 }).map(cents);
const cost = fc.record({
  on: day,
  costId: fc.integer({ min: 1, max: 5 }).map((number) => exampleId(CostId, number)),
  amount,
});

interface Line {
  readonly stream: StreamName;
  readonly event: Recordable;
}

const ofOperation: fc.Arbitrary<Line> = fc.record({
  stream: fc.constantFrom(1, 2).map((number) => operationStream(exampleId(OperationId, number))),
  event: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          cost,
          month: ofMonth,
          providerId: fc.constantFrom(provider, laterProvider),
          paidFor: fc.constantFrom('social_worker_and_mentor', 'consultation'),
          units: fc.array(fc.record({ clientId: person, month: ofMonth }), { minLength: 1, maxLength: 3 }),
        })
        .map(({ cost: facts, ...of }) => costRecorded({ ...facts, ...of })),
    },
    cost.map((facts) => costCorrected(facts)),
    cost.map((facts) => costFoundIneligible(facts)),
    day.map((on) => operationClosed({ on })),
  ),
});

const ofPerson: fc.Arbitrary<Line> = fc
  .tuple(person, person, day, fc.boolean())
  .map(([clientId, survivorId, on, reverted]) => ({
    stream: clientStream(clientId),
    event: (reverted ? mergeReverted : clientsMerged)({ on, survivorId }),
  }));

const money = fc
  .array(fc.oneof({ weight: 6, arbitrary: ofOperation }, ofPerson), {
    minLength: 2,
    maxLength: 20,
    size: 'max',
  })
  .map((lines) => lines.map((line, index) => ({ ...line, position: index + 1, id: eventId(index + 1) })));

const sorted = (months: readonly string[]): readonly string[] => [...new Set(months)].sort();

it('findings and the report of money agree on the months paid for twice', () => {
  let twice = 0;
  fc.assert(
    fc.property(money, day, (log, asOf) => {
      const found = findingsToDate(project(findings, log), { asOf, centreDays: 30 })
        .filter(({ _tag }) => _tag === 'FundedTwice')
        .map(({ stream, on }) => `${stream} ${monthOf(on)}`);
      const reported = doublePayments(project(fundingSplit, log), { asOf }).map(
        (each) => `${each.person} ${each.month}`,
      );
      expect(sorted(found)).toEqual(sorted(reported));
      twice += reported.length;
    }),
    { numRuns: 600 },
  );
  expect(twice).toBeGreaterThan(0);
});
