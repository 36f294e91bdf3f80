import { describe, expect, it } from '@jest/globals';
import { addMonths, civilDate, serviceLimit } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Given from '@pavadonis/testing';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { provision, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;

describe('edge case 11: a period that ends in a shorter month', () => {
  it.each([
    ['2020-02-29', 12, '2021-02-28'],
    ['2018-08-31', 6, '2019-02-28'],
    ['2018-08-30', 6, '2019-02-28'],
    ['2018-03-31', 1, '2018-04-30'],
  ])('ends on the last day of that month: %s and %i months', (day, months, end) => {
    expect(addMonths(on(day), months)).toBe(end);
  });

  it('is the service period of a status granted on 29 February', () => {
    expect(serviceLimit('SP-2020', { firstStatusOn: on('2020-02-29') })).toBe('2021-02-28');
  });

  it('allows a start on its last day and not on the day after', () => {
    const day = on('2020-01-13');
    const startOn = (start: string) =>
      Given.client(
        clientRegistered({ on: day }),
        asylumApplicationLodged({ on: day }),
        statusGranted({ on: on('2020-02-29') }),
      ).when(
        Client.startService(
          serviceStarted.facts({ on: on(start) }),
          provision({
            contract: { from: day, to: on('2022-11-30') },
            operation: { ruleSet: 'SP-2020' },
          }),
        ),
      );
    startOn('2021-02-28').records(
      serviceStarted({ on: on('2021-02-28'), ruleSet: 'SP-2020', targetGroup: 'alternative' }),
    );
    startOn('2021-03-01').refuses({ _tag: 'PastServiceLimit', limit: on('2021-02-28') });
  });
});
