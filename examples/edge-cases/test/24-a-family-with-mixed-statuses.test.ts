import { describe, expect, it } from '@jest/globals';
import { clientStream, civilDate } from '@pavadonis/domain';
import { activeClients, caseload, familiesAndSingles } from '@pavadonis/projection-caseload';
import { allReminders, findings } from '@pavadonis/projection-findings';
import { clientNo } from '@pavadonis/testing';
import { familyLinked } from '@pavadonis/testing/examples/family';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const day = on('2024-12-31');
const spouse = { relation: 'spouse' } as const;

describe('edge case 24: a family with mixed statuses', () => {
  const log = given(
    clientNo(1)(
      clientRegistered(),
      asylumApplicationLodged(),
      familyLinked(spouse),
      serviceStarted(),
      statusGranted({ on: on('2024-04-15') }),
    ),
    clientNo(2)(
      clientRegistered({ sex: 'male' }),
      asylumApplicationLodged(),
      familyLinked(spouse),
      serviceStarted(),
      statusGranted({ on: on('2024-10-01'), status: 'refugee' }),
    ),
    clientNo(3)(
      clientRegistered({ birth: { date: on('2015-08-09'), precision: 'day' } }),
      asylumApplicationLodged(),
      familyLinked({ relation: 'child' }),
      serviceStarted(),
    ),
  );

  it('is one family', async () => {
    expect(
      familiesAndSingles(activeClients(await log.in(caseload), { asOf: day }), { asOf: day }),
    ).toMatchObject({
      withChildren: 1,
      single: 0,
    });
  });

  it('has limits by each client’s status', async () => {
    const limits = allReminders(await log.in(findings), { asOf: day, centreDays: 30 }).filter(
      ({ _tag }) => _tag === 'ServiceLimit',
    );
    const limitOf = (number: number) => [
      ...new Set(
        limits
          .filter(({ stream }) => stream === clientStream(clientIdOf(number)))
          .map((reminder) => reminder.due),
      ),
    ];
    expect([1, 2, 3].map(limitOf)).toEqual([['2025-04-15'], ['2025-10-01'], []]);
  });
});
