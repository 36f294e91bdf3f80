import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  statusCeased,
  statusGranted,
  statusRenounced,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const holder = [clientRegistered(), asylumApplicationLodged(), statusGranted()] as const;
const later = statusCeased({ on: civilDate('2025-02-03') });

describe('the ceasing of a status', () => {
  it('records that a status was lost', () => {
    for (const status of ['refugee', 'alternative'] as const)
      client(clientRegistered(), asylumApplicationLodged(), statusGranted({ status }))
        .when(Client.ceaseStatus(statusCeased.facts()))
        .records(statusCeased());
  });

  it('records it again for a status that was granted anew', () =>
    client(
      ...holder,
      statusCeased(),
      asylumApplicationLodged({ on: civilDate('2024-12-02') }),
      statusGranted({ on: civilDate('2025-01-06') }),
    )
      .when(Client.ceaseStatus(later))
      .records(later));

  it('records nothing where it was lost so already', () =>
    client(...holder, statusCeased())
      .when(Client.ceaseStatus(later))
      .recordsNothing());

  it('is refused to a person without status, also before the grant', () => {
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.ceaseStatus(statusCeased.facts()))
      .refuses({ _tag: 'NoStatus' });
    client(...holder)
      .when(Client.ceaseStatus(statusCeased.facts({ on: civilDate('2024-04-14') })))
      .refuses({ _tag: 'NoStatus' });
  });

  it('is refused where the status was lost in another way', () =>
    client(...holder, statusRenounced())
      .when(Client.ceaseStatus(later))
      .refuses({ _tag: 'NoStatus' }));
});
