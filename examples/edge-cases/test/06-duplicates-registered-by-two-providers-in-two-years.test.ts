import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, clientsToDate, newClientsIn } from '@pavadonis/projection-caseload';
import { clientNo, knownBy } from '@pavadonis/testing';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf, laterProvider } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const yearOf = (year: number) => ({ from: on(`${String(year)}-01-01`), to: on(`${String(year)}-12-31`) });

describe('edge case 6: duplicates registered by two providers in two years', () => {
  const log = given(
    clientNo(1)(
      clientRegistered({ on: on('2018-09-03') }),
      serviceStarted({ on: on('2018-09-03') }),
      serviceEnded({ on: on('2018-12-14'), reason: 'left_latvia' }),
    ),
    clientNo(2)(
      clientRegistered({ on: on('2019-05-06') }),
      serviceStarted({ on: on('2019-05-06'), providerId: laterProvider }),
    ),
    clientNo(1)(clientsMerged({ on: on('2020-02-10'), survivorId: clientIdOf(2) })),
  );

  it('count as one client less after the merge', async () => {
    expect(
      clientsToDate(await log.in(caseload, knownBy('2020-02-09')), { asOf: on('2019-12-31') }),
    ).toHaveLength(2);
    expect(clientsToDate(await log.in(caseload), { asOf: on('2019-12-31') })).toHaveLength(1);
  });

  it('count once, in the earlier year', async () => {
    const view = await log.in(caseload);
    expect([2018, 2019].map((year) => newClientsIn(view, yearOf(year)).length)).toEqual([1, 0]);
  });

  it('keep the published figure as it was known', async () => {
    const view = await log.in(caseload, knownBy('2019-12-31'));
    expect([2018, 2019].map((year) => newClientsIn(view, yearOf(year)).length)).toEqual([1, 1]);
  });
});
