import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { guardianAppointed, guardianEnded } from '@pavadonis/testing/examples/family';
import { guardianId, otherGuardianId } from '@pavadonis/testing/examples/ids';
import { unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';

const end = (overrides: Parameters<typeof guardianEnded.facts>[0] = {}) =>
  Client.endGuardianship(guardianEnded.facts(overrides));

describe('ending a guardianship', () => {
  it('records its last day', () => {
    client(unaccompaniedMinorRegistered(), guardianAppointed()).when(end()).records(guardianEnded());
    const state = stateAfter(Client, [unaccompaniedMinorRegistered(), guardianAppointed(), guardianEnded()]);
    expect(Client.guardianOn(state, civilDate('2024-04-30'))).toBe(guardianId);
    expect(Client.guardianOn(state, civilDate('2024-05-01'))).toBeUndefined();
  });

  it('records nothing of a guardianship that there is not', () => {
    client(unaccompaniedMinorRegistered()).when(end()).recordsNothing();
    client(unaccompaniedMinorRegistered(), guardianAppointed())
      .when(end({ guardianId: otherGuardianId }))
      .recordsNothing();
    client(unaccompaniedMinorRegistered(), guardianAppointed(), guardianEnded())
      .when(end({ on: civilDate('2024-05-02') }))
      .recordsNothing();
  });

  it('leaves the guardian that a stray end does not name', () => {
    const stray = guardianEnded({ guardianId: otherGuardianId });
    const state = stateAfter(Client, [unaccompaniedMinorRegistered(), guardianAppointed(), stray]);
    expect(Client.guardianOn(state, civilDate('2024-05-01'))).toBe(guardianId);
    const later = guardianAppointed({ on: civilDate('2024-05-06') });
    const stateLater = stateAfter(Client, [unaccompaniedMinorRegistered(), stray, later]);
    expect(Client.guardianOn(stateLater, later.on)).toBe(guardianId);
  });

  it('records nothing once the 18th birthday ended it', () => {
    const last = { on: civilDate('2024-06-01') };
    client(unaccompaniedMinorRegistered(), guardianAppointed()).when(end(last)).records(guardianEnded(last));
    client(unaccompaniedMinorRegistered(), guardianAppointed())
      .when(end({ on: civilDate('2024-06-02') }))
      .recordsNothing();
    const state = stateAfter(Client, [unaccompaniedMinorRegistered(), guardianAppointed()]);
    expect(Client.guardianOn(state, civilDate('2024-06-01'))).toBe(guardianId);
    expect(Client.guardianOn(state, civilDate('2024-06-02'))).toBeUndefined();
  });

  it('is refused where nobody is registered', () =>
    client().when(end()).refuses({ _tag: 'ClientNotRegistered' }));
});
