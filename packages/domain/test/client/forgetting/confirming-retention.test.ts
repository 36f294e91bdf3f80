import { describe, it } from '@jest/globals';
import { civilDate, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { retentionConfirmed } from '@pavadonis/testing/examples/forgetting';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceHandedOver } from '@pavadonis/testing/examples/service';
import { served } from '../../support/served';

const confirm = (facts: Parameters<typeof retentionConfirmed.facts>[0] = {}) =>
  Client.confirmRetention(retentionConfirmed.facts(facts));

describe('confirming how long a file is kept', () => {
  it('records the day and the rule, for a person or for an operation', () => {
    client(clientRegistered()).when(confirm()).records(retentionConfirmed());
    client(...served)
      .when(confirm({ operationId }))
      .records(retentionConfirmed({ operationId }));
  });

  it('records it for an operation that took the service over', () => {
    const later = { operationId: laterOperationId };
    client(...served)
      .when(confirm(later))
      .refuses({ _tag: 'NotInOperation', ...later });
    client(...served, serviceHandedOver(later))
      .when(confirm(later))
      .records(retentionConfirmed(later));
  });

  it('records nothing if day and rule were confirmed last, on whichever day', () => {
    const again = { on: civilDate('2030-02-11') };
    const longer = { keptUntil: civilDate('2031-12-31') };
    client(clientRegistered(), retentionConfirmed()).when(confirm(again)).recordsNothing();
    client(clientRegistered(), retentionConfirmed(), retentionConfirmed({ ...again, ...longer }))
      .when(confirm({ on: civilDate('2030-03-11') }))
      .records(retentionConfirmed({ on: civilDate('2030-03-11') }));
  });

  it('records another day or another rule', () => {
    for (const other of [{ keptUntil: civilDate('2029-12-31') }, { source: text('another rule') }])
      client(clientRegistered(), retentionConfirmed())
        .when(confirm(other))
        .records(retentionConfirmed(other));
  });

  it('is possible after death', () =>
    client(clientRegistered(), clientDied()).when(confirm()).records(retentionConfirmed()));
});
