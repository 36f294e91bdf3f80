import { describe, expect, it } from '@jest/globals';
import { civilDate, lastDayOf, month } from '@pavadonis/domain';
import { activeClients, caseload, clientsServedIn, womenMenChildren } from '@pavadonis/projection-caseload';
import { client } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate;

describe('edge case 12: a child who turns 18 in the middle of a month', () => {
  const log = given(
    client(
      clientRegistered({ on: on('2018-05-02'), birth: { date: on('2000-06-15'), precision: 'day' } }),
      serviceStarted({ on: on('2018-05-02') }),
      supportDelivered({ on: on('2018-06-04') }),
    ),
  );

  it('is a child on the 14th, then a woman', async () => {
    const view = await log.in(caseload);
    const classOn = (day: string) =>
      womenMenChildren(activeClients(view, { asOf: on(day) }), { asOf: on(day) });
    expect(classOn('2018-06-14')).toMatchObject({ women: 0, children: 1 });
    expect(classOn('2018-06-15')).toMatchObject({ women: 1, children: 0 });
  });

  it('is a woman in the month, by its last day', async () => {
    const june = month('2018-06');
    const served = clientsServedIn(await log.in(caseload), june);
    expect(womenMenChildren(served, { asOf: lastDayOf(june) })).toMatchObject({ women: 1, children: 0 });
  });
});
