import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  temporaryProtectionEnded,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const holder = [clientRegistered(), temporaryProtectionGranted()] as const;
const later = temporaryProtectionEnded({ on: civilDate('2025-09-01') });

describe('ending temporary protection', () => {
  it('records the end, also behind a later application', () => {
    for (const story of [[], [asylumApplicationLodged({ on: civilDate('2024-05-06') })]])
      client(...holder, ...story)
        .when(Client.endTemporaryProtection(temporaryProtectionEnded.facts()))
        .records(temporaryProtectionEnded());
  });

  it('records each end if it was granted twice', () => {
    const anew = temporaryProtectionGranted({ on: civilDate('2025-03-10') });
    client(...holder, temporaryProtectionEnded(), anew)
      .when(Client.endTemporaryProtection(later))
      .records(later);
  });

  it('records nothing where it has ended', () =>
    client(...holder, temporaryProtectionEnded())
      .when(Client.endTemporaryProtection(later))
      .recordsNothing());

  it('is refused before it was granted, or never was', () => {
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.endTemporaryProtection(later))
      .refuses({ _tag: 'NoTemporaryProtection' });
    client(...holder)
      .when(Client.endTemporaryProtection({ on: civilDate('2024-03-03') }))
      .refuses({ _tag: 'NoTemporaryProtection' });
  });
});
