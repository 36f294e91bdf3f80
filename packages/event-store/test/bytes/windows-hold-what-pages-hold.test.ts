import { describe, expect, it } from '@jest/globals';
import {
  type Category,
  type Entry,
  type EventWindow,
  GoalId,
  type KnownAt,
  type Recordable,
  type StreamName,
  type TakenFields,
  whole,
} from '@pavadonis/domain';
import {
  decoder,
  type EventStore,
  history,
  type HistoryError,
  memoryStore,
  type NewEvent,
  orThrow,
  storeUnavailable,
} from '@pavadonis/event-store';
import { withBytes } from '@pavadonis/fixtures/with-bytes';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { eventId, exampleId, goalId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { encodeEvent } from '../../src/json/encode';
import { asJson, metadata, minute, streams } from '../json/support/stored';

type Text = readonly [category: Category, data: string];

const orThrowNow = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new TypeError('an example is no event of that stream');
  return either.right;
};

const inForm = (category: Category, event: Recordable): Text => [
  category,
  orThrowNow(encodeEvent(streams[category], event)).data,
];

const older = (): string => {
  const { area, ...goal } = asJson(planGoalSet());
  return JSON.stringify({ ...goal, v: 0, domain: area });
};

const through = decoder({ PlanGoalSet: { 0: ({ domain, ...rest }) => ({ ...rest, v: 1, area: domain }) } });

const manyGoals = Array.from({ length: 20_000 }, (_, i) => exampleId(GoalId, 100_000 + i));

const log: readonly Text[] = [
  inForm('centre', centreOpened()),
  inForm('client', planGoalSet({ seq: whole(3) })),
  ['client', JSON.stringify(asJson(planGoalSet()), undefined, 1)],
  inForm('client', { ...planGoalSet(), inPlaceOf: eventId(2) }),
  ['client', older()],
  inForm('client', eventAmended(planGoalSet(), eventId(2))),
  // more than is read at once, in bytes or in values
  inForm('client', supportDelivered({ goalIds: manyGoals })),
  inForm('centre', centreServiceStarted()),
];

const filled = async (texts: readonly Text[]): Promise<EventStore> => {
  const store = memoryStore();
  const revisions = new Map<Category, number>();
  for (const [i, [category, data]] of texts.entries()) {
    const { type } = JSON.parse(data) as { readonly type: string };
    const event: NewEvent = {
      id: eventId(i + 1),
      type,
      recordedAt: minute(i % 60),
      data,
      metadata: JSON.stringify(metadata),
    };
    const revision = revisions.get(category);
    await orThrow(store.append(streams[category], revision ?? 'no_stream', [event]));
    revisions.set(category, (revision ?? -1) + 1);
  }
  return withBytes(store);
};

const all: TakenFields = () => 'all';

const entriesIn = ({ count, positions, streams: of, nameOf, eventAt }: EventWindow<Recordable>) =>
  Array.from({ length: count }, (_, n): Entry<Recordable> => ({
    position: positions[n] ?? NaN,
    stream: nameOf(of[n] ?? NaN),
    event: eventAt(n),
  }));

/** Reads a log in windows, up to its end or to a failure. */
const readInWindows = async (store: EventStore, knownAt?: KnownAt, fields = all) => {
  const next = history(store, through).windows?.(fields, { knownAt });
  if (next === undefined) throw new Error('the store gives no windows');
  const entries: Entry<Recordable>[] = [];
  for (;;) {
    const window: E.Either<HistoryError, EventWindow<Recordable>> = await next();
    if (E.isLeft(window)) return { entries, failure: window.left };
    if (window.right.count === 0) return { entries, failure: undefined };
    entries.push(...entriesIn(window.right));
  }
};

const readInPages = (store: EventStore, knownAt?: KnownAt) =>
  orThrow(history(store, through).page({ after: 0, limit: 100_000, knownAt }));

