import { describe, expect, it } from '@jest/globals';
import {
  alreadySo,
  civilDate,
  type Decision,
  type EventId,
  inPlaceOf,
  record,
  refuse,
  settle,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { recordedInOrder } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import * as E from 'fp-ts/Either';

const { on } = clientRegistered();
const applied = asylumApplicationLodged({ on });
const male = clientRegistered({ sex: 'male' });
const voidOf = (number: number) => eventVoided({ target: eventId(number) });
const inPlace = (event: Client.Event, number: number): Client.Event => ({
  ...event,
  inPlaceOf: eventId(number),
});
const idsAfter = (...events: readonly Client.Recordable[]): readonly EventId[] =>
  settle<Client.Event>(recordedInOrder(events)).map(({ id }) => id);

describe('an event in place of a voided one', () => {
  it('stands where that one stood on its day', () => {
    expect(idsAfter(clientRegistered(), applied, voidOf(1), male)).toEqual([2, 4].map(eventId));
    expect(idsAfter(clientRegistered(), applied, voidOf(1), inPlace(male, 1))).toEqual([4, 2].map(eventId));
  });

  it('stands on its own day, and by its own `seq`', () => {
    const later = inPlace({ ...male, seq: 1 as never }, 1);
    expect(idsAfter(clientRegistered(), applied, voidOf(1), later)).toEqual([2, 4].map(eventId));
  });

  it('takes the place that a voided one had taken', () => {
    const again = [inPlace(male, 1), voidOf(4), inPlace(male, 4)];
    expect(idsAfter(clientRegistered(), applied, voidOf(1), ...again)).toEqual([6, 2].map(eventId));
  });

  it('keeps that place when it is amended', () => {
    const amended = eventAmended(clientRegistered({ sex: 'unknown' }), eventId(4));
    const history = [clientRegistered(), applied, voidOf(1), inPlace(male, 1), amended];
    expect(idsAfter(...history)).toEqual([4, 2].map(eventId));
  });

  it.each([
    ['one in another place', { inPlaceOf: eventId(9) }],
    ['one in none', {}],
  ])('says whose place it took, even amended to %s', (_, place) => {
    const amended = eventAmended(clientRegistered({ sex: 'unknown', ...place }), eventId(4));
    const history = [clientRegistered(), applied, voidOf(1), inPlace(male, 1), amended];
    const [first] = settle<Client.Event>(recordedInOrder(history));
    expect(first?.event).toEqual(clientRegistered({ sex: 'unknown', inPlaceOf: eventId(1) }));
  });

  it('takes no place by an amendment', () => {
    const amended = eventAmended({ ...male, inPlaceOf: eventId(1) }, eventId(4));
    const settled = settle<Client.Event>(
      recordedInOrder([clientRegistered(), applied, voidOf(1), clientRegistered(), amended]),
    );
    expect(settled.map(({ id, event }) => [id, event])).toEqual([
      [eventId(2), applied],
      [eventId(4), male],
    ]);
  });

  it.each<readonly [what: string, ...history: Client.Recordable[]]>([
    ['that holds', clientRegistered(), applied, inPlace(male, 1)],
    ['that holds beside a void', clientRegistered(), applied, inPlace(male, 1), voidOf(9)],
    ['that is not there', clientRegistered(), applied, inPlace(male, 9)],
    ['that is itself', clientRegistered(), applied, inPlace(male, 3), voidOf(9)],
    ['that is a void', clientRegistered(), voidOf(9), applied, inPlace(male, 2)],
  ])('stands at its own place for one %s', (_, ...history) => {
    const places = history.flatMap(({ type }, i) => (type === 'EventVoided' ? [] : [eventId(i + 1)]));
    expect(idsAfter(...history)).toEqual(places);
  });

  it('stands at its own place for an amendment that was taken back', () => {
    const history = [clientRegistered(), eventAmended(male), applied, voidOf(2), inPlace(male, 2)];
    expect(idsAfter(...history)).toEqual([1, 3, 5].map(eventId));
  });

  it('stands at its own place once the place was given to another', () => {
    const history = [clientRegistered(), applied, voidOf(1), inPlace(male, 1), inPlace(male, 1)];
    expect(idsAfter(...history)).toEqual([4, 2, 5].map(eventId));
  });
});

describe('recording in place of an event', () => {
  const first = eventId(1);
  const decide = <R>(
    history: readonly Client.Recordable[],
    decided: Decision<R, Client.Event>,
    target: EventId = first,
  ) => inPlaceOf(target)<Client.Event>(recordedInOrder(history))(decided);
  const recording = record<Client.Event>(male);
  const amendedTo = (seq: number) => eventAmended(clientRegistered({ seq: seq as never }), first);
  const onTheNext = clientRegistered({ seq: 2 as never, on: civilDate('2099-01-01') });

  it('records it with the event whose place it takes', () => {
    expect(decide([clientRegistered(), applied, voidOf(1)], recording)).toEqual(E.right([inPlace(male, 1)]));
  });

  it.each<readonly [what: string, stood: Client.Recordable[], recorded: Client.Event]>([
    ['takes over its `seq`', [applied], { ...male, seq: 2 as never }],
    ['takes over its amended `seq`', [amendedTo(7)], { ...male, seq: 7 as never }],
    [
      'takes over no `seq` of an amendment that was voided',
      [amendedTo(7), voidOf(2)],
      { ...male, seq: 2 as never },
    ],
    ['takes over nothing of another day', [eventAmended(onTheNext, first)], male],
  ])('%s', (_, since, event) => {
    const registered = clientRegistered({ seq: 2 as never });
    const history = [registered, ...since, voidOf(1)];
    expect(decide(history, recording)).toEqual(E.right([inPlace(event, 1)]));
  });

  it('keeps a `seq` of its own', () => {
    const own = { ...male, seq: 1 as never };
    const history = [clientRegistered({ seq: 2 as never }), voidOf(1)];
    expect(decide(history, record<Client.Event>(own))).toEqual(E.right([inPlace(own, 1)]));
  });

  it('gives it no `seq` where neither has one', () => {
    // a field without a value would be one more field in the store
    const history = [clientRegistered(), voidOf(1)];
    expect(decide(history, recording)).toStrictEqual(E.right([inPlace(male, 1)]));
  });

  it('gives the place to the first of several events', () => {
    const both = record<Client.Event>(male, applied);
    expect(decide([clientRegistered(), voidOf(1)], both)).toEqual(E.right([inPlace(male, 1), applied]));
  });

  it('records nothing where there is nothing to record', () => {
    expect(decide([clientRegistered()], alreadySo)).toEqual(E.right([]));
  });

  it('is refused as the decision is', () => {
    expect(decide([clientRegistered()], refuse({ _tag: 'Anything' }))).toEqual(E.left({ _tag: 'Anything' }));
  });

  it.each([
    ['is not there', 9],
    ['is a correction', 2],
  ])('is refused for one that %s', (_, number) => {
    const target = eventId(number);
    const history = [clientRegistered(), voidOf(1), applied];
    expect(decide(history, recording, target)).toEqual(E.left({ _tag: 'NoSuchEvent', target }));
  });

  it('is refused for one that holds', () => {
    expect(decide([clientRegistered()], recording)).toEqual(E.left({ _tag: 'NotVoided', target: first }));
  });

  it.each([
    ['the first that stood there', 1],
    ['the next that stood there', 4],
  ])('is refused once another event took the place through another: %s', (_, number) => {
    const other = number === 1 ? 4 : 1;
    const history = [
      clientRegistered(),
      applied,
      voidOf(1),
      inPlace(male, 1),
      voidOf(4),
      inPlace(male, other),
    ];
    const target = eventId(number);
    expect(decide(history, recording, target)).toEqual(
      E.left({ _tag: 'PlaceTaken', target, by: eventId(6) }),
    );
  });

  it('is not refused for a place that was taken beside it', () => {
    const history = [clientRegistered(), applied, voidOf(1), voidOf(2), inPlace(applied, 2)];
    expect(decide(history, recording)).toEqual(E.right([inPlace(male, 1)]));
  });

  it('is refused once another event took the place, until that one is voided', () => {
    const history = [clientRegistered(), voidOf(1), inPlace(male, 1)];
    const by = eventId(3);
    expect(decide(history, recording)).toEqual(E.left({ _tag: 'PlaceTaken', target: first, by }));
    expect(decide([...history, voidOf(3)], recording)).toEqual(E.right([inPlace(male, 1)]));
  });
});
