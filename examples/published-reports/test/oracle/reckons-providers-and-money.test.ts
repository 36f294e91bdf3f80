import { describe, expect, it } from '@jest/globals';
import { is, logOf } from './examples';
import { claimed } from './money';
import { daysWithoutProvider, staff, termsOf } from './providers';
import { tablesOf } from './tables';

const [first, second, direct] = [is('contract-a'), is('contract-b'), is('contract-c')];

const [P, Q] = [{ providerId: 'p' }, { providerId: 'q' }];

describe('providers', () => {
  const tables = tablesOf(
    logOf(
      first('ContractSigned', '2018-01-01', { ...P, from: '2018-01-10', to: '2018-05-31' }),
      first('StaffEngaged', '2018-01-10', { workerId: 'w', role: 'mentor' }),
      first('StaffEngaged', '2018-01-10', { workerId: 's', role: 'social_worker' }),
      first('StaffReleased', '2018-02-10', { workerId: 'w' }),
      first('StaffEngaged', '2018-04-01', { workerId: 'w', role: 'mentor' }),
      first('ContractTerminated', '2018-04-01', { lastDay: '2018-04-19' }),
      direct('DirectProvisionStarted', '2018-04-21', Q),
      direct('StaffEngaged', '2018-04-21', { workerId: 'w', role: 'mentor' }),
      first('StaffReleased', '2018-04-22', { workerId: 'w' }),
      direct('DirectProvisionEnded', '2018-05-30'),
      second('ContractSigned', '2018-05-02', { ...P, from: '2018-06-01', to: '2018-06-30' }),
    ),
  );

  it('keep their planned last day beside the actual one', () =>
    expect(termsOf(tables)).toEqual([
      { provider: 'p', first: '2018-01-10', last: '2018-04-19', planned: '2018-05-31' },
      { provider: 'p', first: '2018-06-01', last: '2018-06-30', planned: '2018-06-30' },
      { provider: 'q', first: '2018-04-21', last: '2018-05-30' },
    ]));

  it('do not cover the days before, between and after their terms', () =>
    expect(daysWithoutProvider(tables, '2018-01-09', '2018-07-01')).toEqual([
      '2018-01-09',
      '2018-04-20',
      '2018-05-31',
      '2018-07-01',
    ]));

  it('count a worker once who is engaged on a day of the period', () => {
    expect(staff(tables, 'mentor', '2018-01-01', '2018-01-09')).toBe(0);
    expect(staff(tables, 'mentor', '2018-02-10', '2018-02-28')).toBe(1);
    expect(staff(tables, 'mentor', '2018-02-11', '2018-03-31')).toBe(0);
    expect(staff(tables, 'mentor', '2018-04-01', '2018-04-20')).toBe(1);
    expect(staff(tables, 'mentor', '2018-04-01', '2018-04-30')).toBe(1);
    expect(staff(tables, 'mentor', '2018-06-01', '2018-06-30')).toBe(1);
    expect(staff(tables, 'social_worker', '2018-06-01', '2018-06-30')).toBe(1);
  });
});

describe('money', () => {
  const operation = is('operation-a');
  const cost = (costId: string, month: string, amount: number) =>
    operation('CostRecorded', '2018-09-01', { costId, month, amount });
  const rate = (from: string, fund: number) =>
    operation('CoFinancingRateSet', '2018-01-01', {
      from,
      shares: [
        { source: 'ESF', basisPoints: fund },
        { source: 'state', basisPoints: 10_000 - fund },
      ],
    });
  const tables = tablesOf(
    logOf(
      operation('OperationOpened', '2018-01-01', { code: 'op' }),
      rate('2018-08', 5_000),
      rate('2018-01', 8_500),
      cost('1', '2018-05', 1_001),
      cost('2', '2018-06', 1_001),
      cost('3', '2018-07', 1_001),
      cost('4', '2018-08', 101),
      cost('5', '2018-05', 7),
      operation('CostsClaimed', '2018-09-02', { claimId: 'c', costIds: ['1', '2', '3', '4'] }),
    ),
  );

  it('is split on the total of a claim, and the state pays the rest', () =>
    expect(Object.fromEntries(claimed(tables, 'op', ['2018-05', '2018-06', '2018-07']))).toEqual({
      total: 3_003,
      ESF: 2_552,
      state: 451,
    }));

  it('gives odd cents to the lines that lost most, the earlier first', () =>
    expect(
      ['2018-05', '2018-06', '2018-07'].map((month) => claimed(tables, 'op', [month]).get('ESF')),
    ).toEqual([851, 851, 850]));

  it('follows the rate of the month', () =>
    expect(Object.fromEntries(claimed(tables, 'op', ['2018-08']))).toEqual({
      total: 101,
      ESF: 50,
      state: 51,
    }));

  it('of another operation is counted separately', () =>
    expect(Object.fromEntries(claimed(tables, 'other', ['2018-05']))).toEqual({ total: 0 }));
});
