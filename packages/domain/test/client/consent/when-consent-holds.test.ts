import { describe, expect, it } from '@jest/globals';
import { civilDate, type CivilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { consentGiven, consentWithdrawn } from '@pavadonis/testing/examples/consent';
import { guardianAppointed } from '@pavadonis/testing/examples/family';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';

const byGuardian = consentGiven({ givenBy: 'guardian' });

/** On which of the days consent to a referral holds. */
const holds = (events: readonly Client.Event[], ...days: readonly string[]): readonly string[] => {
  const state = stateAfter(Client, events);
  return days.filter((day) => Client.consentHeldAt(state, 'referral', { on: civilDate(day) }));
};

describe('consent', () => {
  it('holds from the day it was given until it is taken back', () =>
    expect(
      holds(
        [clientRegistered(), consentGiven(), consentWithdrawn()],
        '2024-02-11',
        '2024-02-12',
        '2024-05-05',
        '2024-05-06',
      ),
    ).toEqual(['2024-02-12', '2024-05-05']));

  it('holds for what was consented to alone', () =>
    expect(holds([clientRegistered(), consentGiven({ scopes: ['service'] })], '2024-03-01')).toEqual([]));

  it('of a minor holds for nobody who has not given it', () =>
    expect(
      holds([unaccompaniedMinorRegistered(), guardianAppointed(), byGuardian], '2024-02-11', byGuardian.on),
    ).toEqual([byGuardian.on]));

  it('of a guardian lapses on the 18th birthday (edge case 22)', () =>
    expect(
      holds(
        [unaccompaniedMinorRegistered(), guardianAppointed(), byGuardian],
        '2024-06-01',
        '2024-06-02',
        '2025-01-01',
      ),
    ).toEqual(['2024-06-01']));

  it('of a guardian lapses on 1 March after a 29 February birth (edge case 10)', () => {
    const born = unaccompaniedMinorRegistered({ birth: { date: civilDate('2008-02-29'), precision: 'day' } });
    expect(holds([born, guardianAppointed(), byGuardian], '2026-02-28', '2026-03-01')).toEqual([
      '2026-02-28',
    ]);
  });

  it('of a guardian stands while the age is unknown', () => {
    const birth: { readonly date: CivilDate; readonly precision: 'year' } = {
      date: civilDate('2006-01-01'),
      precision: 'year',
    };
    expect(
      holds(
        [unaccompaniedMinorRegistered({ birth }), guardianAppointed(), byGuardian],
        '2024-12-30',
        '2024-12-31',
      ),
    ).toEqual(['2024-12-30']);
    // the registration was taken back, and what it said of the age with it
    expect(holds([byGuardian], '2024-12-31')).toEqual(['2024-12-31']);
  });

  it('holds again once the client gave it at 18', () => {
    const own = consentGiven({ on: civilDate('2024-06-05') });
    expect(
      holds(
        [unaccompaniedMinorRegistered(), guardianAppointed(), byGuardian, own],
        '2024-06-04',
        '2024-06-05',
        '2025-01-01',
      ),
    ).toEqual(['2024-06-05', '2025-01-01']);
  });
});
