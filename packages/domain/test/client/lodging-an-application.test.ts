import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { applied, registered } from '../support/examples/client';
import { client } from '../support/given';

describe('lodging an application for protection', () => {
  it('records the application', () =>
    client(registered()).when(Client.lodgeApplication(applied.facts())).records(applied()));

  it('records nothing when the application of that day comes again', () =>
    client(registered(), applied()).when(Client.lodgeApplication(applied.facts())).recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.lodgeApplication(applied.facts())).refuses({ _tag: 'NotRegistered' }));

  it('is refused while an application is open', () =>
    client(registered(), applied())
      .when(Client.lodgeApplication(applied.facts({ on: civilDate('2024-03-01') })))
      .refuses({ _tag: 'ApplicationOpen', since: civilDate('2024-02-05') }));
});
