import { describe, it } from '@jest/globals';
import { addDays, civilDate, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  clientForgotten,
  forgettingRequested,
  forgettingWithdrawn,
  retentionConfirmed,
} from '@pavadonis/testing/examples/forgetting';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceHandedOver } from '@pavadonis/testing/examples/service';
import { served } from '../../support/served';

const holds: Client.Holds = new Map([operationId, laterOperationId].map((id) => [id, false]));
const request = (facts: Parameters<typeof forgettingRequested.facts>[0] = {}) =>
  Client.requestForgetting(forgettingRequested.facts(facts), holds);
const kept = retentionConfirmed({ operationId });
const { dueOn } = forgettingRequested();

describe('asking that a client be forgotten', () => {
  it('is recorded with its ground and the day from which it may be done', () =>
    client(...served, kept)
      .when(request())
      .records(forgettingRequested()));

  it('is recorded where the last day of keeping is the day before', () => {
    const until = (keptUntil: typeof dueOn) =>
      client(...served, retentionConfirmed({ operationId, keptUntil }));
    until(addDays(dueOn, -1)).when(request()).records(forgettingRequested());
    const { source } = retentionConfirmed();
    until(dueOn).when(request()).refuses({ _tag: 'KeptUntil', until: dueOn, source, operationId });
  });

  it('waits for the latest day of the operations and the person, as confirmed last', () => {
    const later = {
      operationId: laterOperationId,
      keptUntil: civilDate('2032-12-31'),
      source: text('Art. 82'),
    };
    const moved = [...served, serviceHandedOver({ operationId: laterOperationId }), kept] as const;
    client(...moved)
      .when(request())
      .refuses({ _tag: 'RetentionNotConfirmed', operationId: laterOperationId });
    client(...moved, retentionConfirmed(later))
      .when(request())
      .refuses({
        _tag: 'KeptUntil',
        until: later.keptUntil,
        source: later.source,
        operationId: laterOperationId,
      });
    const corrected = retentionConfirmed({
      ...later,
      on: civilDate('2030-02-11'),
      keptUntil: kept.keptUntil,
    });
    client(...moved, retentionConfirmed(later), corrected)
      .when(request())
      .records(forgettingRequested());
    const ofPerson = retentionConfirmed({ keptUntil: later.keptUntil });
    client(...served, kept, ofPerson)
      .when(request())
      .refuses({ _tag: 'KeptUntil', until: later.keptUntil, source: ofPerson.source });
  });

  it('is possible for somebody without an operation, once the day is confirmed for the person', () => {
    client(clientRegistered()).when(request()).refuses({ _tag: 'RetentionNotConfirmed' });
    client(clientRegistered(), retentionConfirmed()).when(request()).records(forgettingRequested());
  });

  it('records nothing while the same request stands, and is recorded anew once it was taken back', () => {
    const later = { on: civilDate('2031-01-27') };
    client(...served, kept, forgettingRequested())
      .when(request(later))
      .recordsNothing();
    client(...served, kept, forgettingRequested(), forgettingWithdrawn())
      .when(request(later))
      .records(forgettingRequested(later));
  });

  it('is refused on another ground while a request stands', () =>
    client(...served, kept, forgettingRequested())
      .when(request({ ground: 'objection' }))
      .refuses({ _tag: 'ForgettingPending', since: forgettingRequested().on, dueOn }));

  it('is refused once the client is forgotten', () =>
    client(
      ...served,
      kept,
      forgettingRequested(),
      clientForgotten(),
      clientForgotten({ on: civilDate('2031-03-03') }),
    )
      .when(request({ ground: 'objection' }))
      .refuses({ _tag: 'ClientIsForgotten', on: clientForgotten().on }));
});
