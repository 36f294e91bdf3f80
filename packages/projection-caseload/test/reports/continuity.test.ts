import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, providerPeriods, serviceGapsIn } from '@pavadonis/projection-caseload';
import { contract, contractNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import {
  contractSigned,
  contractTerminated,
  directProvisionEnded,
  directProvisionStarted,
} from '@pavadonis/testing/examples/contract';

const on = civilDate;
const year = { from: on('2024-01-01'), to: on('2024-12-31') };
const asOf = on('2025-12-31');

describe('a stretch of days without a provider', () => {
  it('is one, whatever ended before it began within it', () => {
    const never = contractNo(11)(
      directProvisionStarted({ on: on('2024-06-01') }),
      directProvisionEnded({ on: on('2024-05-31') }),
    );
    const first = contract(contractSigned({ from: year.from, to: on('2024-03-31') }));
    expect(serviceGapsIn(given(first, never).in(caseload), year, { asOf })).toEqual([
      { from: '2024-04-01', to: '2024-12-31' },
    ]);
  });
});

describe('a contract with two beginnings, or two ends', () => {
  it('has the first of each', () => {
    const signed = contractSigned({ from: year.from, to: year.to });
    const rows = given(
      contract(
        signed,
        contractSigned({ on: on('2023-12-01'), from: on('2024-02-01'), to: year.to }),
        contractTerminated({ on: on('2024-08-05'), lastDay: on('2024-08-31') }),
        contractTerminated({ on: on('2024-08-07'), lastDay: on('2024-09-30') }),
      ),
    ).in(caseload);
    expect(providerPeriods(rows, { asOf })).toMatchObject([{ from: year.from, to: '2024-08-31' }]);
  });
});
