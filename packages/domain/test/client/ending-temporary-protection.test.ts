import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, registered } from '@pavadonis/testing/examples/client';
import { temporarilyProtected, temporaryProtectionEnded } from '@pavadonis/testing/examples/legal';

const holder = [registered(), temporarilyProtected()] as const;
const later = temporaryProtectionEnded({ on: civilDate('2025-09-01') });

describe('ending temporary protection', () => {
  it('records the end, also behind an application that came later', () => {
    for (const story of [[], [applied({ on: civilDate('2024-05-06') })]])
      client(...holder, ...story)
        .when(Client.endTemporaryProtection(temporaryProtectionEnded.facts()))
        .records(temporaryProtectionEnded());
  });

  it('records each end of protection that was granted twice', () => {
    const anew = temporarilyProtected({ on: civilDate('2025-03-10') });
    client(...holder, temporaryProtectionEnded(), anew)
      .when(Client.endTemporaryProtection(later))
      .records(later);
  });

  it('records nothing where it has ended', () =>
    client(...holder, temporaryProtectionEnded())
      .when(Client.endTemporaryProtection(later))
      .recordsNothing());

  it('is refused without temporary protection, also before it', () => {
    client(registered(), applied())
      .when(Client.endTemporaryProtection(later))
      .refuses({ _tag: 'NoTemporaryProtection' });
    client(...holder)
      .when(Client.endTemporaryProtection({ on: civilDate('2024-03-03') }))
      .refuses({ _tag: 'NoTemporaryProtection' });
  });
});
