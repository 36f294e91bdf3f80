import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { guardianAppointed, guardianEnded } from '@pavadonis/testing/examples/family';
import { guardianId, otherGuardianId } from '@pavadonis/testing/examples/ids';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';

const appoint = (overrides: Parameters<typeof guardianAppointed.facts>[0] = {}) =>
  Client.appointGuardian(guardianAppointed.facts(overrides));
const next = { on: civilDate('2024-05-01'), guardianId: otherGuardianId };

describe('appointing a guardian', () => {
  it('records the guardian of an unaccompanied minor', () =>
    client(unaccompaniedMinorRegistered()).when(appoint()).records(guardianAppointed()));

  it('records one until the day before the 18th birthday', () => {
    const last = { on: civilDate('2024-06-01') };
    client(unaccompaniedMinorRegistered()).when(appoint(last)).records(guardianAppointed(last));
  });

  it('records one of a client whose age is unknown', () => {
    const { birth, ...ageless } = unaccompaniedMinorRegistered();
    expect(birth).toBeDefined();
    client(ageless).when(appoint()).records(guardianAppointed());
    client(unaccompaniedMinorRegistered({ birth: { date: civilDate('2006-01-01'), precision: 'year' } }))
      .when(appoint({ on: civilDate('2024-12-30') }))
      .records(guardianAppointed({ on: civilDate('2024-12-30') }));
  });

  it('records the next one once the first has ended', () =>
    client(unaccompaniedMinorRegistered(), guardianAppointed(), guardianEnded())
      .when(appoint(next))
      .records(guardianAppointed(next)));

  it('records an earlier one, until the known one begins', () => {
    const earlier = { on: civilDate('2024-02-06'), guardianId: otherGuardianId };
    client(unaccompaniedMinorRegistered(), guardianAppointed())
      .when(appoint(earlier))
      .records(guardianAppointed(earlier));
    const state = stateAfter(Client, [
      unaccompaniedMinorRegistered(),
      guardianAppointed(),
      guardianAppointed(earlier),
    ]);
    const guardians = ['2024-02-05', '2024-02-06', '2024-02-07', '2024-02-08', '2024-05-31'].map((day) =>
      Client.guardianOn(state, civilDate(day)),
    );
    expect(guardians).toEqual([undefined, otherGuardianId, otherGuardianId, guardianId, guardianId]);
  });

  it('records nothing where the minor has the guardian', () =>
    client(unaccompaniedMinorRegistered(), guardianAppointed())
      .when(appoint({ on: civilDate('2024-03-01') }))
      .recordsNothing());

  it('is refused while the minor has another guardian', () =>
    client(unaccompaniedMinorRegistered(), guardianAppointed())
      .when(appoint(next))
      .refuses({ _tag: 'HasGuardian', guardianId }));

  it('is refused to who did not come as an unaccompanied minor', () =>
    client(clientRegistered()).when(appoint()).refuses({ _tag: 'NotUnaccompanied' }));

  it('is refused from the 18th birthday on', () =>
    client(unaccompaniedMinorRegistered())
      .when(appoint({ on: civilDate('2024-06-02') }))
      .refuses({ _tag: 'OfAge' }));

  it('is refused from 1 March after 29 February (edge case 10)', () => {
    const born = unaccompaniedMinorRegistered({ birth: { date: civilDate('2008-02-29'), precision: 'day' } });
    const last = { on: civilDate('2026-02-28') };
    client(born).when(appoint(last)).records(guardianAppointed(last));
    client(born)
      .when(appoint({ on: civilDate('2026-03-01') }))
      .refuses({ _tag: 'OfAge' });
  });

  it('is refused where nobody is registered', () =>
    client().when(appoint()).refuses({ _tag: 'ClientNotRegistered' }));
});
