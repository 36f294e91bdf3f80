import { describe, it } from '@jest/globals';
import { voidEvent } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { stream } from '@pavadonis/testing';
import { applied, registered } from '@pavadonis/testing/examples/client';
import { amended, voided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';

const ofThird = { target: eventId(3) };

describe('voiding an event', () => {
  it('records that it never held', () =>
    stream(registered()).when(voidEvent(voided.facts())).records(voided()));

  it('takes an amendment back', () =>
    stream<Client.Event>(registered(), applied(), amended(registered({ sex: 'male' })))
      .when(voidEvent(voided.facts(ofThird)))
      .records(voided(ofThird)));

  it('records nothing when it is voided already', () =>
    stream(registered(), voided()).when(voidEvent(voided.facts())).recordsNothing());

  it('records that it never held though an earlier void, of nothing then, names it', () =>
    stream<Client.Event>(voided({ target: eventId(2) }), registered())
      .when(voidEvent(voided.facts({ target: eventId(2) })))
      .records(voided({ target: eventId(2) })));

  it('is refused for an event that is not in the stream', () =>
    stream(registered())
      .when(voidEvent(voided.facts(ofThird)))
      .refuses({ _tag: 'NoSuchEvent', target: eventId(3) }));

  it('is refused for a void', () =>
    stream<Client.Event>(registered(), applied(), voided())
      .when(voidEvent(voided.facts(ofThird)))
      .refuses({ _tag: 'NotCorrectable', target: eventId(3) }));
});
