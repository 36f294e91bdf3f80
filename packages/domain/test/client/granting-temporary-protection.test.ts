import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import { temporarilyProtected, temporaryProtectionEnded } from '@pavadonis/testing/examples/legal';

describe('granting temporary protection', () => {
  it('records it, whatever ground the person has', () => {
    for (const story of [[], [applied()], [applied(), granted({ on: civilDate('2024-02-26') })]])
      client(registered(), ...story)
        .when(Client.grantTemporaryProtection(temporarilyProtected.facts()))
        .records(temporarilyProtected());
  });

  it('records it anew once it has ended', () => {
    const anew = temporarilyProtected({ on: civilDate('2025-03-10') });
    client(registered(), temporarilyProtected(), temporaryProtectionEnded())
      .when(Client.grantTemporaryProtection(anew))
      .records(anew);
  });

  it('records nothing where it holds, also beside an application that came later', () => {
    const again = temporarilyProtected.facts({ on: civilDate('2024-06-03') });
    for (const story of [[], [applied({ on: civilDate('2024-05-06') })]])
      client(registered(), temporarilyProtected(), ...story)
        .when(Client.grantTemporaryProtection(again))
        .recordsNothing();
  });

  it('is refused where nobody is registered', () =>
    client()
      .when(Client.grantTemporaryProtection(temporarilyProtected.facts()))
      .refuses({ _tag: 'NotRegistered' }));
});
