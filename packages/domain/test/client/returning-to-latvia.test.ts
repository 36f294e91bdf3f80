import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { left, registered, returned } from '../support/examples/client';
import { client } from '../support/given';

describe('returning to Latvia', () => {
  it('records the return of a person who left', () =>
    client(registered(), left()).when(Client.returnToLatvia(returned.facts())).records(returned()));

  it('records nothing when the same return comes again', () =>
    client(registered(), left(), returned()).when(Client.returnToLatvia(returned.facts())).recordsNothing());

  it('is refused where nobody is registered', () =>
    client().when(Client.returnToLatvia(returned.facts())).refuses({ _tag: 'NotRegistered' }));

  it('is refused to a person who never left', () =>
    client(registered()).when(Client.returnToLatvia(returned.facts())).refuses({ _tag: 'NotAway' }));

  it('is refused before the day of leaving', () =>
    client(registered(), left())
      .when(Client.returnToLatvia(returned.facts({ on: civilDate('2024-05-09') })))
      .refuses({ _tag: 'NotAway' }));

  it('is refused to a person who is back already', () =>
    client(registered(), left(), returned())
      .when(Client.returnToLatvia(returned.facts({ on: civilDate('2024-06-04') })))
      .refuses({ _tag: 'NotAway' }));
});
