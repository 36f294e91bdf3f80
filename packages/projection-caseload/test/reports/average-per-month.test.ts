import { describe, expect, it } from '@jest/globals';
import { civilDate, roundHalfUp } from '@pavadonis/domain';
import { averagePerMonth, caseload, clientsServedIn } from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { otherContactId } from '@pavadonis/testing/examples/ids';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const on = civilDate;

describe('the average of a month', () => {
  const rows = given(
    client(
      serviceStarted({ on: on('2016-04-06') }),
      supportDelivered({ on: on('2016-04-06') }),
      supportDelivered({ on: on('2016-06-10'), contactId: otherContactId }),
    ),
    clientNo(2)(serviceStarted({ on: on('2016-04-06') }), supportDelivered({ on: on('2016-04-30') })),
  ).in(caseload);
  const average = (from: string, to: string) =>
    averagePerMonth({ from: on(from), to: on(to) }, (month) => clientsServedIn(rows, month).length);

  it('is over all months of the period, empty ones too', () => {
    expect(average('2016-04-06', '2016-07-01')).toEqual({ numerator: 3, denominator: 4 });
  });

  it('is exact, and rounded only when it is shown', () => {
    const exact = average('2016-04-06', '2016-05-31');
    expect(exact).toEqual({ numerator: 2, denominator: 2 });
    expect(roundHalfUp(average('2016-04-06', '2016-06-30'))).toBe(1);
  });

  it('counts a month once within one month', () => {
    expect(average('2016-04-06', '2016-04-06')).toEqual({ numerator: 2, denominator: 1 });
  });
});
