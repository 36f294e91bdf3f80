import { type Fraction, roundHalfUp } from '@pavadonis/domain';
import { clientsByWorker, clientsPerWorker, staffEngagedIn } from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { laidOut } from '../answer/answer';
import { text } from '../language';
import { readOr } from '../usage/option';
import { workerRoles } from '../words/people';
import { classColumn, column, countColumn, personsColumn } from './columns';
import { roleOption } from './options';
import type { Question } from './question';

const staff: Question = {
  name: 'staff',
  alias: 'darbinieki',
  title: text('Pakalpojumā iesaistītie darbinieki', 'Workers engaged in the service'),
  model: 'caseload',
  when: 'days',
  options: [],
  ask: () =>
    E.right(({ caseload }, { period, asOf }) => [
      {
        name: 'staff',
        title: staff.title,
        ...laidOut<readonly [role: string, count: number]>(
          [
            classColumn(
              'role',
              text('Amats', 'Role'),
              text('Darbinieka amats', 'The role of the worker'),
              workerRoles,
              ([role]) => role,
            ),
            personsColumn(
              'workers',
              text('Darbinieki', 'Workers'),
              text('Darbinieku, nevis slodžu skaits', 'The number of workers, not of full-time posts'),
              ([, count]) => count,
            ),
          ],
          Object.entries(staffEngagedIn(caseload, period, { asOf })),
        ),
      },
    ]),
};

const byWorker: Question = {
  name: 'clients-by-worker',
  alias: 'klienti-pa-darbiniekiem',
  title: text('Aktīvie klienti pa darbiniekiem', 'Active clients of each worker'),
  model: 'caseload',
  when: 'day',
  options: [],
  ask: () =>
    E.right(({ caseload }, { asOf }) => [
      {
        name: 'clients-by-worker',
        title: byWorker.title,
        isByCount: true,
        ...laidOut<readonly [worker: string, count: number]>(
          [
            column(
              'worker',
              'text',
              text('Darbinieks', 'Worker'),
              text('Darbinieks ar pseidonīmu', 'The worker under a pseudonym'),
              ([worker]) => worker,
            ),
            personsColumn(
              'clients',
              text('Klienti', 'Clients'),
              text('Klientu skaits', 'The number of clients'),
              ([, count]) => count,
            ),
          ],
          [...clientsByWorker(caseload, { asOf })].sort(([, a], [, b]) => b - a),
        ),
      },
    ]),
};

const perWorker: Question = {
  name: 'clients-per-worker',
  alias: 'klienti-uz-darbinieku',
  title: text('Aktīvie klienti uz vienu darbinieku', 'Active clients per worker'),
  model: 'caseload',
  when: 'day',
  options: [roleOption],
  ask: (given) =>
    pipe(
      readOr(roleOption, 'social_worker', given),
      E.map((role) => ({ caseload }, { asOf }) => {
        const found = clientsPerWorker(caseload, role, { asOf });
        return [
          {
            name: 'clients-per-worker',
            title: perWorker.title,
            ...laidOut<Fraction>(
              [
                classColumn(
                  'role',
                  text('Amats', 'Role'),
                  text('Darbinieka amats', 'The role of the worker'),
                  workerRoles,
                  () => role,
                ),
                personsColumn(
                  'clients',
                  text('Klienti', 'Clients'),
                  text('Aktīvo klientu skaits', 'The number of active clients'),
                  ({ numerator }) => numerator,
                ),
                personsColumn(
                  'workers',
                  text('Darbinieki', 'Workers'),
                  text('Darbinieku skaits', 'The number of workers'),
                  ({ denominator }) => denominator,
                ),
                {
                  ...countColumn<Fraction>(
                    'clients_per_worker',
                    text('Uz vienu', 'Per worker'),
                    text('Klienti uz vienu darbinieku, noapaļots', 'Clients per worker, rounded half up'),
                    roundHalfUp,
                  ),
                  follows: true,
                },
              ],
              found === undefined ? [] : [found],
            ),
          },
        ];
      }),
    ),
};

/** The questions about the workers. */
export const workerQuestions: readonly Question[] = [staff, byWorker, perWorker];
