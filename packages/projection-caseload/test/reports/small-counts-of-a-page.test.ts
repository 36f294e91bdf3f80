import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@pavadonis/domain';
import { hideSmallCounts, project } from '@pavadonis/projection';
import {
  activeClients,
  caseload,
  type CaseloadView,
  clientsByCountry,
  clientsByLegalGround,
  clientsByPlace,
  sumsOfPlaces,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { anyLog, someDay } from '@pavadonis/testing/random';
import fc from 'fast-check';

const pageOf = (rows: CaseloadView, asOf: CivilDate) => {
  const clients = activeClients(rows, { asOf });
  return {
    clients: clients.length,
    people: womenMenChildren(clients, { asOf }),
    countries: clientsByCountry(clients),
    grounds: clientsByLegalGround(clients, { asOf }),
    places: clientsByPlace(clients, { asOf }),
  };
};

const sums = [
  { total: ['clients'], parts: [['people']] },
  { total: ['clients'], parts: [['countries']] },
  { total: ['clients'], parts: [['grounds']] },
  ...sumsOfPlaces({ clients: ['clients'], places: ['places'] }),
];

const numbersIn = (page: unknown): readonly unknown[] =>
  page instanceof Map
    ? [...(page as ReadonlyMap<unknown, unknown>).values()]
    : typeof page === 'object' && page !== null && !('_tag' in page)
      ? Object.values(page).flatMap(numbersIn)
      : [page];

describe('a page of the active clients of any history', () => {
  it('has the sums that are known of its breakdowns, and no small count', () =>
    fc.assert(
      fc.property(anyLog(['client']), someDay, (log, on) => {
        const page = pageOf(project(caseload, log), on);
        const shown = hideSmallCounts(page, { hideBelow: 3, sums });
        const [before, after] = [numbersIn(page), numbersIn(shown)];
        expect(after).toEqual(before.map((count, i) => (typeof after[i] === 'number' ? count : after[i])));
        expect(after.filter((count) => count === 1 || count === 2)).toEqual([]);
      }),
      { numRuns: 100 },
    ));

  it('tells no count of two persons, and nothing of who is left', () => {
    const places = clientsByPlace([], { asOf: '2018-07-16' as CivilDate });
    const page = {
      clients: 86,
      places: {
        ...places,
        municipalities: new Map([
          ['Jelgava', 20],
          ['Ķekava', 15],
          ['Saldus', 2],
        ]),
        outside: 37,
        unknown: 49,
      },
    };
    const shown = hideSmallCounts(page, {
      hideBelow: 5,
      sums: sumsOfPlaces({ clients: ['clients'], places: ['places'] }),
    });
    const hidden = { _tag: 'HiddenCount' };
    expect([...shown.places.municipalities]).toEqual([
      ['Jelgava', 20],
      ['Ķekava', hidden],
      ['Saldus', hidden],
    ]);
    expect({ ...shown, places: { ...shown.places, municipalities: page.places.municipalities } }).toEqual(
      page,
    );
  });
});
