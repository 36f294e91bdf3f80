import { describe, expect, it } from '@jest/globals';
import { civilDate, GoalId } from '@pavadonis/domain';
import { clientNo, type GivenEvent, operation } from '@pavadonis/testing';
import { exampleId, laterProvider } from '@pavadonis/testing/examples/ids';
import { operationClosed, operationOpened } from '@pavadonis/testing/examples/operation';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import type { Role } from '../../src/rights/rights';
import { storedIn } from '../support/stored-in';
import { trialDesk } from '../support/trial-desk';

const goalDue = (number: number, targetOn: string) =>
  planGoalSet({ goalId: exampleId(GoalId, 700 + number), targetOn: civilDate(targetOn) });

// the desk opens on a Monday, 4 March 2024
const given: readonly GivenEvent[] = [
  ...operation(operationOpened(), operationClosed({ on: civilDate('2018-12-31') })),
  ...clientNo(1)(
    clientRegistered(),
    serviceStarted(),
    planDrawnUp(),
    goalDue(1, '2024-03-01'),
    goalDue(2, '2024-03-04'),
    goalDue(3, '2024-03-10'),
    goalDue(4, '2024-03-11'),
    goalDue(5, '2024-01-01'),
  ),
  ...clientNo(2)(
    clientRegistered(),
    serviceStarted({ providerId: laterProvider }),
    planDrawnUp(),
    goalDue(6, '2024-03-04'),
  ),
];

const trial = trialDesk((desk) => storedIn(desk, given));

const daysOf = (body: string): readonly string[] =>
  [...body.matchAll(/data-label="Due"[^>]*>([^<]*)</g)].map(([, day = '']) => day);

const seenBy = async (role: Role, query: string): Promise<string> => {
  const browser = await trial.signedIn(role);
  await browser.get('/language/en');
  const { status, body } = await browser.get(`/reminders?${query}`);
  expect(status).toBe(200);
  return body;
};

describe('the list of reminders', () => {
  it.each([
    ['overdue', ['1 Mar 2024']],
    ['today', ['4 Mar 2024']],
    ['week', ['10 Mar 2024']],
    ['later', []],
  ])('shows a caseworker the goals of the own provider alone: %s', async (when, days) => {
    expect(daysOf(await seenBy('caseworker', `kind=GoalTarget&when=${when}`))).toEqual(days);
  });

  it('shows a coordinator those of all, the earliest in front', async () => {
    expect(daysOf(await seenBy('coordinator', 'kind=GoalTarget'))).toEqual([
      '1 Mar 2024',
      '4 Mar 2024',
      '4 Mar 2024',
      '10 Mar 2024',
    ]);
    expect(daysOf(await seenBy('coordinator', 'kind=GoalTarget&provider=north-shore'))).toEqual([
      '4 Mar 2024',
    ]);
  });

  it('leads to the client, and says in either language what to do', async () => {
    const body = await seenBy('coordinator', 'kind=GoalTarget&when=overdue');
    expect(body).toContain('href="/clients/018f0000-0000-7000-8000-000000000001"');
    const browser = await trial.signedIn('coordinator');
    expect((await browser.get('/reminders?kind=GoalTarget&when=overdue')).body).toContain('nokavēts');
  });

  it('takes what it does not know for a search that finds nothing', async () => {
    for (const query of ['when=never', 'kind=%3Cb%3E', 'provider=nobody'])
      expect(await seenBy('caseworker', query)).toContain('Nothing fits.');
  });
});
