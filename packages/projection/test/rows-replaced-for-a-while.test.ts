import { describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate, civilDate, type StreamName } from '@pavadonis/domain';
import { dayNumber, replaceableRows, segments, touching } from '@pavadonis/projection';
import { clientNo } from '@pavadonis/testing';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

interface Row {
  readonly days: readonly CivilDate[];
}

type Rows = ReadonlyMap<StreamName, Row>;

const FIRST = civilDate('2018-01-01');
const WEEK = { from: FIRST, to: addDays(FIRST, 6) };
const IN_WEEK = touching(WEEK);

const contacts = segments<Row, string>(({ days }, add) => {
  for (const day of days) add(dayNumber(day), undefined, day.slice(-1));
});

const streamNo = (number: number): StreamName => {
  const [first] = clientNo(number)(supportDelivered());
  if (first === undefined) throw new Error('no stream');
  return first.stream;
};

const names = Array.from({ length: 8 }, (_, i) => streamNo(i + 1));

const rowsOf = (of: readonly StreamName[]): fc.Arbitrary<Rows> =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom(...of),
        fc.array(
          fc.nat(20).map((day) => addDays(FIRST, day)),
          { maxLength: 4 },
        ),
      ),
      { selector: ([name]) => name },
    )
    .map((all) => new Map(all.map(([name, days]) => [name, { days }])));

const attempts = fc.array(fc.record({ out: fc.subarray(names), others: rowsOf(names) }), { maxLength: 6 });

/** Writes what a map holds, by each way to read it. */
const read = (rows: Rows) => ({
  size: rows.size,
  all: [...rows],
  entries: [...rows.entries()],
  keys: [...rows.keys()],
  values: [...rows.values()],
  byName: names.map((name) => [rows.has(name), rows.get(name)]),
  each: ((all: unknown[]) => {
    rows.forEach((row, name, of) => all.push([name, row, of === rows]));
    return all;
  })([]),
});

/** Counts what columns should hold, by walking all rows. */
const walked = (rows: Rows) => {
  const inWeek = ({ days }: Row) => days.filter((day) => WEEK.from <= day && day <= WEEK.to);
  const found = [...rows.values()].filter((row) => inWeek(row).length > 0);
  const counts = new Map<string, number>();
  for (const row of found)
    for (const value of new Set(inWeek(row).map((day) => day.slice(-1))))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return { found, counts };
};

const asked = (rows: Rows) => {
  const now = contacts.of(rows);
  return { found: now.rows(IN_WEEK), counts: new Map(now.counts(IN_WEEK)) };
};

const together = (own: Rows, out: readonly StreamName[], others: Rows): Rows => {
  const kept = [...own].flatMap(([name, row]): readonly (readonly [StreamName, Row])[] => {
    const other = others.get(name);
    if (other !== undefined) return [[name, other]];
    return out.includes(name) ? [] : [[name, row]];
  });
  return new Map([...kept, ...[...others].filter(([name]) => !own.has(name))]);
};

describe('rows replaced for a while', () => {
  it('are read as a map of the rows that stand, in its order, and afterwards as before', () => {
    fc.assert(
      fc.property(rowsOf(names), attempts, (own, all) => {
        const { shown, replace, putBack } = replaceableRows(own);
        expect(read(shown)).toEqual(read(own));
        for (const { out, others } of all) {
          replace(out, others);
          expect(read(shown)).toEqual(read(together(own, out, others)));
          putBack();
          expect(read(shown)).toEqual(read(own));
        }
      }),
    );
  });

  it('have the columns of the rows that stand, built anew for the replaced ones alone', () => {
    fc.assert(
      fc.property(rowsOf(names.slice(0, 6)), attempts, (own, all) => {
        const { shown, replace, putBack } = replaceableRows(own);
        expect(asked(shown)).toEqual(walked(own));
        for (const { out, others } of all) {
          replace(out, others);
          const [now, walking] = [asked(shown), walked(shown)];
          expect(now.counts).toEqual(walking.counts);
          expect(new Set(now.found)).toEqual(new Set(walking.found));
          expect(now.found).toHaveLength(walking.found.length);
          putBack();
          expect(asked(shown)).toEqual(walked(own));
        }
      }),
    );
  });

  it('take no row again that was not replaced', () => {
    const taken: Row[] = [];
    const counting = segments<Row>((row, add) => {
      taken.push(row);
      for (const day of row.days) add(dayNumber(day));
    });
    const own: Rows = new Map(names.map((name) => [name, { days: [FIRST] }]));
    const { shown, replace, putBack } = replaceableRows(own);
    expect(counting.of(shown).count(IN_WEEK)).toBe(8);
    expect(taken).toHaveLength(8);
    replace(names.slice(0, 1), new Map());
    expect(counting.of(shown).count(IN_WEEK)).toBe(7);
    putBack();
    expect(counting.of(shown).count(IN_WEEK)).toBe(8);
    expect(taken.slice(8)).toEqual([...own.values()].slice(0, 1));
  });
});
