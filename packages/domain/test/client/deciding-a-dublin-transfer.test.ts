import { describe, it } from '@jest/globals';
import { civilDate, Country, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import { discontinued, transferDecided, transferExecuted } from '@pavadonis/testing/examples/legal';

describe('deciding a Dublin transfer', () => {
  it('records which Member State is responsible', () =>
    client(registered(), applied())
      .when(Client.decideDublinTransfer(transferDecided.facts()))
      .records(transferDecided()));

  it('records another Member State that is found responsible later', () => {
    const other = transferDecided({ on: civilDate('2024-03-18'), memberState: written(Country, 'PL') });
    client(registered(), applied(), transferDecided())
      .when(Client.decideDublinTransfer(other))
      .records(other);
  });

  it('records the same Member State for a new application', () => {
    const again = transferDecided({ on: civilDate('2024-09-09') });
    for (const end of [transferExecuted(), discontinued()])
      client(registered(), applied(), transferDecided(), end, applied({ on: civilDate('2024-09-02') }))
        .when(Client.decideDublinTransfer(again))
        .records(again);
  });

  it('records nothing where that Member State was found responsible', () => {
    const again = transferDecided.facts({ on: civilDate('2024-05-02') });
    const decided = [registered(), applied(), transferDecided()] as const;
    client(...decided)
      .when(Client.decideDublinTransfer(again))
      .recordsNothing();
    client(...decided, transferExecuted())
      .when(Client.decideDublinTransfer(again))
      .recordsNothing();
  });

  it('is refused where no application is under way', () => {
    for (const [story, procedure] of [
      [[], 'none'],
      [[applied({ on: civilDate('2024-03-12') })], 'none'],
      [[applied(), granted({ on: civilDate('2024-03-01') })], 'granted'],
      [[applied(), discontinued({ on: civilDate('2024-03-01') })], 'discontinued'],
    ] as const)
      client(registered(), ...story)
        .when(Client.decideDublinTransfer(transferDecided.facts()))
        .refuses({ _tag: 'ProcedureIs', procedure });
  });
});
