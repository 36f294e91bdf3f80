import { describe, it } from '@jest/globals';
import { civilDate, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { registered } from '@pavadonis/testing/examples/client';
import { declined } from '@pavadonis/testing/examples/consent';

const later = { on: civilDate('2024-05-02') };

describe('declining the service', () => {
  it('records it, with a reason or without', () => {
    client(registered()).when(Client.declineService(declined.facts())).records(declined());
    const reason = { reason: text('has found work') };
    client(registered())
      .when(Client.declineService(declined.facts(reason)))
      .records(declined(reason));
  });

  it('records it again on another day', () =>
    client(registered(), declined())
      .when(Client.declineService(declined.facts(later)))
      .records(declined(later)));

  it('records nothing when it was declined on that day', () =>
    client(registered(), declined()).when(Client.declineService(declined.facts())).recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.declineService(declined.facts())).refuses({ _tag: 'NotRegistered' }));
});
