import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, providerPeriods, serviceGapsIn } from '@pavadonis/projection-caseload';
import { contract, contractNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import {
  contractAmended,
  contractSigned,
  contractTerminated,
  directProvisionEnded,
  directProvisionStarted,
  staffEngaged,
} from '@pavadonis/testing/examples/contract';
import { laterProvider, provider } from '@pavadonis/testing/examples/ids';

const on = civilDate;
const first = contractSigned({ on: on('2016-11-20'), from: on('2016-12-01'), to: on('2018-05-31') });
const next = contractSigned({
  on: on('2018-05-15'),
  from: on('2018-06-01'),
  to: on('2019-11-30'),
  providerId: laterProvider,
});

const rows = given(
  contractNo(11)(next),
  contract(first, contractTerminated({ on: on('2018-04-10'), lastDay: on('2018-04-19') })),
  contractNo(12)(
    directProvisionStarted({ on: on('2018-04-20') }),
    directProvisionEnded({ on: on('2018-05-31') }),
  ),
  contractNo(13)(staffEngaged()),
).in(caseload);

describe('the periods of providers', () => {
  it('are in the order of days, with planned and actual ends', () => {
    expect(providerPeriods(rows, { asOf: on('2018-06-01') })).toEqual([
      { providerId: provider, direct: false, from: '2016-12-01', to: '2018-04-19', plannedTo: '2018-05-31' },
      { providerId: provider, direct: true, from: '2018-04-20', to: '2018-05-31' },
      {
        providerId: laterProvider,
        direct: false,
        from: '2018-06-01',
        to: '2019-11-30',
        plannedTo: '2019-11-30',
      },
    ]);
  });

  it('have an amendment’s end from its day on', () => {
    const amended = given(
      contract(first, contractAmended({ on: on('2018-03-01'), to: on('2018-06-30') })),
    ).in(caseload);
    expect(providerPeriods(amended, { asOf: on('2018-02-28') })).toMatchObject([{ to: '2018-05-31' }]);
    expect(providerPeriods(amended, { asOf: on('2018-03-01') })).toMatchObject([{ to: '2018-06-30' }]);
  });

  it('ignore an amendment without a contract', () => {
    const begun = directProvisionStarted({ on: on('2018-04-20') });
    const rest = given(contract(contractAmended({ on: on('2018-03-01'), to: on('2018-06-30') }), begun)).in(
      caseload,
    );
    expect(providerPeriods(rest, { asOf: on('2018-07-01') })).toEqual([
      { providerId: provider, direct: true, from: '2018-04-20' },
    ]);
  });

  it('end as planned until an end was decided', () => {
    expect(providerPeriods(rows, { asOf: on('2018-04-09') })).toMatchObject([{ to: '2018-05-31' }]);
    expect(providerPeriods(rows, { asOf: on('2018-04-10') })).toMatchObject([{ to: '2018-04-19' }]);
  });

  it('have no end while direct provision goes on', () => {
    expect(providerPeriods(rows, { asOf: on('2018-05-01') }).at(-1)).toEqual({
      providerId: provider,
      direct: true,
      from: '2018-04-20',
    });
  });
});

describe('gaps in the service', () => {
  const days = (from: string, to: string) => ({ from: on(from), to: on(to) });

  it('are none where periods touch', () => {
    expect(serviceGapsIn(rows, days('2016-12-01', '2019-11-30'))).toEqual([]);
  });

  it('are the days before, between and after', () => {
    const apart = given(contract(first), contractNo(11)({ ...next, from: on('2018-06-11') })).in(caseload);
    expect(serviceGapsIn(apart, days('2016-11-01', '2019-12-31'))).toEqual([
      days('2016-11-01', '2016-11-30'),
      days('2018-06-01', '2018-06-10'),
      days('2019-12-01', '2019-12-31'),
    ]);
  });

  it('are cut to the period', () => {
    expect(serviceGapsIn(rows, days('2016-11-25', '2016-11-26'))).toEqual([days('2016-11-25', '2016-11-26')]);
    expect(serviceGapsIn(rows, days('2017-01-01', '2017-02-01'))).toEqual([]);
  });

  it('are all days where no contract is known', () => {
    const period = days('2018-01-01', '2018-01-31');
    expect(serviceGapsIn(given().in(caseload), period)).toEqual([period]);
  });

  it('are none in overlaps, nor while direct provision goes on', () => {
    const overlapping = given(
      contract(first),
      contractNo(11)({ ...next, from: on('2017-01-01'), to: on('2017-12-31') }),
      contractNo(12)(directProvisionStarted({ on: on('2018-05-01') })),
    ).in(caseload);
    expect(serviceGapsIn(overlapping, days('2016-12-01', '2030-01-01'))).toEqual([]);
    const endless = given(contract({ ...first, to: on('9999-12-31') })).in(caseload);
    expect(serviceGapsIn(endless, days('2017-01-01', '9999-12-31'))).toEqual([]);
  });
});
