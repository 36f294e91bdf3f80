import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  activeClients,
  clientsByComplexity,
  clientsByProvider,
  clientsByLegalGround,
  caseload,
  type CaseloadView,
  firstServiceStart,
  clientsByPlace,
  clientsBySexAndAge,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { anyLog, someDay } from '@pavadonis/testing/random';
import fc from 'fast-check';

const sum = (parts: Iterable<number>): number => [...parts].reduce((total, part) => total + part, 0);

describe('the parts of breakdowns add up', () => {
  type Clients = ReturnType<typeof activeClients>;
  const parts: readonly (readonly [string, (clients: Clients, on: CivilDate) => Iterable<number>])[] = [
    [
      'women, men and children',
      (clients, on) => {
        const { women, men, children, other, unknown } = womenMenChildren(clients, { asOf: on });
        return [women, men, children, other, unknown];
      },
    ],
    [
      'sex by age',
      (clients) => {
        const { female, male, other, unknown } = clientsBySexAndAge(clients, firstServiceStart);
        return [female, male, other, unknown].flatMap(({ child, adult, unknown: vague }) => [
          child,
          adult,
          vague,
        ]);
      },
    ],
    ['legal ground', (clients, on) => clientsByLegalGround(clients, { asOf: on }).values()],
    ['complexity', (clients, on) => clientsByComplexity(clients, { asOf: on }).values()],
    ['provider', (clients, on) => clientsByProvider(clients, { asOf: on }).values()],
    [
      'place',
      (clients, on) => {
        const { centres, municipalities, unknown } = clientsByPlace(clients, { asOf: on });
        return [...centres.values(), ...municipalities.values(), unknown];
      },
    ],
    [
      'centres, outside and unknown',
      (clients, on) => {
        const { centres, outside, unknown } = clientsByPlace(clients, { asOf: on });
        return [...centres.values(), outside, unknown];
      },
    ],
  ];
  const groups: readonly ((rows: CaseloadView, on: CivilDate) => Clients)[] = [
    (rows, on) => activeClients(rows, { asOf: on }),
    (rows) => [...rows.client.values()],
  ];

  it('to all active clients, and to all persons', () =>
    fc.assert(
      fc.property(anyLog(['client']), someDay, (log, on) => {
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
