import { describe, it } from '@jest/globals';
import { amendEvent, civilDate, Text, written } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { stream } from '@pavadonis/testing';
import { amendment, eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientForgotten } from '@pavadonis/testing/examples/forgetting';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { eventId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const amend = (to: Client.Event, target = eventId(1)) => amendEvent<Client.Event>(amendment(to, target));
const right = clientRegistered({ sex: 'male' });
const dayBefore = clientRegistered({ on: civilDate('2024-02-04') });

describe('amending an event', () => {
  it('records what it should have said', () =>
    stream<Client.Event>(clientRegistered()).when(amend(right)).records(eventAmended(right)));

  it('changes its day too', () =>
    stream<Client.Event>(clientRegistered()).when(amend(dayBefore)).records(eventAmended(dayBefore)));

  it('amends again, back to what it said at first too', () => {
    for (const next of [dayBefore, clientRegistered()])
      stream<Client.Event>(clientRegistered(), eventAmended(right))
        .when(amend(next))
        .records(eventAmended(next));
  });

  it('records an external id in its normal form', () => {
    const [asLinked, unlike] = [
      externalIdLinked({ value: written(Text, 'case 24-0230') }),
      externalIdLinked({ scheme: written(Text, 'Asylum-Case '), value: written(Text, ' case 24-0230') }),
    ];
    stream<Client.Event>(externalIdLinked()).when(amend(unlike)).records(eventAmended(asLinked));
    stream<Client.Event>(asLinked).when(amend(unlike)).recordsNothing();
  });

  it('keeps the place that the event took, named again or not', () => {
    const taken = { inPlaceOf: eventId(1) };
    const history = [clientRegistered(), eventVoided(), clientRegistered(taken)];
    for (const to of [right, { ...right, ...taken }])
      stream<Client.Event>(...history)
        .when(amend(to, eventId(3)))
        .records(eventAmended({ ...right, ...taken }, eventId(3)));
    for (const to of [clientRegistered(), clientRegistered(taken)])
      stream<Client.Event>(...history)
        .when(amend(to, eventId(3)))
        .recordsNothing();
  });

  it('is refused in another place than the event’s, also where nothing else changes', () => {
    const [from, to] = [eventId(1), eventId(2)];
    for (const facts of [clientRegistered(), right]) {
      const another = { ...facts, inPlaceOf: to };
      stream<Client.Event>(clientRegistered())
        .when(amend(another))
        .refuses({ _tag: 'PlaceCannotChange', to });
      stream<Client.Event>(clientRegistered(), eventVoided(), clientRegistered({ inPlaceOf: from }))
        .when(amend(another, eventId(3)))
        .refuses({ _tag: 'PlaceCannotChange', from, to });
    }
  });

  it('records nothing when that holds already', () => {
    stream<Client.Event>(clientRegistered()).when(amend(clientRegistered())).recordsNothing();
    stream<Client.Event>(clientRegistered(), eventAmended(right)).when(amend(right)).recordsNothing();
  });

  it('records again an amendment that was taken back', () =>
    stream<Client.Event>(clientRegistered(), eventAmended(right), eventVoided({ target: eventId(2) }))
      .when(amend(right))
      .records(eventAmended(right)));

  it('is refused for an event that is not in the stream', () =>
    stream<Client.Event>(clientRegistered())
      .when(amend(right, eventId(9)))
      .refuses({ _tag: 'NoSuchEvent', target: eventId(9) }));

  it('is refused for a voided event', () =>
    stream<Client.Event>(clientRegistered(), eventVoided())
      .when(amend(right))
      .refuses({ _tag: 'NotCorrectable', target: eventId(1) }));

  it('is refused for a forgetting, which is for good, also where it changes nothing', () => {
    for (const to of [clientForgotten({ on: civilDate('2031-02-14') }), clientForgotten()])
      stream<Client.Event>(clientRegistered(), clientForgotten())
        .when(amend(to, eventId(2)))
        .refuses({ _tag: 'NotCorrectable', target: eventId(2) });
  });

  it('may name an amendment, also one taken back', () => {
    const next = eventAmended(dayBefore, eventId(2));
    stream<Client.Event>(clientRegistered(), eventAmended(right))
      .when(amend(dayBefore, eventId(2)))
      .records(next);
    stream<Client.Event>(clientRegistered(), eventAmended(right), eventVoided({ target: eventId(2) }))
      .when(amend(dayBefore, eventId(2)))
      .records(next);
  });

  it('is refused for a void, a voided event and for nothing', () => {
    for (const events of [
      [clientRegistered(), asylumApplicationLodged(), eventVoided()],
      [clientRegistered(), eventVoided(), eventAmended(right)],
      [clientRegistered(), asylumApplicationLodged(), eventAmended(right, eventId(9))],
    ])
      stream<Client.Event>(...events)
        .when(amend(right, eventId(3)))
        .refuses({ _tag: 'NotCorrectable', target: eventId(3) });
  });

  it('is refused where it gives a stateless client a nationality', () => {
    const both = clientRegistered({ stateless: true });
    const put = clientRegistered({ stateless: true, nationalities: [] });
    for (const before of [clientRegistered(), put])
      stream<Client.Event>(before).when(amend(both)).refuses({ _tag: 'StatelessWithNationality' });
  });

  it('puts right a stateless client whom a history gives a nationality', () => {
    const both = clientRegistered({ stateless: true });
    const put = clientRegistered({ stateless: true, nationalities: [] });
    stream<Client.Event>(both).when(amend(put)).records(eventAmended(put));
    stream<Client.Event>(both).when(amend(both)).recordsNothing();
    stream<Client.Event>(both)
      .when(amend({ ...both, sex: 'male' }))
      .refuses({ _tag: 'StatelessWithNationality' });
  });

  it('is refused where it would be another event', () => {
    for (const target of [eventId(1), eventId(2)])
      stream<Client.Event>(clientRegistered(), eventAmended(right))
        .when(amend(asylumApplicationLodged(), target))
        .refuses({ _tag: 'TypeCannotChange', from: 'ClientRegistered', to: 'AsylumApplicationLodged' });
  });
});
