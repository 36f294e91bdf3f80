import { describe, it } from '@jest/globals';
import { amendEvent, civilDate } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { stream } from '@pavadonis/testing';
import { applied, registered } from '@pavadonis/testing/examples/client';
import { amended, amendment, voided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';

const amend = (to: Client.Event, target = eventId(1)) => amendEvent<Client.Event>(amendment(to, target));
const right = registered({ sex: 'male' });
const dayBefore = registered({ on: civilDate('2024-02-04') });

describe('amending an event', () => {
  it('records what it should have said', () =>
    stream<Client.Event>(registered()).when(amend(right)).records(amended(right)));

  it('changes its day too', () =>
    stream<Client.Event>(registered()).when(amend(dayBefore)).records(amended(dayBefore)));

  it('amends an amended event again, back to what it said at first too', () => {
    for (const next of [dayBefore, registered()])
      stream<Client.Event>(registered(), amended(right)).when(amend(next)).records(amended(next));
  });

  it('records nothing when that holds already', () => {
    stream<Client.Event>(registered()).when(amend(registered())).recordsNothing();
    stream<Client.Event>(registered(), amended(right)).when(amend(right)).recordsNothing();
  });

  it('records again an amendment that was taken back', () =>
    stream<Client.Event>(registered(), amended(right), voided({ target: eventId(2) }))
      .when(amend(right))
      .records(amended(right)));

  it('is refused for an event that is not in the stream', () =>
    stream<Client.Event>(registered())
      .when(amend(right, eventId(9)))
      .refuses({ _tag: 'NoSuchEvent', target: eventId(9) }));

  it('is refused for a voided event', () =>
    stream<Client.Event>(registered(), voided())
      .when(amend(right))
      .refuses({ _tag: 'NotCorrectable', target: eventId(1) }));

  it('may name an amendment of the event, also one that was taken back', () => {
    const next = amended(dayBefore, eventId(2));
    stream<Client.Event>(registered(), amended(right))
      .when(amend(dayBefore, eventId(2)))
      .records(next);
    stream<Client.Event>(registered(), amended(right), voided({ target: eventId(2) }))
      .when(amend(dayBefore, eventId(2)))
      .records(next);
  });

  it('is refused for a void, for an amendment of a voided event and for one of nothing', () => {
    for (const events of [
      [registered(), applied(), voided()],
      [registered(), voided(), amended(right)],
      [registered(), applied(), amended(right, eventId(9))],
    ])
      stream<Client.Event>(...events)
        .when(amend(right, eventId(3)))
        .refuses({ _tag: 'NotCorrectable', target: eventId(3) });
  });

  it('is refused where it would be another event', () =>
    stream<Client.Event>(registered())
      .when(amend(applied()))
      .refuses({ _tag: 'TypeCannotChange', from: 'ClientRegistered', to: 'AsylumApplicationLodged' }));
});
