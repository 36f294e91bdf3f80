import { describe, it } from '@jest/globals';
import { civilDate, Country, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  dublinTransferDecided,
  dublinTransferExecuted,
  statusGranted,
  statusRefused,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';

const decided = [clientRegistered(), asylumApplicationLodged(), dublinTransferDecided()] as const;
const { on, memberState } = dublinTransferExecuted();
const departure = {
  on,
  learnedOn: on,
  mode: 'dublin_transfer',
  certainty: 'confirmed',
  destination: memberState,
} as const;

describe('executing a Dublin transfer', () => {
  it('records the transfer and the departure', () =>
    client(...decided)
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts()))
      .records(dublinTransferExecuted(), leftLatvia(departure)));

  it('records it where the application itself is not known', () =>
    client(clientRegistered(), statusRefused({ on: civilDate('2024-03-04') }), dublinTransferDecided())
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts()))
      .records(dublinTransferExecuted(), leftLatvia(departure)));

  it('records both at the same place of the day', () => {
    const seq = written(Whole, 2);
    client(...decided)
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts({ seq })))
      .records(dublinTransferExecuted({ seq }), leftLatvia({ ...departure, seq }));
  });

  it('records no departure of a client who had left', () =>
    client(...decided, leftLatvia({ on: civilDate('2024-04-02') }))
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts()))
      .records(dublinTransferExecuted()));

  it('records the departure of a client who had come back', () =>
    client(
      ...decided,
      leftLatvia({ on: civilDate('2024-03-20') }),
      returnedToLatvia({ on: civilDate('2024-03-27') }),
    )
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts()))
      .records(dublinTransferExecuted(), leftLatvia(departure)));

  it('records nothing when the same transfer comes again', () =>
    client(...decided, dublinTransferExecuted(), leftLatvia(departure))
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts({ on: civilDate('2024-04-09') })))
      .recordsNothing());

  it('is refused to a State without a decided transfer', () => {
    const elsewhere = written(Country, 'PL');
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts()))
      .refuses({ _tag: 'TransferNotDecided', memberState });
    client(...decided)
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts({ memberState: elsewhere })))
      .refuses({ _tag: 'TransferNotDecided', memberState: elsewhere });
  });

  it('is refused on an earlier application’s decision', () =>
    client(
      ...decided,
      asylumProcedureDiscontinued(),
      asylumApplicationLodged({ on: civilDate('2024-04-01') }),
    )
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts()))
      .refuses({ _tag: 'TransferNotDecided', memberState }));

  it('is refused before the transfer was decided', () =>
    client(...decided)
      .when(Client.executeDublinTransfer(dublinTransferExecuted.facts({ on: civilDate('2024-03-10') })))
      .refuses({ _tag: 'TransferNotDecided', memberState }));

  it('is refused where the procedure ended otherwise', () => {
    for (const [end, procedure] of [
      [asylumProcedureDiscontinued(), 'discontinued'],
      [statusGranted({ on: civilDate('2024-04-01') }), 'granted'],
    ] as const)
      client(...decided, end)
        .when(Client.executeDublinTransfer(dublinTransferExecuted.facts()))
        .refuses({ _tag: 'NotAllowedInProcedure', procedure });
  });
});
