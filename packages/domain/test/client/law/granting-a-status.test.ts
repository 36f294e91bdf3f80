import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
  statusRevoked,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const asylumSeeker = client(clientRegistered(), asylumApplicationLodged());
const refugee = statusGranted({ on: civilDate('2024-11-04'), status: 'refugee' });

describe('granting a status', () => {
  it('records the status of an asylum seeker', () =>
    asylumSeeker.when(Client.grantStatus(statusGranted.facts())).records(statusGranted()));

  it('is possible on the day of the application', () => {
    const on = civilDate('2024-02-05');
    asylumSeeker.when(Client.grantStatus(statusGranted.facts({ on }))).records(statusGranted({ on }));
  });

  it('is possible after a refusal that is not final', () => {
    const refusal = [clientRegistered(), asylumApplicationLodged(), statusRefused()] as const;
    for (const story of [
      [],
      [decisionAppealed()],
      [decisionAppealed(), appealDecided({ outcome: 'allowed' })],
      [decisionAppealed(), appealDecided({ outcome: 'remitted' })],
    ])
      client(...refusal, ...story)
        .when(Client.grantStatus(refugee))
        .records(refugee);
  });

  it('turns alternative into refugee status after an appeal', () => {
    const appeal = [
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted(),
      decisionAppealed(),
    ] as const;
    for (const outcome of ['allowed', 'remitted'] as const)
      client(...appeal, appealDecided({ outcome }))
        .when(Client.grantStatus(refugee))
        .records(refugee);
  });

  it('needs no application of a client who was resettled', () => {
    client(clientRegistered({ arrivalMode: 'resettled' }))
      .when(Client.grantStatus(refugee))
      .records(refugee);
    client(clientRegistered({ arrivalMode: 'resettled' }), temporaryProtectionGranted())
      .when(Client.grantStatus(refugee))
      .records(refugee);
  });

  it('records the same status after its loss and a new application', () => {
    const anew = statusGranted({ on: civilDate('2025-06-02') });
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted(),
      statusRevoked(),
      asylumApplicationLodged({ on: civilDate('2025-01-13') }),
    )
      .when(Client.grantStatus(anew))
      .records(anew);
  });

  it('gives refugee status to a resettled client who reapplied', () => {
    const anew = statusGranted({ on: civilDate('2025-06-02'), status: 'refugee' });
    client(
      clientRegistered({ arrivalMode: 'resettled' }),
      statusGranted(),
      statusRevoked(),
      asylumApplicationLodged({ on: civilDate('2025-01-13') }),
    )
      .when(Client.grantStatus(anew))
      .records(anew);
  });

  it('turns alternative status into refugee status', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusGranted())
      .when(Client.grantStatus(refugee))
      .records(refugee));

  it('records nothing when the status holds already', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusGranted())
      .when(Client.grantStatus(statusGranted.facts({ on: civilDate('2024-05-02') })))
      .recordsNothing());

  it('records nothing when the same decision comes again', () =>
    client(clientRegistered(), asylumApplicationLodged(), statusGranted())
      .when(Client.grantStatus(statusGranted.facts()))
      .recordsNothing());

  it('records an earlier status entered late, also on its day', () => {
    client(clientRegistered(), asylumApplicationLodged(), refugee)
      .when(Client.grantStatus(statusGranted.facts()))
      .records(statusGranted());
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted({ seq: written(Whole, 1), status: 'refugee' }),
    )
      .when(Client.grantStatus(statusGranted.facts()))
      .records(statusGranted());
  });

  it('records an earlier day of the same status that is entered late', () => {
    const earlier = statusGranted({ on: civilDate('2024-04-08') });
    client(clientRegistered(), asylumApplicationLodged(), statusGranted())
      .when(Client.grantStatus(earlier))
      .records(earlier);
  });

  it('records lost refugee status late, before a new alternative one', () =>
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted(),
      statusRevoked({ on: civilDate('2024-12-02') }),
      asylumApplicationLodged({ on: civilDate('2025-01-13') }),
      statusGranted({ on: civilDate('2025-06-02') }),
    )
      .when(Client.grantStatus(refugee))
      .records(refugee));

  it('is refused before an alternative status that came later', () => {
    for (const later of [
      [statusGranted({ on: civilDate('2024-11-05') })],
      [statusGranted({ on: refugee.on, seq: written(Whole, 1) })],
      [statusRefused({ on: civilDate('2024-11-05') }), statusGranted({ on: civilDate('2024-12-02') })],
    ])
      client(clientRegistered(), asylumApplicationLodged(), ...later)
        .when(Client.grantStatus(refugee))
        .refuses({ _tag: 'AnotherStatusHolds', status: 'alternative' });
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.grantStatus(statusGranted.facts())).refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused before the application', () =>
    asylumSeeker
      .when(Client.grantStatus(statusGranted.facts({ on: civilDate('2024-02-04') })))
      .refuses({ _tag: 'NotAnAsylumSeeker' }));

  it('is refused once the procedure is over', () => {
    for (const story of [
      [asylumApplicationLodged(), statusRefused(), decisionBecameFinal()],
      [asylumApplicationLodged(), asylumProcedureDiscontinued()],
    ])
      client(clientRegistered(), ...story)
        .when(Client.grantStatus(refugee))
        .refuses({ _tag: 'NotAnAsylumSeeker' });
  });

  it('is refused with temporary protection and no application', () =>
    client(clientRegistered(), temporaryProtectionGranted())
      .when(Client.grantStatus(refugee))
      .refuses({ _tag: 'NotAnAsylumSeeker' }));

  it('is refused to a resettled client after a loss until they apply', () =>
    client(clientRegistered({ arrivalMode: 'resettled' }), statusGranted(), statusRevoked())
      .when(Client.grantStatus(refugee))
      .refuses({ _tag: 'NotAnAsylumSeeker' }));

  it('is refused to a refugee', () =>
    client(clientRegistered(), asylumApplicationLodged(), refugee)
      .when(Client.grantStatus(statusGranted.facts({ on: civilDate('2024-12-02') })))
      .refuses({ _tag: 'AnotherStatusHolds', status: 'refugee' }));
});
