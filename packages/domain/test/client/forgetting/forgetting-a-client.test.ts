import { describe, expect, it } from '@jest/globals';
import { addDays, type Entry } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import {
  clientForgotten,
  forgettingRequested,
  forgettingWithdrawn,
  retentionConfirmed,
} from '@pavadonis/testing/examples/forgetting';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientId, operationId } from '@pavadonis/testing/examples/ids';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded } from '@pavadonis/testing/examples/service';
import * as E from 'fp-ts/Either';
import { served } from '../../support/served';

const free: Client.Holds = new Map([[operationId, false]]);
const forget = ({ on, holds = free }: { on?: Client.ClientForgotten['on']; holds?: Client.Holds } = {}) =>
  Client.forgetClient({ on: on ?? clientForgotten().on }, holds);
const asked = [
  ...served,
  serviceEnded(),
  retentionConfirmed({ operationId }),
  forgettingRequested(),
] as const;

describe('forgetting a client', () => {
  it('is recorded on the ground on which it was asked for', () => {
    client(...asked)
      .when(forget())
      .records(clientForgotten());
    const objected = [...asked.slice(0, -1), forgettingRequested({ ground: 'objection' })] as const;
    client(...objected)
      .when(forget())
      .records(clientForgotten({ ground: 'objection' }));
  });

  it('records nothing again, whichever day is named and whatever is held by then', () =>
    client(...asked, clientForgotten())
      .when(forget({ on: addDays(clientForgotten().on, 100), holds: new Map([[operationId, true]]) }))
      .recordsNothing());

  it('is refused without a request, and after it was taken back', () => {
    client(...asked.slice(0, -1))
      .when(forget())
      .refuses({ _tag: 'NoForgettingRequested' });
    client(...asked, forgettingWithdrawn())
      .when(forget())
      .refuses({ _tag: 'NoForgettingRequested' });
  });

  it('is refused before the day that the request names', () => {
    const { dueOn } = forgettingRequested();
    client(...asked)
      .when(forget({ on: addDays(dueOn, -1) }))
      .refuses({ _tag: 'ForgettingNotDue', dueOn });
  });

  it('looks again at how long the file is kept, and at holds', () => {
    const longer = retentionConfirmed({
      operationId,
      on: clientForgotten().on,
      keptUntil: clientForgotten().on,
    });
    client(...asked, longer)
      .when(forget())
      .refuses({ _tag: 'KeptUntil', until: longer.keptUntil, source: longer.source, operationId });
    client(...asked)
      .when(forget({ holds: new Map([[operationId, true]]) }))
      .refuses({ _tag: 'DocumentsHeld', operationId });
    client(...asked)
      .when(forget({ holds: new Map() }))
      .refuses({ _tag: 'HoldsNotKnown', operationId });
  });

  it('is refused while the service goes on, which death ends', () => {
    const open = asked.filter(({ type }) => type !== 'ServiceEnded');
    client(...open)
      .when(forget())
      .refuses({ _tag: 'StillServed', episodeId: serviceEnded().episodeId });
    client(...open, clientDied())
      .when(forget())
      .records(clientForgotten());
  });
});

describe('a stream whose registration was voided', () => {
  it('is forgotten as any other, once the day is confirmed for the person', () => {
    const confirmed = retentionConfirmed();
    client().when(Client.confirmRetention(retentionConfirmed.facts())).records(confirmed);
    const request = Client.requestForgetting(forgettingRequested.facts(), free);
    client().when(request).refuses({ _tag: 'RetentionNotConfirmed' });
    client(confirmed).when(request).records(forgettingRequested());
    client(confirmed, forgettingRequested()).when(forget()).records(clientForgotten());
  });

  it('takes the request back as any other, and has none at first', () => {
    const withdraw = Client.withdrawForgetting(forgettingWithdrawn.facts());
    client(forgettingRequested()).when(withdraw).records(forgettingWithdrawn());
    client().when(withdraw).refuses({ _tag: 'NoForgettingRequested' });
    client().when(forget()).refuses({ _tag: 'NoForgettingRequested' });
  });
});

describe('recording that a stream is forgotten, as was decided before', () => {
  it('asks no rule, and records nothing again', () => {
    const again = Client.recordForgotten(clientForgotten.facts());
    client(...served)
      .when(again)
      .records(clientForgotten());
    client(...served, clientForgotten({ on: addDays(clientForgotten().on, -1) }))
      .when(again)
      .recordsNothing();
  });
});

describe('a person with merged streams', () => {
  const entries = (
    stream: string,
    from: number,
    events: readonly Client.Event[],
  ): readonly Entry<Client.Event>[] =>
    events.map((event, i) => ({ position: from + i, stream: stream as Entry<unknown>['stream'], event }));
  const survivor = entries('client-a', 1, asked);
  const merged = entries('client-b', 100, [clientRegistered(), clientsMerged({ survivorId: clientId })]);
  const done = entries('client-a', 200, [clientForgotten()]);

  it('is forgotten in each stream, as was asked in the survivor’s', () => {
    const whole = Client.stateAcrossStreams(survivor, merged);
    expect(forget()(whole)).toEqual(E.right([clientForgotten()]));
    const ofMerged = Client.stateAcrossStreams(merged, [...survivor, ...done]);
    expect(forget()(ofMerged)).toEqual(E.right([clientForgotten()]));
    const both = Client.stateAcrossStreams(
      [...merged, ...entries('client-b', 300, [clientForgotten()])],
      survivor,
    );
    expect(forget()(both)).toEqual(E.right([]));
  });

  it('counts what was confirmed in each of them', () => {
    const longer = retentionConfirmed({
      operationId,
      keptUntil: clientForgotten().on,
      on: addDays(asked[0].on, 9000),
    });
    const state = Client.stateAcrossStreams(survivor, [...merged, ...entries('client-b', 150, [longer])]);
    expect(forget()(state)).toMatchObject(E.left({ _tag: 'KeptUntil' }));
    expect(forget()(stateAfter(Client, asked))).toEqual(E.right([clientForgotten()]));
  });
});
