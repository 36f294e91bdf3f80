import { describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate, civilDate, type Period, type StreamName } from '@pavadonis/domain';
import {
  always,
  beginningIn,
  begunBy,
  type Box,
  dayNumber,
  dayNumbers,
  endingIn,
  holdingOn,
  NO_DAY,
  NO_END,
  segments,
  touching,
} from '@pavadonis/projection';
import fc from 'fast-check';

interface Part {
  readonly from: CivilDate;
  readonly to: CivilDate | undefined;
  readonly value: string | undefined;
}

interface Row {
  readonly parts: readonly Part[];
}

const FIRST = civilDate('2018-01-01');
const day = fc.nat(30).map((after) => addDays(FIRST, after));

const row: fc.Arbitrary<Row> = fc.record({
  parts: fc.array(
    fc.record({
      from: day,
      to: fc.option(day, { nil: undefined }),
      value: fc.constantFrom('a', 'b', 'c', undefined),
    }),
    { maxLength: 4 },
  ),
});

// more than those that are skipped in one go
const rows = fc.array(row, { maxLength: 200, size: 'max' });

const endOf = ({ to }: Part): number => (to === undefined ? NO_END : dayNumber(to));

const all = segments<Row, string | undefined, Part>(({ parts }, add) => {
  for (const part of parts) add(dayNumber(part.from), endOf(part), part.value, part);
});

const daysAlone = segments<Row>(({ parts }, add) => {
  for (const { from } of parts) add(dayNumber(from));
});

const period: fc.Arbitrary<Period> = fc.tuple(day, day).map(([from, to]) => ({ from, to }));

const box: fc.Arbitrary<Box> = fc.oneof(
  fc.constant(always),
  day.map(begunBy),
  day.map(holdingOn),
  period.map(beginningIn),
  period.map(endingIn),
  period.map(touching),
);

const isIn = ({ leastFrom, mostFrom, leastTo, mostTo }: Box, from: number, to: number): boolean =>
  leastFrom <= from && from <= mostFrom && leastTo <= to && to <= mostTo;

const partsIn = (at: Box, { parts }: Row): readonly Part[] =>
  parts.filter((part) => isIn(at, dayNumber(part.from), endOf(part)));

const partOn = (asOf: CivilDate, { parts }: Row): Part | undefined =>
  parts.find((part) => part.from <= asOf && dayNumber(asOf) < endOf(part));

const countsOf = (values: readonly (string | undefined)[]) => {
  const counts = new Map<string | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
};

const dayOf = ({ parts }: Row): CivilDate | undefined => parts.at(-1)?.from;

type Now = ReturnType<typeof all.of>;

const agree = (now: Now, of: readonly Row[], at: Box, asOf: CivilDate): void => {
  expect(now.rows(at)).toEqual(of.filter((each) => partsIn(at, each).length > 0));
  expect(now.count(at)).toBe(of.filter((each) => partsIn(at, each).length > 0).length);
  const parts = of.flatMap((each) => partsIn(at, each));
  const found = now.parts(at);
  expect(found).toEqual(parts);
  expect([...(all.countsIn(found) ?? [])]).toEqual(countsOf(parts.map(({ value }) => value)));
  expect(now.each(at, (one, value, part) => ({ one, value, part }))).toEqual(
    of.flatMap((one) => partsIn(at, one).map((part) => ({ one, value: part.value, part }))),
  );
  expect(now.rowsOf(at, 'b')).toEqual(
    of.flatMap((each) => partsIn(at, each).flatMap(({ value }) => (value === 'b' ? [each] : []))),
  );
  expect([...now.counts(at)]).toEqual(
    countsOf(of.flatMap((each) => [...new Set(partsIn(at, each).map(({ value }) => value))])),
  );
  const { numbers, values } = now.valuesOn(asOf);
  expect([...numbers].map((number) => number >= 0 && [values[number]])).toEqual(
    of.map((each) => {
      const part = partOn(asOf, each);
      return part !== undefined && [part.value];
    }),
  );
  expect([...now.countsOn(dayNumbers(of, dayOf))]).toEqual(
    countsOf(
      of.flatMap((each) => {
        const own = dayOf(each);
        const part = own && partOn(own, each);
        return part === undefined ? [] : [part.value];
      }),
    ),
  );
  expect([...now.firstDays()]).toEqual(
    of.map(({ parts: [first] }) => (first === undefined ? NO_DAY : dayNumber(first.from))),
  );
};

describe('every question of columns', () => {
  it('finds what every row has, of all rows, of those of a report, and of any others', () => {
    fc.assert(
      fc.property(rows, box, box, day, (of, listed, at, asOf) => {
        const view = new Map(of.map((each, number) => [`client-${String(number)}` as StreamName, each]));
        agree(all.of(view), of, at, asOf);
        const some = all.of(view).rows(listed);
        agree(all.among(some), some, at, asOf);
        const twice = [...some.toReversed(), ...some];
        agree(all.among(twice), twice, at, asOf);
        expect(all.among(some).areDistinct()).toBe(true);
        if (some.length > 0) expect(all.among(twice).areDistinct()).toBe(false);
        expect(daysAlone.of(view).rows(at)).toEqual(
          of.filter(({ parts }) => parts.some(({ from }) => isIn(at, dayNumber(from), dayNumber(from)))),
        );
        expect([...daysAlone.of(view).counts(at)].map(([, count]) => count)).toEqual(
          daysAlone.of(view).count(at) === 0 ? [] : [daysAlone.of(view).count(at)],
        );
      }),
    );
  });

  it('finds them among many thousands, more than any report found before', () => {
    // the first ones have single days without a value, as all of a column may
    const of = Array.from({ length: 9000 }, (_, number): Row => {
      const from = addDays(FIRST, number % 31);
      const days = number < 5000 ? 0 : 3;
      return {
        parts: Array.from({ length: 1 + (number % 8) }, (_, more) => ({
          from: addDays(from, more),
          to: addDays(from, more + days),
          value: days === 0 ? undefined : 'abc'[(number + more) % 3],
        })),
      };
    });
    const view = new Map(of.map((each, number) => [`client-${String(number)}` as StreamName, each]));
    const asOf = addDays(FIRST, 15);
    for (const at of [holdingOn(asOf), begunBy(asOf), always]) agree(all.of(view), of, at, asOf);
    const some = all.of(view).rows(begunBy(asOf));
    agree(all.among(some), some, always, asOf);
  });

  it.each([254, 255, 256, 257, 3000])('counts parts by %d values', (count) => {
    const of = Array.from({ length: count }, (_, number): Row => {
      const part = { from: FIRST, to: undefined, value: String(number) };
      return { parts: number % 3 === 0 ? [part, part] : [part] };
    });
    const view = new Map(of.map((each, number) => [`client-${String(number)}` as StreamName, each]));
    expect([...(all.countsIn(all.of(view).parts(always)) ?? [])]).toEqual(
      of.map(({ parts }, number) => [String(number), parts.length]),
    );
  });
});
