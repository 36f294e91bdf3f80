import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  statusExtended,
  statusGranted,
  statusRevoked,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const holder = [clientRegistered(), asylumApplicationLodged(), statusGranted()] as const;

describe('extending a status', () => {
  it('records the renewed permit’s last day', () =>
    client(...holder)
      .when(Client.extendStatus(statusExtended.facts()))
      .records(statusExtended()));

  it('records each renewal, also one that is entered late', () => {
    const next = statusExtended({ on: civilDate('2026-03-16'), until: civilDate('2027-04-15') });
    client(...holder, statusExtended())
      .when(Client.extendStatus(next))
      .records(next);
    client(...holder, next)
      .when(Client.extendStatus(statusExtended.facts()))
      .records(statusExtended());
  });

  it('records a renewal after the permit had run out', () => {
    const late = statusExtended({ on: civilDate('2026-05-04'), until: civilDate('2027-05-04') });
    client(...holder, statusExtended())
      .when(Client.extendStatus(late))
      .records(late);
  });

  it('records nothing where the permit runs until that day', () =>
    client(...holder, statusExtended())
      .when(Client.extendStatus(statusExtended.facts({ on: civilDate('2025-04-01') })))
      .recordsNothing());

  it('is refused without alternative status', () => {
    for (const story of [
      [asylumApplicationLodged()],
      [asylumApplicationLodged(), statusGranted({ status: 'refugee' })],
      [asylumApplicationLodged(), statusGranted(), statusRevoked()],
      [asylumApplicationLodged(), statusGranted({ on: civilDate('2025-03-18') })],
    ])
      client(clientRegistered(), ...story)
        .when(Client.extendStatus(statusExtended.facts()))
        .refuses({ _tag: 'NoAlternativeStatus' });
  });

  it('is refused where the permit would end by the day of renewal', () => {
    const { on } = statusExtended();
    client(...holder)
      .when(Client.extendStatus({ on, until: on }))
      .refuses({ _tag: 'PermitNotExtended', until: on });
  });

  it('is refused if the permit runs longer, or to a past day', () => {
    client(...holder, statusExtended())
      .when(Client.extendStatus({ on: civilDate('2025-06-02'), until: civilDate('2026-04-14') }))
      .refuses({ _tag: 'PermitNotExtended', until: statusExtended().until });
    const on = civilDate('2026-05-04');
    client(...holder, statusExtended())
      .when(Client.extendStatus({ on, until: civilDate('2026-05-03') }))
      .refuses({ _tag: 'PermitNotExtended', until: on });
  });
});
