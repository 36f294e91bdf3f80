import { describe, expect, it } from '@jest/globals';
import { type CivilDate, month, type StreamName } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  type SplitAmount,
  claimCorrections,
  type SplitDifference,
  fundingSplit,
  ineligibleCosts,
  doublePayments,
  paidUnits,
  fundingLines,
} from '@pavadonis/projection-funding-split';
import { knownPart, type LogEntry } from '@pavadonis/testing';
import fc from 'fast-check';
import { bookOf, linesOf, type Purse } from './account-book';
import { mergesOf, twice, unitsOf } from './persons';
import { anyMoney, day } from './random-money';

const always = { from: month('2018-01'), to: month('2018-03') };
const MOMENTS = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined });

const booksOf = (log: readonly LogEntry[], asOf: CivilDate) => {
  const streams = new Map<StreamName, LogEntry[]>();
  for (const each of log) streams.set(each.stream, [...(streams.get(each.stream) ?? []), each]);
  const books = [...streams]
    .filter(([stream]) => stream.startsWith('operation-'))
    .map(([stream, recorded]) => bookOf(stream, recorded, asOf));
  return { books, merges: mergesOf(streams) };
};

const purseOf = ({ total, bySource, withoutRate }: SplitAmount | SplitDifference): Purse => {
  const purse = Object.fromEntries(
    Object.entries({ ...bySource, nobody: withoutRate }).filter(([, cents]) => cents !== 0),
  );
  expect(Object.values(purse).reduce((sum, cents) => sum + cents, 0)).toBe(total);
  return purse;
};

const sorted = (lines: readonly (readonly unknown[])[]): readonly string[] =>
  lines.map((line) => JSON.stringify(line)).sort();

const inOrderOf = (purse: Purse): Purse => Object.fromEntries(Object.entries(purse).sort());

/** For random money, as it stood on a random day and was knownPart at a random moment. */
const forAnyMoney = (expectation: (log: readonly LogEntry[], asOf: CivilDate) => void): void => {
  fc.assert(
    fc.property(anyMoney, day, MOMENTS, (log, asOf, position) => {
      expectation(knownPart(log, position === undefined ? undefined : { _tag: 'Position', position }), asOf);
    }),
    { numRuns: 600 },
  );
};

describe('money reports match an account book', () => {
  it('on every amount, by source', () => {
    forAnyMoney((log, asOf) => {
      const lines = fundingLines(project(fundingSplit, log), always, { asOf }).map(
        ({
          operation,
          month: of,
          providerId,
          costs,
          claimed,
          paid,
          corrected,
          unclaimed,
          ineligible: none,
        }) =>
          [
            `${operation} ${of} ${providerId}`,
            {
              costs: purseOf(costs),
              claimed: purseOf(claimed),
              paid: purseOf(paid),
              corrected: purseOf(corrected),
              unclaimed: purseOf(unclaimed),
              ineligible: none,
            },
          ] as const,
      );
      expect(new Map(lines)).toEqual(linesOf(booksOf(log, asOf).books));
    });
  });

  it('on ineligible amounts', () => {
    forAnyMoney((log, asOf) => {
      const lines = ineligibleCosts(project(fundingSplit, log), always, { asOf }).map(
        ({ operation, month: of, providerId, amount }) =>
          [`${operation} ${of} ${providerId}`, amount] as const,
      );
      const booked = [...linesOf(booksOf(log, asOf).books)].map(
        ([key, line]) => [key, line.ineligible] as const,
      );
      expect(new Map(lines)).toEqual(new Map(booked.filter(([, amount]) => amount > 0)));
    });
  });

  it('on every difference booked, with its day', () => {
    forAnyMoney((log, asOf) => {
      const lines = claimCorrections(project(fundingSplit, log), always, { asOf }).map((line) => [
        line.operation,
        line.on,
        line.claimId,
        line.costId,
        line.month,
        line.providerId,
        inOrderOf(purseOf(line.difference)),
      ]);
      const booked = booksOf(log, asOf).books.flatMap(({ differences }) =>
        differences.map((each) => [
          each.operation,
          each.on,
          each.claim,
          each.cost,
          each.month,
          each.provider,
          inOrderOf(each.purse),
        ]),
      );
      expect(sorted(lines)).toEqual(sorted(booked));
    });
  });

  it('on the paid units of persons', () => {
    forAnyMoney((log, asOf) => {
      const units = paidUnits(project(fundingSplit, log), always, { asOf }).map((unit) => [
        unit.person,
        unit.month,
        unit.paidFor,
        unit.operation,
        unit.providerId,
      ]);
      const { books, merges } = booksOf(log, asOf);
      const booked = unitsOf(books, merges).map((unit) => [
        unit.person,
        unit.month,
        unit.paidFor,
        unit.operation,
        unit.provider,
      ]);
      expect(sorted(units)).toEqual([...new Set(sorted(booked))]);
    });
  });

  it('on double payments', () => {
    forAnyMoney((log, asOf) => {
      const lines = doublePayments(project(fundingSplit, log), { asOf }).flatMap((found) =>
        found.lines.map((line) => {
          expect(line).toMatchObject({ person: found.person, month: found.month, paidFor: found.paidFor });
          return [
            line.person,
            line.month,
            line.paidFor,
            line.operation,
            line.providerId,
            line.clientId,
            line.costId,
          ];
        }),
      );
      const { books, merges } = booksOf(log, asOf);
      const booked = twice(unitsOf(books, merges)).map((unit) => [
        unit.person,
        unit.month,
        unit.paidFor,
        unit.operation,
        unit.provider,
        unit.client,
        unit.cost,
      ]);
      expect(sorted(lines)).toEqual(sorted(booked));
    });
  });
});
