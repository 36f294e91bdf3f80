import { describe, it } from '@jest/globals';
import { voidEvent } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { stream } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientForgotten } from '@pavadonis/testing/examples/forgetting';
import { eventId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const ofThird = { target: eventId(3) };

describe('voiding an event', () => {
  it('records that it never held', () =>
    stream(clientRegistered()).when(voidEvent(eventVoided.facts())).records(eventVoided()));

  it('takes an amendment back', () =>
    stream<Client.Event>(
      clientRegistered(),
      asylumApplicationLodged(),
      eventAmended(clientRegistered({ sex: 'male' })),
    )
      .when(voidEvent(eventVoided.facts(ofThird)))
      .records(eventVoided(ofThird)));

  it('records nothing when it is voided already', () =>
    stream(clientRegistered(), eventVoided()).when(voidEvent(eventVoided.facts())).recordsNothing());

  it('records it though an earlier void of nothing names it', () =>
    stream<Client.Event>(eventVoided({ target: eventId(2) }), clientRegistered())
      .when(voidEvent(eventVoided.facts({ target: eventId(2) })))
      .records(eventVoided({ target: eventId(2) })));

  it('is refused for an event that is not in the stream', () =>
    stream(clientRegistered())
      .when(voidEvent(eventVoided.facts(ofThird)))
      .refuses({ _tag: 'NoSuchEvent', target: eventId(3) }));

  it('is refused for a forgetting, which is for good', () =>
    stream<Client.Event>(clientRegistered(), clientForgotten())
      .when(voidEvent(eventVoided.facts({ target: eventId(2) })))
      .refuses({ _tag: 'NotCorrectable', target: eventId(2) }));

  it('is refused for a void', () =>
    stream<Client.Event>(clientRegistered(), asylumApplicationLodged(), eventVoided())
      .when(voidEvent(eventVoided.facts(ofThird)))
      .refuses({ _tag: 'NotCorrectable', target: eventId(3) }));
});
