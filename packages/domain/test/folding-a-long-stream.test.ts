import { describe, expect, it, jest } from '@jest/globals';
import { GrowingList, GrowingMap, isCorrection } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import { everyEvent } from '@pavadonis/testing/examples/every-event';

const FEW = 200;
const A_UUID = /[0-9a-f]{8}(?=(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

interface Folded {
  readonly initial: object;
  readonly evolve: (state: never, event: never) => object;
}

const folds: Readonly<Record<'client' | 'contract' | 'operation', Folded>> = {
  client: Client,
  contract: Contract,
  operation: Operation,
};

/** Returns an event with other ids: about another thing of the same kind. */
const withIds = <A>(event: A, number: number): A =>
  JSON.parse(JSON.stringify(event).replaceAll(A_UUID, number.toString(16).padStart(8, '0'))) as A;

/** Repeats events in turn, so many in all: about the same things, or about a new one each time. */
const inTurn = (events: readonly object[], count: number, anew: boolean): readonly object[] =>
  Array.from({ length: count }, (_, i) => {
    const event = events[i % events.length] ?? {};
    return anew ? withIds(event, Math.floor(i / events.length)) : event;
  });

/** Counts how often a part of a list or a map is read or written. */
const workOf = (work: () => void): number => {
  const lists = [GrowingList.prototype, GrowingMap.prototype, Map.prototype] as const;
  const spies = [
    ...(['at', 'withAt', 'withNext'] as const).map((name) => jest.spyOn(lists[0], name)),
    ...(['get', 'with', 'withFirst'] as const).map((name) => jest.spyOn(lists[1], name)),
    ...(['get', 'set', 'has'] as const).map((name) => jest.spyOn(lists[2], name)),
  ];
  work();
  const done = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return done;
};

/** Returns the lengths of the lists, maps and sets in a state that are copied whenever something is added to them. */
const copied = (value: unknown): readonly number[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof GrowingList) return [...value].flatMap(copied);
  if (value instanceof GrowingMap)
    return [...(value as GrowingMap<unknown, unknown>).values()].flatMap(copied);
  if (value instanceof Map || value instanceof Set) return [value.size, ...[...value].flatMap(copied)];
  if (Array.isArray(value)) return [value.length, ...value.flatMap(copied)];
  return Object.values(value).flatMap(copied);
};

const kinds = Object.keys(folds) as (keyof typeof folds)[];

/** The events of each kind of stream, each type alone and all in turn. */
const stories = kinds.flatMap((kind) => {
  const events = everyEvent[kind].filter((event) => !isCorrection(event));
  return [
    ...events.map((event) => ({ kind, what: event.type, events: [event] })),
    { kind, what: 'all in turn', events },
  ];
});

describe.each([
  ['about the same things', false],
  ['about new things', true],
] as const)('a long stream %s', (_, anew) => {
  it.each(stories)('is folded with the same work for each event: $kind, $what', ({ kind, events }) => {
    const { initial, evolve } = folds[kind];
    const foldOf = (count: number) => {
      let state = initial;
      const done = workOf(() => {
        for (const event of inTurn(events, count, anew)) state = evolve(state as never, event as never);
      });
      return { state, done };
    };
    const count = FEW * events.length;
    const [once, twice] = [foldOf(count), foldOf(2 * count)];
    expect(twice.done).toBeLessThan(2.2 * once.done + 100);
    expect(Math.max(0, ...copied(twice.state))).toBeLessThan(FEW);
  });
});
