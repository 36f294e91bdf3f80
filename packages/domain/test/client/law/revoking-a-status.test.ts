import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  statusCeased,
  statusGranted,
  statusRevoked,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const holder = [clientRegistered(), asylumApplicationLodged(), statusGranted()] as const;
const later = statusRevoked({ on: civilDate('2025-02-03') });

describe('revoking a status', () => {
  it('records that a status was taken away', () => {
    for (const status of ['refugee', 'alternative'] as const)
      client(clientRegistered(), asylumApplicationLodged(), statusGranted({ status }))
        .when(Client.revokeStatus(statusRevoked.facts()))
        .records(statusRevoked());
  });

  it('records it again for a status that was granted anew', () =>
    client(
      ...holder,
      statusRevoked(),
      asylumApplicationLodged({ on: civilDate('2024-12-02') }),
      statusGranted({ on: civilDate('2025-01-06') }),
    )
      .when(Client.revokeStatus(later))
      .records(later));

  it('records nothing where it was lost so already', () =>
    client(...holder, statusRevoked())
      .when(Client.revokeStatus(later))
      .recordsNothing());

  it('is refused to a person without status, also before the grant', () => {
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.revokeStatus(statusRevoked.facts()))
      .refuses({ _tag: 'NoStatus' });
    client(...holder)
      .when(Client.revokeStatus(statusRevoked.facts({ on: civilDate('2024-04-14') })))
      .refuses({ _tag: 'NoStatus' });
  });

  it('is refused where the status was lost in another way', () =>
    client(...holder, statusCeased())
      .when(Client.revokeStatus(later))
      .refuses({ _tag: 'NoStatus' }));
});
