import { describe, it } from '@jest/globals';
import { civilDate, Country, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, left, registered, returned } from '@pavadonis/testing/examples/client';
import { discontinued, refused, transferDecided, transferExecuted } from '@pavadonis/testing/examples/legal';

const decided = [registered(), applied(), transferDecided()] as const;
const { on, memberState } = transferExecuted();
const departure = {
  on,
  learnedOn: on,
  mode: 'dublin_transfer',
  certainty: 'confirmed',
  destination: memberState,
} as const;

describe('executing a Dublin transfer', () => {
  it('records the transfer, and that the person left Latvia', () =>
    client(...decided)
      .when(Client.executeDublinTransfer(transferExecuted.facts()))
      .records(transferExecuted(), left(departure)));

  it('records it where the application itself is not known', () =>
    client(registered(), refused({ on: civilDate('2024-03-04') }), transferDecided())
      .when(Client.executeDublinTransfer(transferExecuted.facts()))
      .records(transferExecuted(), left(departure)));

  it('records both at the same place of the day', () => {
    const seq = written(Whole, 2);
    client(...decided)
      .when(Client.executeDublinTransfer(transferExecuted.facts({ seq })))
      .records(transferExecuted({ seq }), left({ ...departure, seq }));
  });

  it('records no departure of a person who had left', () =>
    client(...decided, left({ on: civilDate('2024-04-02') }))
      .when(Client.executeDublinTransfer(transferExecuted.facts()))
      .records(transferExecuted()));

  it('records the departure of a person who had come back', () =>
    client(...decided, left({ on: civilDate('2024-03-20') }), returned({ on: civilDate('2024-03-27') }))
      .when(Client.executeDublinTransfer(transferExecuted.facts()))
      .records(transferExecuted(), left(departure)));

  it('records nothing when the same transfer comes again', () =>
    client(...decided, transferExecuted(), left(departure))
      .when(Client.executeDublinTransfer(transferExecuted.facts({ on: civilDate('2024-04-09') })))
      .recordsNothing());

  it('is refused to a Member State to which no transfer was decided', () => {
    const elsewhere = written(Country, 'PL');
    client(registered(), applied())
      .when(Client.executeDublinTransfer(transferExecuted.facts()))
      .refuses({ _tag: 'TransferNotDecided', memberState });
    client(...decided)
      .when(Client.executeDublinTransfer(transferExecuted.facts({ memberState: elsewhere })))
      .refuses({ _tag: 'TransferNotDecided', memberState: elsewhere });
  });

  it('is refused where the transfer was decided on an earlier application', () =>
    client(...decided, discontinued(), applied({ on: civilDate('2024-04-01') }))
      .when(Client.executeDublinTransfer(transferExecuted.facts()))
      .refuses({ _tag: 'TransferNotDecided', memberState }));

  it('is refused before the transfer was decided', () =>
    client(...decided)
      .when(Client.executeDublinTransfer(transferExecuted.facts({ on: civilDate('2024-03-10') })))
      .refuses({ _tag: 'TransferNotDecided', memberState }));

  it('is refused where the procedure ended otherwise', () => {
    for (const [end, procedure] of [
      [discontinued(), 'discontinued'],
      [granted({ on: civilDate('2024-04-01') }), 'granted'],
    ] as const)
      client(...decided, end)
        .when(Client.executeDublinTransfer(transferExecuted.facts()))
        .refuses({ _tag: 'ProcedureIs', procedure });
  });
});
