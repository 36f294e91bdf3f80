import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  active,
  byComplexity,
  byProvider,
  byStatus,
  caseload,
  type Caseload,
  firstStart,
  places,
  sexByAge,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import fc from 'fast-check';
import { day } from '../../../projection/test/support/random/few';
import { anyLog } from '../../../projection/test/support/random/log';

const sum = (parts: Iterable<number>): number => [...parts].reduce((total, part) => total + part, 0);

describe('the parts of every breakdown add up to all, for random logs', () => {
  type Clients = ReturnType<typeof active>;
  const parts: readonly (readonly [string, (clients: Clients, on: CivilDate) => Iterable<number>])[] = [
    [
      'women, men and children',
      (clients, on) => {
        const { women, men, children, other, unknown } = womenMenChildren(clients, on);
        return [women, men, children, other, unknown];
      },
    ],
    [
      'sex by age',
      (clients) => {
        const { female, male, other, unknown } = sexByAge(clients, firstStart);
        return [female, male, other, unknown].flatMap(({ child, adult, unknown: vague }) => [
          child,
          adult,
          vague,
        ]);
      },
    ],
    ['status', (clients, on) => byStatus(clients, on).values()],
    ['complexity', (clients, on) => byComplexity(clients, on).values()],
    ['provider', (clients, on) => byProvider(clients, on).values()],
    [
      'place',
      (clients, on) => {
        const { centres, municipalities, unknown } = places(clients, on);
        return [...centres.values(), ...municipalities.values(), unknown];
      },
    ],
    [
      'centres, outside and unknown',
      (clients, on) => {
        const { centres, outside, unknown } = places(clients, on);
        return [...centres.values(), outside, unknown];
      },
    ],
  ];
  const groups: readonly ((rows: Caseload, on: CivilDate) => Clients)[] = [
    active,
    (rows) => [...rows.client.values()],
  ];

  it('by person and by situation, of the active and of everybody', () =>
    fc.assert(
      fc.property(anyLog(['client']), day, (log, on) => {
        const rows = project(caseload, log);
        for (const group of groups) {
          const clients = group(rows, on);
          const sums = parts.map(([name, of]) => [name, sum(of(clients, on))]);
          expect(sums).toEqual(parts.map(([name]) => [name, clients.length]));
        }
      }),
      { numRuns: 200 },
    ));
});
