import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  statusGranted,
  temporaryProtectionEnded,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

describe('granting temporary protection', () => {
  it('records it, whatever ground the client has', () => {
    for (const story of [
      [],
      [asylumApplicationLodged()],
      [asylumApplicationLodged(), statusGranted({ on: civilDate('2024-02-26') })],
    ])
      client(clientRegistered(), ...story)
        .when(Client.grantTemporaryProtection(temporaryProtectionGranted.facts()))
        .records(temporaryProtectionGranted());
  });

  it('records it anew once it has ended', () => {
    const anew = temporaryProtectionGranted({ on: civilDate('2025-03-10') });
    client(clientRegistered(), temporaryProtectionGranted(), temporaryProtectionEnded())
      .when(Client.grantTemporaryProtection(anew))
      .records(anew);
  });

  it('records nothing if it holds, whatever came later', () => {
    const again = temporaryProtectionGranted.facts({ on: civilDate('2024-06-03') });
    for (const story of [[], [asylumApplicationLodged({ on: civilDate('2024-05-06') })]])
      client(clientRegistered(), temporaryProtectionGranted(), ...story)
        .when(Client.grantTemporaryProtection(again))
        .recordsNothing();
  });

  it('is refused where nobody is registered', () =>
    client()
      .when(Client.grantTemporaryProtection(temporaryProtectionGranted.facts()))
      .refuses({ _tag: 'ClientNotRegistered' }));
});
