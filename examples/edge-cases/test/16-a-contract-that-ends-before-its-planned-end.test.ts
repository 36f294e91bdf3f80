import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, providerPeriods, serviceGapsIn } from '@pavadonis/projection-caseload';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { client, contractNo, knownBy } from '@pavadonis/testing';
import { contractSigned, contractTerminated } from '@pavadonis/testing/examples/contract';
import { provider } from '@pavadonis/testing/examples/ids';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const may = { from: on('2018-04-01'), to: on('2018-05-31') };

describe('edge case 16: a contract that ends before its planned end', () => {
  const log = given(
    contractNo(10)(contractSigned({ on: on('2016-11-21'), from: on('2016-12-01'), to: on('2018-05-31') })),
    client(serviceStarted({ on: on('2018-03-01') })),
    contractNo(10)(contractTerminated({ on: on('2018-04-03'), lastDay: on('2018-04-19') })),
  );

  it('covers the days up to the actual end', async () => {
    const view = await log.in(caseload);
    expect(providerPeriods(view, { asOf: on('2018-05-31') })).toEqual([
      { providerId: provider, direct: false, from: '2016-12-01', to: '2018-04-19', plannedTo: '2018-05-31' },
    ]);
    expect(serviceGapsIn(view, may)).toEqual([{ from: '2018-04-20', to: '2018-05-31' }]);
  });

  it('covered all planned days as known before', async () => {
    expect(serviceGapsIn(await log.in(caseload, knownBy('2018-04-02')), may)).toEqual([]);
  });

  it('is found if the service continues', async () => {
    const found = findingsToDate(await log.in(findings), { asOf: on('2018-05-10'), centreDays: 30 });
    expect(found.filter(({ _tag }) => _tag === 'EpisodeNotCovered')).toEqual([
      expect.objectContaining({ on: '2018-04-20', to: '2018-05-10', shownBy: [1, 2, 3] }),
    ]);
  });
});
