import { describe, expect, it } from '@jest/globals';
import { civilDate, isCorrection, settle, type Settleable } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { recordedInOrder } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import fc from 'fast-check';
import { anyHistory } from '../support/garbage';

const heldAfter = (...events: readonly Client.Recordable[]) =>
  settle<Client.Event>(recordedInOrder(events)).map(({ event }) => event);
const male = clientRegistered({ sex: 'male' });
const other = clientRegistered({ sex: 'other' });
const voidOf = (place: number) => eventVoided({ target: eventId(place) });

describe('a voided event', () => {
  it('never held', () => {
    expect(heldAfter(clientRegistered(), asylumApplicationLodged(), voidOf(1))).toEqual([
      asylumApplicationLodged(),
    ]);
  });

  it('is not brought back by an amendment, before or after', () => {
    expect(heldAfter(clientRegistered(), eventAmended(male), voidOf(1))).toEqual([]);
    expect(heldAfter(clientRegistered(), voidOf(1), eventAmended(male))).toEqual([]);
  });

  it('is not brought back by a void of its void', () => {
    expect(heldAfter(clientRegistered(), voidOf(1), voidOf(2))).toEqual([]);
  });
});

describe('an amended event', () => {
  it('says what it should have said, where it stood', () => {
    const recorded = recordedInOrder<Client.Recordable>([clientRegistered(), eventAmended(male)]);
    expect(settle<Client.Event>(recorded)).toStrictEqual(recordedInOrder([male]));
  });

  it('stands on the day it was amended to', () => {
    const later = clientRegistered({ on: civilDate('2024-02-06') });
    expect(heldAfter(clientRegistered(), asylumApplicationLodged(), eventAmended(later))).toEqual([
      asylumApplicationLodged(),
      later,
    ]);
  });

  it('keeps its place before what was recorded after it', () => {
    expect(heldAfter(clientRegistered(), asylumApplicationLodged(), eventAmended(male))).toEqual([
      male,
      asylumApplicationLodged(),
    ]);
  });

  it('says what the last amendment says', () => {
    expect(heldAfter(clientRegistered(), eventAmended(male), eventAmended(other))).toEqual([other]);
    expect(heldAfter(clientRegistered(), eventAmended(male), eventAmended(other, eventId(2)))).toEqual([
      other,
    ]);
  });

  it('says what it said before, once the amendment is voided', () => {
    expect(heldAfter(clientRegistered(), eventAmended(male), voidOf(2))).toEqual([clientRegistered()]);
    expect(heldAfter(clientRegistered(), eventAmended(male), eventAmended(other), voidOf(3))).toEqual([male]);
    expect(heldAfter(clientRegistered(), eventAmended(male), eventAmended(other), voidOf(2))).toEqual([
      other,
    ]);
  });

  it('says what a later amendment says, the first one voided', () => {
    expect(
      heldAfter(clientRegistered(), eventAmended(male), eventAmended(other, eventId(2)), voidOf(2)),
    ).toEqual([other]);
    expect(
      heldAfter(clientRegistered(), eventAmended(male), voidOf(2), eventAmended(other, eventId(2))),
    ).toEqual([other]);
  });

  it('may be amended 20,000 times, and is read a few times over', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => eventAmended(other, eventId(i + 1)));
    let reads = 0;
    const recorded = recordedInOrder<Client.Recordable>([
      clientRegistered(),
      ...chain,
      eventAmended(male, eventId(20_001)),
    ]);
    const counted = recorded.map(({ event, ...place }): Settleable<Client.Recordable> => ({
      ...place,
      get event() {
        reads += 1;
        return event;
      },
    }));
    expect(settle<Client.Event>(counted).map(({ event }) => event)).toEqual([male]);
    expect(reads).toBeLessThan(10 * counted.length);
  });
});

describe('a correction changes nothing', () => {
  it.each<readonly [what: string, ...history: Client.Recordable[]]>([
    ['that voids what is not there', clientRegistered(), voidOf(9)],
    ['that amends what is not there', clientRegistered(), eventAmended(male, eventId(9))],
    ['that voids a later event', voidOf(2), clientRegistered()],
    ['that amends a later event', eventAmended(male, eventId(2)), clientRegistered()],
    ['that voids itself', clientRegistered(), voidOf(2)],
    ['that amends itself', clientRegistered(), eventAmended(male, eventId(2))],
    ['that would make it another event', clientRegistered(), eventAmended(asylumApplicationLodged())],
    ['that amends a void of nothing', clientRegistered(), voidOf(9), eventAmended(male, eventId(2))],
  ])('%s', (_, ...history) => {
    expect(heldAfter(...history)).toEqual([clientRegistered()]);
  });
});

/** Finds what became of one event, backwards from the end of the stream; settling goes forwards. */
const whatHolds = (
  recorded: readonly Settleable<Client.Recordable>[],
  { id, event }: Settleable<Client.Recordable>,
): object | undefined => {
  if (isCorrection<Client.Event>(event)) return undefined;
  const correctionsOf = (target: Settleable<unknown>) =>
    recorded.filter(
      (each) =>
        isCorrection<Client.Event>(each.event) &&
        each.event.target === target.id &&
        each.position > target.position,
    );
  const isVoided = (target: Settleable<unknown>) =>
    correctionsOf(target).some((each) => each.event.type === 'EventVoided');
  const amendmentsOf = (target: Settleable<unknown>): readonly Settleable<Client.Recordable>[] =>
    correctionsOf(target)
      .filter((each) => each.event.type === 'EventAmended')
      .flatMap((each) => [each, ...amendmentsOf(each)]);
  const [self] = recorded.filter((each) => each.id === id);
  if (self === undefined || isVoided(self)) return undefined;
  const last = amendmentsOf(self)
    .filter((each) => !isVoided(each))
    .map((each) => ({ ...each, event: each.event.type === 'EventAmended' ? each.event.to : event }))
    .filter((each) => each.event.type === event.type)
    .sort((a, b) => b.position - a.position)[0];
  // whatever an amendment says, the event stays in its place
  return last === undefined ? event : { ...last.event, inPlaceOf: event.inPlaceOf };
};

describe('any history settles', () => {
  it('to what is told backwards of each event', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        const held = new Map(settle<Client.Event>(recorded).map(({ id, event }) => [id, event]));
        const told = recorded.map((each) => whatHolds(recorded, each));
        expect(recorded.map(({ id }) => held.get(id))).toEqual(told);
      }),
      { numRuns: 1_000 },
    );
  });

  it('to own events that were not voided, of their own types', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        const types = new Map(recorded.map(({ id, event }) => [id, event.type]));
        const settled = settle<Client.Event>(recorded);
        expect(settled.filter(({ id, event }) => event.type !== types.get(id))).toEqual([]);
        const voids = recorded.filter(({ event }) => event.type === 'EventVoided').length;
        const own = recorded.filter(({ event }) => !isCorrection<Client.Event>(event)).length;
        const held = settled.length;
        expect(held <= own && held >= own - voids).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('once: what has settled stays as it is', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        const settled = settle<Client.Event>(recorded);
        expect(settle<Client.Event>(settled)).toEqual(settled);
      }),
    );
  });
});
