import { describe, expect, it } from '@jest/globals';
import { civilDate, corrected, isCorrection, settle, type Settleable } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { applied, registered } from '../support/examples/client';
import { amended, voided } from '../support/examples/correction';
import { eventId } from '../support/examples/ids';
import { anyHistory } from '../support/garbage';
import { recordedInOrder } from '../support/history';

const heldAfter = (...events: readonly Client.Recordable[]) =>
  settle<Client.Event>(recordedInOrder(events)).map(({ event }) => event);
const male = registered({ sex: 'male' });
const other = registered({ sex: 'other' });
const voidOf = (place: number) => voided({ target: eventId(place) });

describe('a voided event', () => {
  it('never held', () => {
    expect(heldAfter(registered(), applied(), voidOf(1))).toEqual([applied()]);
  });

  it('is not brought back by an amendment, before or after', () => {
    expect(heldAfter(registered(), amended(male), voidOf(1))).toEqual([]);
    expect(heldAfter(registered(), voidOf(1), amended(male))).toEqual([]);
  });

  it('is not brought back by a void of its void', () => {
    expect(heldAfter(registered(), voidOf(1), voidOf(2))).toEqual([]);
  });
});

describe('an amended event', () => {
  it('says what it should have said, where it stood', () => {
    expect(settle<Client.Event>(recordedInOrder<Client.Recordable>([registered(), amended(male)]))).toEqual(
      recordedInOrder([male]),
    );
  });

  it('stands on the day it was amended to', () => {
    const later = registered({ on: civilDate('2024-02-06') });
    expect(heldAfter(registered(), applied(), amended(later))).toEqual([applied(), later]);
  });

  it('keeps its place before what was recorded after it', () => {
    expect(heldAfter(registered(), applied(), amended(male))).toEqual([male, applied()]);
  });

  it('says what the last amendment says', () => {
    expect(heldAfter(registered(), amended(male), amended(other))).toEqual([other]);
    expect(heldAfter(registered(), amended(male), amended(other, eventId(2)))).toEqual([other]);
  });

  it('says what it said before, once the amendment is voided', () => {
    expect(heldAfter(registered(), amended(male), voidOf(2))).toEqual([registered()]);
    expect(heldAfter(registered(), amended(male), amended(other), voidOf(3))).toEqual([male]);
    expect(heldAfter(registered(), amended(male), amended(other), voidOf(2))).toEqual([other]);
  });
});

describe('a correction changes nothing', () => {
  it.each<readonly [what: string, ...history: Client.Recordable[]]>([
    ['that voids what is not there', registered(), voidOf(9)],
    ['that amends what is not there', registered(), amended(male, eventId(9))],
    ['that voids a later event', voidOf(2), registered()],
    ['that amends a later event', amended(male, eventId(2)), registered()],
    ['that voids itself', registered(), voidOf(2)],
    ['that amends itself', registered(), amended(male, eventId(2))],
    ['that would make it another event', registered(), amended(applied())],
    ['that amends a void of nothing', registered(), voidOf(9), amended(male, eventId(2))],
  ])('%s', (_, ...history) => {
    expect(heldAfter(...history)).toEqual([registered()]);
  });
});

/** What became of one event, told backwards from the end of the stream; settling tells it forwards. */
const whatHolds = (
  recorded: readonly Settleable<Client.Recordable>[],
  { id, event }: Settleable<Client.Recordable>,
): Client.Event | undefined => {
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
  return last === undefined ? event : last.event;
};

describe('any history settles', () => {
  it('to what is told backwards of each event', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        const held = corrected<Client.Event>(recorded);
        for (const each of recorded) expect(held.get(each.id)).toEqual(whatHolds(recorded, each));
      }),
      { numRuns: 1_000 },
    );
  });

  it('to events of its own that were not voided, each of the type it was recorded as', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        const types = new Map(recorded.map(({ id, event }) => [id, event.type]));
        for (const { id, event } of settle<Client.Event>(recorded)) expect(event.type).toBe(types.get(id));
        const voids = recorded.filter(({ event }) => event.type === 'EventVoided').length;
        const own = recorded.filter(({ event }) => !isCorrection<Client.Event>(event)).length;
        const held = settle<Client.Event>(recorded).length;
        expect(held <= own && held >= own - voids).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('to what its corrections made of it', () => {
    fc.assert(
      fc.property(anyHistory, (recorded) => {
        const settled = settle<Client.Event>(recorded).map(({ id, event }) => [id, event] as const);
        expect(new Map(settled)).toEqual(corrected<Client.Event>(recorded));
      }),
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