describe('a log that is read in windows', () => {
  it('has the events of its pages, in whichever form they stand', async () => {
    const store = await filled(log);
    expect(await readInWindows(store)).toEqual({ entries: await readInPages(store), failure: undefined });
  });

  it('has as many of them as were known', async () => {
    const store = await filled(log);
    for (const knownAt of [
      { _tag: 'Position', position: 0 } as const,
      { _tag: 'Position', position: 5 } as const,
      { _tag: 'Instant', instant: minute(3) } as const,
    ])
      expect((await readInWindows(store, knownAt)).entries).toEqual(await readInPages(store, knownAt));
  });

  it('may have more events than a window', async () => {
    const many = Array.from({ length: 40_000 }, (_, i) => log[i % 6] ?? ['centre', '']) as readonly Text[];
    const store = await filled(many);
    const { entries } = await readInWindows(store);
    expect(entries.length).toBe(40_000);
    expect(entries.every(({ position }, i) => position === i + 1)).toBe(true);
    expect(entries.slice(-6)).toEqual((await readInPages(store)).slice(-6));
  });

  it('tells when each event happened, and whether in place of another', async () => {
    const store = await filled(log.slice(0, 6));
    const next = history(store, through).windows?.(() => [], {});
    const window = await orThrow(next ?? TE.left('none'));
    const { days, seqs, inPlace, types, typeNames, dateOf, dayOf, count } = window;
    const events = (await readInPages(store)).map(({ event }) => event);
    const columns = Array.from({ length: count }, (_, n) => [
      dateOf(days[n] ?? NaN),
      seqs[n],
      inPlace[n],
      typeNames[types[n] ?? NaN],
    ]);
    expect(columns).toEqual(
      events.map(({ on, seq, inPlaceOf, type }) => [on, seq ?? 0, inPlaceOf === undefined ? 0 : 1, type]),
    );
    expect(events.map(({ on }) => dayOf(on))).toEqual(Array.from(days).slice(0, count));
  });

  it('makes no more of an event than is taken', async () => {
    const { entries } = await readInWindows(await filled(log.slice(0, 2)), undefined, (type) =>
      type === 'PlanGoalSet' ? ['goalId'] : [],
    );
    expect(entries.map(({ event }) => event)).toEqual([
      { type: 'CentreOpened', on: centreOpened().on },
      { type: 'PlanGoalSet', on: planGoalSet().on, goalId, seq: 3 },
    ]);
  });
});

describe('some streams of a log', () => {
  const isTaken = (stream: StreamName): boolean => stream === streams.client;

  const ofStreams = async (store: EventStore, knownAt?: KnownAt) => {
    const { windows, pagesOf } = history(store, through);
    const [next, nextPage] = [windows?.(all, { isTaken, knownAt }), pagesOf(isTaken, { knownAt })];
    if (next === undefined) throw new Error('the store gives no windows');
    const inWindows = await orThrow(next);
    const [entries, readTo] = [entriesIn(inWindows), inWindows.readTo];
    const { count, readTo: end } = await orThrow(next);
    return { windows: { entries, readTo }, end: { count, readTo: end }, page: await orThrow(nextPage) };
  };

  it('are read up to where the log ends, in windows and in pages', async () => {
    const store = await filled(log.filter((_, i) => i !== 6));
    const entries = (await readInPages(store)).filter(({ stream }) => isTaken(stream));
    expect(entries.length).toBe(5);
    expect(await ofStreams(store)).toEqual({
      windows: { entries, readTo: 7 },
      end: { count: 0, readTo: 7 },
      page: { entries, readTo: 7, isLast: true },
    });
  });

  it('are read up to what was known', async () => {
    const { windows, page } = await ofStreams(await filled(log), { _tag: 'Position', position: 3 });
    expect([windows.readTo, page.readTo, page.entries.length]).toEqual([3, 3, 2]);
  });

  it('are validated alone', async () => {
    const store = await filled([...log.slice(0, 2), ['centre', '{"type":"CentreOpened","v":7}']]);
    expect((await ofStreams(store)).page.entries.length).toBe(1);
    const { failure } = await readInWindows(store);
    expect(failure).toMatchObject({ _tag: 'UnknownEventVersion', position: 3 });
  });
});

describe('a log that cannot be read in windows', () => {
  it.each<readonly [fault: string, data: Text]>([
    ['is of another kind of stream', ['centre', inForm('client', planGoalSet())[1]]],
    ['has an unknown field', ['client', JSON.stringify({ ...asJson(planGoalSet()), more: 1 })]],
    ['has no JSON', ['client', '{"type":"PlanGoalSet","v":1,"on":']],
    ['is of a newer version', ['client', JSON.stringify({ ...asJson(planGoalSet()), v: 9 })]],
  ])('stops before an event that %s, with the failure of its page', async (_, [category, data]) => {
    const store = await filled(log.slice(0, 3));
    await orThrow(
      store.append(streams[category], category === 'centre' ? 0 : 1, [
        { id: eventId(9), type: 'PlanGoalSet', recordedAt: minute(9), data, metadata: '{}' },
      ]),
    );
    const { entries, failure } = await readInWindows(store);
    expect(entries.length).toBe(3);
    expect(E.left(failure)).toEqual(await history(store, through).page({ after: 0, limit: 10 })());
  });

  it('hands on the failure of its store, after the events before it', async () => {
    const busy = storeUnavailable('busy', 'SQLITE_BUSY');
    const store = await filled(log.slice(0, 3));
    const failing: EventStore = {
      ...store,
      scanBytes: ({ after }) =>
        after < 3 ? (store.scanBytes?.({ after, limit: 2 }) ?? TE.left(busy)) : TE.left(busy),
    };
    const { entries, failure } = await readInWindows(failing);
    expect(entries.length).toBe(3);
    expect(failure).toBe(busy);
  });
});

describe('no windows', () => {
  it('has a store that gives no bytes', () => {
    expect(history(memoryStore()).windows).toBeUndefined();
  });

  it('has a store that is read through a decoder of the host', () => {
    expect(history(withBytes(memoryStore()), { ...decoder() }).windows).toBeUndefined();
  });
});
