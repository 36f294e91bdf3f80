import { describe, expect, it } from '@jest/globals';
import { civilDate, ContactId, roundHalfUp } from '@pavadonis/domain';
import { averagePerMonth, caseload, clientsServedIn } from '@pavadonis/projection-caseload';
import { clientNo } from '@pavadonis/testing';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { given } from './support/log';

const on = civilDate;
const sinceTheFirstDay = { from: on('2016-04-06'), to: on('2016-06-30') };
const clientServedOn = (number: number, ...days: readonly string[]) =>
  clientNo(number)(
    clientRegistered({ on: on('2016-04-06') }),
    serviceStarted({ on: on('2016-04-06') }),
    ...days.map((day, place) =>
      supportDelivered({ on: on(day), contactId: exampleId(ContactId, 80 + place) }),
    ),
  );

describe('edge case 18: a period that begins within a month', () => {
  it('is averaged over all months it touches', async () => {
    const view = await given(
      clientServedOn(1, '2016-04-06', '2016-05-02', '2016-06-30'),
      clientServedOn(2, '2016-05-31', '2016-06-01'),
    ).in(caseload);
    const average = averagePerMonth(sinceTheFirstDay, (month) => clientsServedIn(view, month).length);
    expect(average).toEqual({ numerator: 5, denominator: 3 });
  });

  it('gives 105 for the 69, 103, 111 and 135', () => {
    const served = new Map([
      ['2016-04', 69],
      ['2016-05', 103],
      ['2016-06', 111],
      ['2016-07', 135],
    ]);
    const period = { from: on('2016-04-06'), to: on('2016-07-31') };
    const average = averagePerMonth(period, (month) => served.get(month) ?? 0);
    expect(average).toEqual({ numerator: 418, denominator: 4 });
    expect(roundHalfUp(average)).toBe(105);
  });
});
