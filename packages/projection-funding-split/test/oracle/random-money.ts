import {
  addDays,
  cents,
  type CivilDate,
  civilDate,
  ClaimId,
  ClientId,
  clientStream,
  CostId,
  type EventId,
  month,
  OperationId,
  operationStream,
  type Recordable,
  Text,
  Whole,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Operation from '@pavadonis/domain/operation';
import { type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';
import { anyOf, fewValues } from '@pavadonis/testing/random';
import { eventId, exampleId } from '@pavadonis/testing/examples/ids';
import { coFinancingRateSet, costFoundIneligible } from '@pavadonis/testing/examples/operation';
import fc from 'fast-check';

// So fewValues days, months, costs and persons that what happens to them meets.

/** A day of random money. */
export const day: fc.Arbitrary<CivilDate> = fc
  .nat({ max: 75 })
  .map((days) => addDays(civilDate('2018-01-01'), days));

const some = <A>(count: number, of: (number: number) => A): fc.Arbitrary<A> =>
  fc.nat({ max: count - 1 }).map(of);

const known = {
  ...fewValues,
  CivilDate: day,
  Month: fc.constantFrom('2018-01', '2018-02', '2018-03').map(month),
  Cents: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 5_000 })),
  ClientId: some(4, (number) => exampleId(ClientId, number)),
  CostId: some(4, (number) => exampleId(CostId, number)),
  ClaimId: some(2, (number) => exampleId(ClaimId, number)),
};

/** Part of a cost, found ineligible. */
const foundOf = (costId: CostId) =>
  costFoundIneligible({ on: civilDate('2018-01-20'), costId, amount: cents(7) });

const happening: fc.Arbitrary<GivenEvent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      stream: some(2, (number) => operationStream(exampleId(OperationId, number))),
      event: fc.oneof(
        { weight: 4, arbitrary: anyOf(Operation.CostRecorded, known) },
        { weight: 3, arbitrary: anyOf(Operation.CostsClaimed, known) },
        { weight: 3, arbitrary: anyOf(Operation.ClaimPaid, known) },
        { weight: 2, arbitrary: anyOf(Operation.ClaimCorrected, known) },
        { weight: 2, arbitrary: anyOf(Operation.CostCorrected, known) },
        { weight: 2, arbitrary: anyOf(Operation.CostFoundIneligible, known) },
        // the same finding now and then, which counts once
        { weight: 2, arbitrary: some(3, (number) => foundOf(exampleId(CostId, number))) },
        { weight: 5, arbitrary: anyOf(Operation.Event, known) },
        // a rate as it usually is: from the start
        { weight: 2, arbitrary: day.map((on) => coFinancingRateSet({ on, from: month('2018-01') })) },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      stream: some(4, (number) => clientStream(exampleId(ClientId, number))),
      event: fc.oneof(
        { weight: 3, arbitrary: anyOf(Client.ClientsMerged, known) },
        { weight: 1, arbitrary: anyOf(Client.MergeReverted, known) },
        { weight: 1, arbitrary: anyOf(Client.ServiceDeclined, known) },
      ),
    }),
  },
);

interface Corrected {
  readonly line: GivenEvent;
  /** Which of the lines before is voided, or moved to another day, if any. */
  readonly back: number;
  readonly move: CivilDate | undefined;
}

const reason = written(Text, 'invented');

const correctionOf = (
  target: EventId,
  on: CivilDate,
  event: Recordable,
  move: CivilDate | undefined,
): Recordable =>
  (move === undefined || event.type === 'EventVoided' || event.type === 'EventAmended'
    ? { type: 'EventVoided', v: 1, on, target, reason }
    : {
        type: 'EventAmended',
        v: 1,
        on,
        target,
        reason,
        to: { ...event, on: move, seq: written(Whole, 1) },
      }) as Recordable;

/** Random operations and merges, recorded in any order, with voids and amendments. No decision would write most of them. */
export const anyMoney: fc.Arbitrary<readonly LogEntry[]> = fc
  .array(
    fc.record<Corrected>({
      line: happening,
      back: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 8 }) }),
      move: fc.option(day, { nil: undefined }),
    }),
    { minLength: 6, maxLength: 40, size: 'max' },
  )
  .map((drawn) => {
    const lines: GivenEvent[] = [];
    for (const { line, back, move } of drawn) {
      const place = lines.length - back;
      const target = back === 0 ? undefined : lines[place];
      lines.push(
        target === undefined
          ? line
          : { ...target, event: correctionOf(eventId(place + 1), target.event.on, target.event, move) },
      );
    }
    return logOf(lines);
  });
