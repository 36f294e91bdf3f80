import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, ClientId, clientStream, CostId, month } from '@pavadonis/domain';
import { fundingSplit, doublePayments, paidUnits } from '@pavadonis/projection-funding-split';
import { afterEvents, clientNo, type GivenEvent, operation, operationNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { exampleId, laterProvider, otherCostId, provider } from '@pavadonis/testing/examples/ids';
import { costFoundIneligible, costRecorded, operationOpened } from '@pavadonis/testing/examples/operation';

const on = civilDate;
const april = month('2018-04');
const always = { from: month('2016-01'), to: month('2023-12') };
const [one, two, three] = [1, 2, 3].map((number) => exampleId(ClientId, number)) as [
  ClientId,
  ClientId,
  ClientId,
];
const inApril = (...clients: readonly ClientId[]) => clients.map((clientId) => ({ clientId, month: april }));
const cost = (number: number, facts: Parameters<typeof costRecorded>[0]) =>
  costRecorded({ on: on('2018-05-08'), month: april, costId: exampleId(CostId, number), ...facts });
const mergedInto = (survivorId: ClientId) => clientsMerged({ on: on('2019-03-01'), survivorId });

const handedOver = [
  operationOpened(),
  cost(1, { units: inApril(one, two) }),
  cost(2, { units: inApril(one, three), providerId: laterProvider }),
] as const;

describe('paid units', () => {
  it('are each person, month, provider, operation and kind of service once', () => {
    const rows = given(
      operation(
        operationOpened(),
        cost(1, { units: inApril(one, one) }),
        cost(2, { units: inApril(one), paidFor: 'social_worker_and_mentor' }),
      ),
    ).in(fundingSplit);
    expect(paidUnits(rows, always)).toEqual([
      {
        person: clientStream(one),
        month: april,
        paidFor: 'social_worker_and_mentor',
        providerId: provider,
        operation: [...rows.operation.keys()][0],
      },
    ]);
  });

  it('are two if the provider changed (edge cases 8 and 15)', () => {
    const units = paidUnits(given(operation(...handedOver)).in(fundingSplit), always);
    expect(units.filter(({ person }) => person === clientStream(one)).map((unit) => unit.providerId)).toEqual(
      [provider, laterProvider],
    );
    expect(units).toHaveLength(4);
  });

  it('are of the months of the units, not of the cost', () => {
    const units = [{ clientId: one, month: month('2018-03') }];
    const rows = given(operation(operationOpened(), cost(1, { units }))).in(fundingSplit);
    expect(paidUnits(rows, { from: month('2018-03'), to: month('2018-03') })).toHaveLength(1);
    expect(paidUnits(rows, { from: april, to: april })).toEqual([]);
  });

  it('are never derived from a cost that names none', () => {
    expect(paidUnits(given(operation(operationOpened(), cost(1, {}))).in(fundingSplit), always)).toEqual([]);
  });

  it('are those of costs recorded by the day and payable in part or whole', () => {
    const units = { units: inApril(one) };
    const rows = given(
      operation(
        operationOpened(),
        cost(1, { ...units, amount: cents(1_000) }),
        costFoundIneligible({ on: on('2018-07-03'), costId: exampleId(CostId, 1), amount: cents(1_000) }),
      ),
    ).in(fundingSplit);
    const count = (day?: string) =>
      paidUnits(rows, always, day === undefined ? {} : { asOf: on(day) }).length;
    expect([
      count('2018-05-07'),
      count('2018-05-08'),
      count('2018-07-02'),
      count('2018-07-03'),
      count(),
    ]).toEqual([0, 1, 1, 0, 0]);
  });

  it('under two ids are one once merged (edge cases 6 and 7)', () => {
    const log = given(
      operation(operationOpened(), cost(1, { units: inApril(one, two) })),
      clientNo(1)(mergedInto(two), mergeReverted({ on: on('2019-04-01') })),
    );
    const persons = (events: number) =>
      paidUnits(log.in(fundingSplit, afterEvents(events)), always).map((unit) => unit.person);
    expect(persons(2)).toEqual([one, two].map(clientStream));
    expect(persons(3)).toEqual([clientStream(two)]);
    expect(persons(4)).toEqual([one, two].map(clientStream));
  });

  it('follow merges to their end, and do not run in a circle', () => {
    const units = cost(1, { units: inApril(one, two, three) });
    const personsAfter = (...stories: readonly Iterable<GivenEvent>[]) =>
      paidUnits(given(operation(operationOpened(), units), ...stories).in(fundingSplit), always).map(
        (unit) => unit.person,
      );
    const chain = [clientNo(1)(mergedInto(two)), clientNo(2)(mergedInto(three))] as const;
    expect(personsAfter(...chain)).toEqual([clientStream(three)]);
    expect(personsAfter(...chain, clientNo(3)(mergedInto(one)))).toEqual([clientStream(one)]);
  });
});

describe('a double payment', () => {
  const linesOf = (...stories: readonly Iterable<GivenEvent>[]) =>
    doublePayments(given(...stories).in(fundingSplit)).map(({ person, paidFor, lines }) => [
      person,
      paidFor,
      lines.map((line) => line.costId),
    ]);
  const [first, second] = [1, 2].map((number) => exampleId(CostId, number));

  it('is none where the service was handed over within the month', () => {
    expect(linesOf(operation(...handedOver))).toEqual([]);
  });

  it('is a month in two costs of a provider, or twice in one', () => {
    const kind = 'social_worker_and_mentor';
    expect(
      linesOf(
        operation(operationOpened(), cost(1, { units: inApril(one) }), cost(2, { units: inApril(one, two) })),
      ),
    ).toEqual([[clientStream(one), kind, [first, second]]]);
    expect(linesOf(operation(operationOpened(), cost(1, { units: inApril(one, one) })))).toEqual([
      [clientStream(one), kind, [first, first]],
    ]);
  });

  it('is one kind paid by two operations (edge case 20)', () => {
    const esf = operationNo(20)(operationOpened(), cost(1, { units: inApril(one) }));
    const amif = (paidFor: 'consultation' | 'social_worker_and_mentor') =>
      operationNo(21)(
        operationOpened({ fund: 'AMIF' }),
        cost(2, { units: inApril(one), paidFor, providerId: laterProvider }),
      );
    expect(linesOf(esf, amif('consultation'))).toEqual([]);
    expect(linesOf(esf, amif('social_worker_and_mentor'))).toEqual([
      [clientStream(one), 'social_worker_and_mentor', [first, second]],
    ]);
  });

  it('is a person paid under two ids, while the merge holds', () => {
    const costs = operation(
      operationOpened(),
      cost(1, { units: inApril(one) }),
      cost(2, { units: inApril(two), providerId: laterProvider }),
    );
    const merge = mergedInto(two);
    expect(linesOf(costs)).toEqual([]);
    expect(linesOf(costs, clientNo(1)(merge))).toEqual([
      [clientStream(two), 'social_worker_and_mentor', [first, second]],
    ]);
    expect(linesOf(costs, clientNo(1)(merge, mergeReverted({ on: on('2019-04-01') })))).toEqual([]);
  });

  it('has all its lines and no others, in the order of months', () => {
    const march = { clientId: two, month: month('2018-03') };
    const rows = given(
      operation(
        operationOpened(),
        cost(1, { units: [...inApril(one, two), march] }),
        cost(2, { units: inApril(one), providerId: laterProvider }),
        cost(3, { units: [...inApril(one), march] }),
      ),
    ).in(fundingSplit);
    expect(doublePayments(rows)).toMatchObject([
      { person: clientStream(two), month: '2018-03', lines: [{ clientId: two }, { clientId: two }] },
      {
        person: clientStream(one),
        month: april,
        lines: [
          { costId: first, providerId: provider, clientId: one },
          { costId: exampleId(CostId, 3), providerId: provider, clientId: one },
        ],
      },
    ]);
  });

  it('counts up to the day, unless a cost is ineligible', () => {
    const rows = given(
      operation(
        operationOpened(),
        cost(1, { units: inApril(one) }),
        cost(101, { on: on('2018-06-08'), costId: otherCostId, units: inApril(one), amount: cents(7) }),
        costFoundIneligible({ on: on('2018-07-03'), costId: otherCostId, amount: cents(7) }),
      ),
    ).in(fundingSplit);
    const count = (day: string) => doublePayments(rows, { asOf: on(day) }).length;
    expect([count('2018-06-07'), count('2018-06-08'), count('2018-07-02'), count('2018-07-03')]).toEqual([
      0, 1, 1, 0,
    ]);
  });
});
