import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  dublinTransferDecided,
  dublinTransferExecuted,
  statusCeased,
  statusGranted,
  statusRefused,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const again = asylumApplicationLodged({ on: civilDate('2024-12-02') });

describe('lodging an application', () => {
  it('records the application', () =>
    client(clientRegistered())
      .when(Client.lodgeApplication(asylumApplicationLodged.facts()))
      .records(asylumApplicationLodged()));

  it('records an earlier application that is entered late', () => {
    const on = civilDate('2024-01-15');
    client(clientRegistered(), asylumApplicationLodged(), statusGranted())
      .when(Client.lodgeApplication(asylumApplicationLodged.facts({ on })))
      .records(asylumApplicationLodged({ on }));
  });

  it('records a new one once procedure or status is over', () => {
    for (const story of [
      [asylumProcedureDiscontinued()],
      [statusRefused(), decisionBecameFinal()],
      [statusRefused(), decisionAppealed(), appealDecided()],
      [dublinTransferDecided(), dublinTransferExecuted()],
      [statusGranted(), decisionBecameFinal(), statusCeased()],
    ])
      client(clientRegistered(), asylumApplicationLodged(), ...story)
        .when(Client.lodgeApplication(again))
        .records(again);
  });

  it('records a new one on the day of discontinuation', () => {
    const on = asylumApplicationLodged().on;
    const after = asylumApplicationLodged({ on, seq: written(Whole, 1) });
    client(clientRegistered(), asylumApplicationLodged(), asylumProcedureDiscontinued({ on }))
      .when(Client.lodgeApplication(after))
      .records(after);
  });

  it('records one of which only the decision is known', () =>
    client(clientRegistered(), statusRefused()).when(Client.lodgeApplication(again)).records(again));

  it('records one under temporary protection', () =>
    client(clientRegistered(), temporaryProtectionGranted())
      .when(Client.lodgeApplication(again))
      .records(again));

  it('records nothing when it comes again that day', () => {
    for (const story of [
      [],
      [statusRefused({ on: asylumApplicationLodged().on })],
      [statusGranted({ on: asylumApplicationLodged().on })],
    ])
      client(clientRegistered(), asylumApplicationLodged(), ...story)
        .when(Client.lodgeApplication(asylumApplicationLodged.facts()))
        .recordsNothing();
  });

  it('is refused where nobody is registered', () =>
    client()
      .when(Client.lodgeApplication(asylumApplicationLodged.facts()))
      .refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused until a decision on another is final', () => {
    for (const story of [
      [],
      [statusRefused()],
      [statusRefused(), decisionAppealed()],
      [statusRefused(), decisionAppealed(), appealDecided({ outcome: 'remitted' })],
      [dublinTransferDecided()],
    ])
      client(clientRegistered(), asylumApplicationLodged(), ...story)
        .when(Client.lodgeApplication(again))
        .refuses({ _tag: 'ApplicationOpen', since: civilDate('2024-02-05') });
  });

  it('is refused under protection, also if appealed', () => {
    for (const story of [
      [asylumApplicationLodged(), statusGranted()],
      [asylumApplicationLodged(), statusGranted(), decisionAppealed()],
      [statusGranted()],
    ])
      client(clientRegistered(), ...story)
        .when(Client.lodgeApplication(again))
        .refuses({ _tag: 'HoldsProtection', status: 'alternative' });
  });
});
