import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month, monthsFrom, operationStream, whole } from '@pavadonis/domain';
import type { CostRow, FundingSplitRows, FundingSplitView } from '@pavadonis/projection-funding-split';
import { providerId } from '../../../src/record/context';
import { ids } from '../../../src/record/ids';
import { fundingOf } from '../../../src/report/rows/funding-of';

const made = ids(1);

const cost = (name: string, of: string, on: string, amount: number): CostRow => ({
  costId: made.cost(name),
  on: civilDate(on),
  providerId: providerId('caritas'),
  contractId: made.contract(0),
  month: month(of),
  amount: cents(amount),
});

const row: FundingSplitRows['operation'] = {
  stream: operationStream(made.operation('ESF')),
  rates: [
    {
      from: civilDate('2023-01-01'),
      value: {
        from: month('2023-02'),
        shares: [
          { source: 'ESF', basisPoints: whole(8500) },
          { source: 'state', basisPoints: whole(1500) },
        ],
      },
    },
  ],
  costs: [
    cost('a', '2023-01', '2023-01-31', 7000),
    cost('b', '2023-02', '2023-02-28', 3003),
    cost('c', '2023-03', '2023-03-31', 1000),
  ],
  changes: [],
  claims: [
    {
      claimId: made.claim('first'),
      on: civilDate('2023-03-15'),
      lines: [
        {
          costId: made.cost('b'),
          providerId: providerId('caritas'),
          month: month('2023-02'),
          eligible: cents(3003),
          bySource: { ESF: cents(2552), state: cents(451) },
        },
      ],
    },
  ],
  corrections: [],
  payments: [{ claimId: made.claim('first'), on: civilDate('2023-04-02') }],
};

const view: FundingSplitView = {
  operation: new Map([[row.stream, row]]),
  client: new Map(),
  persons: new Map(),
};

describe('funding by month', () => {
  it('is as of the day of the report, to date as of each month', () => {
    const none = { ESF: 0, ESF_PLUS: 0, AMIF: 0, state: 0, without_rate: 0 };
    expect(fundingOf(view, monthsFrom(month('2023-01'), month('2023-04')), civilDate('2023-04-30'))).toEqual({
      on: '2023-04-30',
      months: [
        {
          month: '2023-01',
          costs: { ...none, without_rate: 7000 },
          claimed: 0,
          paid: 0,
          sinceStart: { costs: 7000, claimed: 0, paid: 0 },
        },
        {
          month: '2023-02',
          costs: { ...none, ESF: 2552, state: 451 },
          claimed: 3003,
          paid: 3003,
          sinceStart: { costs: 10_003, claimed: 0, paid: 0 },
        },
        {
          month: '2023-03',
          costs: { ...none, ESF: 850, state: 150 },
          claimed: 0,
          paid: 0,
          sinceStart: { costs: 11_003, claimed: 3003, paid: 0 },
        },
        {
          month: '2023-04',
          costs: none,
          claimed: 0,
          paid: 0,
          sinceStart: { costs: 11_003, claimed: 3003, paid: 3003 },
        },
      ],
      published: { from: '2016-04', to: '2016-07', cents: 2_500_000 },
    });
  });
});
