import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { applied, granted, registered } from '../support/examples/client';
import { client } from '../support/given';

const asylumSeeker = client(registered(), applied());
const refugee = granted({ on: civilDate('2024-11-04'), status: 'refugee' });

describe('granting a status', () => {
  it('records the status of an asylum seeker', () =>
    asylumSeeker.when(Client.grantStatus(granted.facts())).records(granted()));

  it('is possible on the day of the application', () => {
    const on = civilDate('2024-02-05');
    asylumSeeker.when(Client.grantStatus(granted.facts({ on }))).records(granted({ on }));
  });

  it('turns alternative status into refugee status', () =>
    client(registered(), applied(), granted()).when(Client.grantStatus(refugee)).records(refugee));

  it('records nothing when the status holds already', () =>
    client(registered(), applied(), granted())
      .when(Client.grantStatus(granted.facts({ on: civilDate('2024-05-02') })))
      .recordsNothing());

  it('records nothing when the same decision comes again', () =>
    client(registered(), applied(), granted()).when(Client.grantStatus(granted.facts())).recordsNothing());

  it('records an earlier status that is entered late, also earlier on the day', () => {
    client(registered(), applied(), refugee).when(Client.grantStatus(granted.facts())).records(granted());
    client(registered(), applied(), granted({ seq: written(Whole, 1), status: 'refugee' }))
      .when(Client.grantStatus(granted.facts()))
      .records(granted());
  });

  it('is refused where alternative status came later than refugee status would', () => {
    for (const later of [{ on: civilDate('2024-11-05') }, { on: refugee.on, seq: written(Whole, 1) }])
      client(registered(), applied(), granted(later))
        .when(Client.grantStatus(refugee))
        .refuses({ _tag: 'AnotherStatusHolds', status: 'alternative' });
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.grantStatus(granted.facts())).refuses({ _tag: 'NotRegistered' }));

  it('is refused before the application', () =>
    asylumSeeker
      .when(Client.grantStatus(granted.facts({ on: civilDate('2024-02-04') })))
      .refuses({ _tag: 'NotAnAsylumSeeker' }));

  it('is refused to a refugee', () =>
    client(registered(), applied(), refugee)
      .when(Client.grantStatus(granted.facts({ on: civilDate('2024-12-02') })))
      .refuses({ _tag: 'AnotherStatusHolds', status: 'refugee' }));
});
