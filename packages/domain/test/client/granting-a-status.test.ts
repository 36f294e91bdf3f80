import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import {
  appealDecided,
  appealed,
  becameFinal,
  discontinued,
  refused,
  statusRevoked,
  temporarilyProtected,
} from '@pavadonis/testing/examples/legal';

const asylumSeeker = client(registered(), applied());
const refugee = granted({ on: civilDate('2024-11-04'), status: 'refugee' });

describe('granting a status', () => {
  it('records the status of an asylum seeker', () =>
    asylumSeeker.when(Client.grantStatus(granted.facts())).records(granted()));

  it('is possible on the day of the application', () => {
    const on = civilDate('2024-02-05');
    asylumSeeker.when(Client.grantStatus(granted.facts({ on }))).records(granted({ on }));
  });

  it('is possible after a refusal that is not final', () => {
    const refusal = [registered(), applied(), refused()] as const;
    for (const story of [
      [],
      [appealed()],
      [appealed(), appealDecided({ outcome: 'allowed' })],
      [appealed(), appealDecided({ outcome: 'remitted' })],
    ])
      client(...refusal, ...story)
        .when(Client.grantStatus(refugee))
        .records(refugee);
  });

  it('turns alternative status into refugee status after an appeal against it', () => {
    const appeal = [registered(), applied(), granted(), appealed()] as const;
    for (const outcome of ['allowed', 'remitted'] as const)
      client(...appeal, appealDecided({ outcome }))
        .when(Client.grantStatus(refugee))
        .records(refugee);
  });

  it('needs no application of a person who was resettled', () => {
    client(registered({ arrivalMode: 'resettled' }))
      .when(Client.grantStatus(refugee))
      .records(refugee);
    client(registered({ arrivalMode: 'resettled' }), temporarilyProtected())
      .when(Client.grantStatus(refugee))
      .records(refugee);
  });

  it('records the same status anew, once the first was lost and there is a new application', () => {
    const anew = granted({ on: civilDate('2025-06-02') });
    client(registered(), applied(), granted(), statusRevoked(), applied({ on: civilDate('2025-01-13') }))
      .when(Client.grantStatus(anew))
      .records(anew);
  });

  it('gives refugee status on a new application to a person who was resettled and lost alternative status', () => {
    const anew = granted({ on: civilDate('2025-06-02'), status: 'refugee' });
    client(
      registered({ arrivalMode: 'resettled' }),
      granted(),
      statusRevoked(),
      applied({ on: civilDate('2025-01-13') }),
    )
      .when(Client.grantStatus(anew))
      .records(anew);
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

  it('records an earlier day of the same status that is entered late', () => {
    const earlier = granted({ on: civilDate('2024-04-08') });
    client(registered(), applied(), granted()).when(Client.grantStatus(earlier)).records(earlier);
  });

  it('records refugee status that is entered late, where it was lost before alternative status came anew', () =>
    client(
      registered(),
      applied(),
      granted(),
      statusRevoked({ on: civilDate('2024-12-02') }),
      applied({ on: civilDate('2025-01-13') }),
      granted({ on: civilDate('2025-06-02') }),
    )
      .when(Client.grantStatus(refugee))
      .records(refugee));

  it('is refused where alternative status came later than refugee status would', () => {
    for (const later of [
      [granted({ on: civilDate('2024-11-05') })],
      [granted({ on: refugee.on, seq: written(Whole, 1) })],
      [refused({ on: civilDate('2024-11-05') }), granted({ on: civilDate('2024-12-02') })],
    ])
      client(registered(), applied(), ...later)
        .when(Client.grantStatus(refugee))
        .refuses({ _tag: 'AnotherStatusHolds', status: 'alternative' });
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.grantStatus(granted.facts())).refuses({ _tag: 'NotRegistered' }));

  it('is refused before the application', () =>
    asylumSeeker
      .when(Client.grantStatus(granted.facts({ on: civilDate('2024-02-04') })))
      .refuses({ _tag: 'NotAnAsylumSeeker' }));

  it('is refused once the procedure is over', () => {
    for (const story of [
      [applied(), refused(), becameFinal()],
      [applied(), discontinued()],
    ])
      client(registered(), ...story)
        .when(Client.grantStatus(refugee))
        .refuses({ _tag: 'NotAnAsylumSeeker' });
  });

  it('is refused to a person with temporary protection who did not apply', () =>
    client(registered(), temporarilyProtected())
      .when(Client.grantStatus(refugee))
      .refuses({ _tag: 'NotAnAsylumSeeker' }));

  it('is refused to a person who was resettled and lost the status, until they apply', () =>
    client(registered({ arrivalMode: 'resettled' }), granted(), statusRevoked())
      .when(Client.grantStatus(refugee))
      .refuses({ _tag: 'NotAnAsylumSeeker' }));

  it('is refused to a refugee', () =>
    client(registered(), applied(), refugee)
      .when(Client.grantStatus(granted.facts({ on: civilDate('2024-12-02') })))
      .refuses({ _tag: 'AnotherStatusHolds', status: 'refugee' }));
});
