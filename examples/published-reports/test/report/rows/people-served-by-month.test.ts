import { describe, expect, it } from '@jest/globals';
import { civilDate, contractStream, month, monthsFrom, ProviderId, written } from '@pavadonis/domain';
import { ids } from '../../../src/record/ids';
import { providerDays, servedByMonth, sharedMonths } from '../../../src/report/rows/served-by-month';
import { caseloadOf, contacts, underFoundation, underShelter } from './made-up-caseload';

const caseload = caseloadOf([
  { served: [contacts(underShelter, '2018-04-03'), contacts(underFoundation, '2018-04-24')] },
  { served: [contacts(underFoundation, '2018-04-30'), contacts(underFoundation, '2018-06-01')] },
]);

const months = monthsFrom(month('2018-04'), month('2018-07'));

describe('clients served by month', () => {
  it('count once in each month, beside the published number', () =>
    expect(servedByMonth(caseload, months)).toEqual([
      { month: '2018-04', clients: 2 },
      { month: '2018-05', clients: 0 },
      { month: '2018-06', clients: 1, published: 89 },
      { month: '2018-07', clients: 0 },
    ]));

  it('count for each of two providers in a month', () =>
    expect(sharedMonths(caseload, months)).toEqual([
      {
        month: '2018-04',
        clients: 2,
        byProvider: [
          { provider: 'drosa_maja', clients: 1 },
          { provider: 'sif', clients: 2 },
        ],
      },
    ]));
});

describe('the days of providers', () => {
  it('are those of service, with a different planned end', () =>
    expect(providerDays(caseload, civilDate('2018-12-31'))).toEqual([
      {
        provider: 'drosa_maja',
        direct: false,
        from: '2016-12-01',
        to: '2018-04-19',
        plannedTo: '2018-05-31',
      },
      { provider: 'sif', direct: true, from: '2018-04-20' },
    ]));

  it('have no planned end before a different end is known', () =>
    expect(providerDays(caseload, civilDate('2018-04-18'))).toEqual([
      { provider: 'drosa_maja', direct: false, from: '2016-12-01', to: '2018-05-31' },
    ]));

  it('belong to another provider if the report lacks it', () => {
    const providerId = written(ProviderId, 'somebody-else');
    const from = civilDate('2018-01-01');
    const stream = contractStream(ids(1).contract(7));
    const strange = caseloadOf([], [{ stream, providerId, direct: true, knownFrom: from, from, staff: [] }]);
    expect(providerDays(strange, from)).toEqual([{ provider: 'other', direct: true, from }]);
  });
});
