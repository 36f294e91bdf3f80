import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, moved, registered, started } from '@pavadonis/testing/examples/client';
import { died } from '@pavadonis/testing/examples/consent';
import { voided } from '@pavadonis/testing/examples/correction';
import { merged } from '@pavadonis/testing/examples/identity';
import { eventId, otherClientId } from '@pavadonis/testing/examples/ids';

describe('recording a death', () => {
  it('records the day', () => client(registered()).when(Client.recordDeath(died.facts())).records(died()));

  it('records it also where something stands after the day', () =>
    client(registered(), moved({ on: civilDate('2024-11-01') }))
      .when(Client.recordDeath(died.facts()))
      .records(died()));

  it('leaves the day of death open, so that support ends on it', () => {
    const end = { on: died().on, reason: 'deceased' } as const;
    client(registered(), applied(), started(), died())
      .when(Client.endService(ended.facts(end)))
      .records(ended(end));
  });

  it('records nothing when the same death comes again', () =>
    client(registered(), died()).when(Client.recordDeath(died.facts())).recordsNothing());

  it('records another day once the first is voided', () => {
    const earlier = { on: civilDate('2024-10-13') };
    client(registered(), died(), voided({ target: eventId(2) }))
      .when(Client.recordDeath(died.facts(earlier)))
      .records(died(earlier));
  });

  it('is refused of another day, which is a correction', () => {
    for (const on of ['2024-10-13', '2024-10-15'])
      client(registered(), died())
        .when(Client.recordDeath(died.facts({ on: civilDate(on) })))
        .refuses({ _tag: 'HasDied', on: died().on });
  });

  it('is refused in the stream of a merged person', () =>
    client(registered(), merged())
      .when(Client.recordDeath(died.facts()))
      .refuses({ _tag: 'MergedInto', survivorId: otherClientId }));

  it('is refused where nobody is registered', () =>
    client().when(Client.recordDeath(died.facts())).refuses({ _tag: 'NotRegistered' }));
});
