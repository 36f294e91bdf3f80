import { describe, it } from '@jest/globals';
import { civilDate, Country, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  dublinTransferDecided,
  dublinTransferExecuted,
  statusGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

describe('deciding a Dublin transfer', () => {
  it('records which Member State is responsible', () =>
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.decideDublinTransfer(dublinTransferDecided.facts()))
      .records(dublinTransferDecided()));

  it('records another State found responsible later', () => {
    const other = dublinTransferDecided({ on: civilDate('2024-03-18'), memberState: written(Country, 'PL') });
    client(clientRegistered(), asylumApplicationLodged(), dublinTransferDecided())
      .when(Client.decideDublinTransfer(other))
      .records(other);
  });

  it('records the same Member State for a new application', () => {
    const again = dublinTransferDecided({ on: civilDate('2024-09-09') });
    for (const end of [dublinTransferExecuted(), asylumProcedureDiscontinued()])
      client(
        clientRegistered(),
        asylumApplicationLodged(),
        dublinTransferDecided(),
        end,
        asylumApplicationLodged({ on: civilDate('2024-09-02') }),
      )
        .when(Client.decideDublinTransfer(again))
        .records(again);
  });

  it('records nothing if it is found responsible already', () => {
    const again = dublinTransferDecided.facts({ on: civilDate('2024-05-02') });
    const decided = [clientRegistered(), asylumApplicationLodged(), dublinTransferDecided()] as const;
    client(...decided)
      .when(Client.decideDublinTransfer(again))
      .recordsNothing();
    client(...decided, dublinTransferExecuted())
      .when(Client.decideDublinTransfer(again))
      .recordsNothing();
  });

  it('is refused where no application is under way', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[asylumApplicationLodged({ on: civilDate('2024-03-12') })], 'none'],
      [[asylumApplicationLodged(), statusGranted({ on: civilDate('2024-03-01') })], 'granted'],
      [
        [asylumApplicationLodged(), asylumProcedureDiscontinued({ on: civilDate('2024-03-01') })],
        'discontinued',
      ],
    ] as const)
      client(clientRegistered(), ...story)
        .when(Client.decideDublinTransfer(dublinTransferDecided.facts()))
        .refuses({ _tag: 'NotAllowedInProcedure', procedure });
  });
});
