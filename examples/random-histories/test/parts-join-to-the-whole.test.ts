import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientStream, type StreamName } from '@pavadonis/domain';
import { decoder, type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { type Loopback, startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { joinParts, partNumberOf, replay, type ReplayedPart, replayPart } from '@pavadonis/projection';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { waiting, waitingClients } from '../../own-read-model/src/waiting';
import { answers, models } from './answers/figures';
import { FIGURES, LONG, WALKS } from './support/agree';
import { historiesPastDecisions } from './support/past-decisions';
import { asked, type Log, momentOf, questionOf } from './support/question';
import { append } from './support/stored';

const all = { ...models, waiting };

// all histories share one decoder, as in a host: it compiles a type when it first meets it
const through = decoder();

let server: Loopback;
beforeAll(async () => {
  server = await startLoopback();
});
afterAll(() => server.stop());

const newServer = async (): Promise<EventStore> => {
  server.stop();
  server = await startLoopback();
  return orThrow(eventStoreDbStore({ connectionString: server.connectionString }));
};

const STORES: readonly (readonly [string, () => Promise<EventStore>])[] = [
  ['in memory', () => Promise.resolve(memoryStore({ fingerprints: true }))],
  ['in SQLite', () => orThrow(sqliteStore({ path: ':memory:' }))],
  ['in EventStoreDB', newServer],
];

const logs = fc.oneof(histories({ late: true, corrections: true }), historiesPastDecisions);

/** How many merges name streams of two parts. */
const crossing = (log: Log, of: number): number => {
  const numberOf = (stream: StreamName): number => partNumberOf(stream, of);
  return log.filter(
    ({ stream, event }) =>
      event.type === 'ClientsMerged' && numberOf(stream) !== numberOf(clientStream(event.survivorId)),
  ).length;
};

type Spoil = (parts: readonly ReplayedPart[]) => readonly ReplayedPart[];

const unspoilt: Spoil = (parts) => parts;

/** The law: all parts of a history, replayed on their own and handed over, join to what one replay gives. */
const law = (
  newStore: () => Promise<EventStore>,
  spoil = unspoilt,
  met: (merges: number) => void = () => undefined,
) =>
  fc.asyncProperty(
    logs,
    fc.integer({ min: 1, max: 7 }),
    asked('everything', 'Instant'),
    async (log, of, about) => {
      const store = await newStore();
      await append(store, log);
      const knownAt = momentOf(log, about);
      const at = knownAt === undefined ? {} : { knownAt };
      const whole = await orThrow(replay(all, at)(history(store, through)));
      const parts: ReplayedPart[] = [];
      for (let number = 1; number <= of; number += 1) {
        const part = await orThrow(replayPart(all, { number, of }, at)(history(store, through)));
        parts.unshift(structuredClone(part));
      }
      await orThrow(store.close());
      const { views, events, position } = orThrow(joinParts(all, spoil(parts)));
      expect({ events, position }).toEqual({ events: whole.events, position: whole.position });
      expect(views).toEqual(whole.views);
      const question = questionOf(log, about);
      for (const figures of FIGURES)
        expect(answers(views)[figures](question)).toEqual(answers(whole.views)[figures](question));
      const listed = (of: typeof views) =>
        waitingClients(of.waiting, question).toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
      expect(listed(views)).toEqual(listed(whole.views));
      met(crossing(log, of));
    },
  );

// one history in ten holds a merge
const MOST_LOTS = 50;

describe.each(STORES)('parts of a history %s', (_, newStore) => {
  it(
    'join to the whole, however many they are, for all read models and one of a host',
    async () => {
      let merges = 0;
      const holds = law(newStore, unspoilt, (met) => {
        merges += met;
      });
      for (let lots = 0; lots < MOST_LOTS && merges === 0; lots += 1)
        await fc.assert(holds, { numRuns: Math.ceil(WALKS / 10) });
      expect(merges).toBeGreaterThan(0);
    },
    LONG,
  );
});

const withoutMerges = ({ unjoined, ...part }: ReplayedPart): ReplayedPart => ({
  ...part,
  unjoined: new Map(
    [...unjoined].map(([stream, recorded]) => [
      stream,
      recorded.filter(({ event }) => event.type !== 'ClientsMerged'),
    ]),
  ),
});

const FAULTS: readonly (readonly [string, Spoil])[] = [
  ['leaves persons of two parts apart', (parts) => parts.map(withoutMerges)],
  ['takes a part twice', (parts) => [...parts, ...parts.slice(0, 1)]],
  ['leaves a part out', (parts) => parts.slice(1)],
  [
    'counts an event in two parts',
    ([first, ...parts]) => (first === undefined ? [] : [{ ...first, events: first.events + 1 }, ...parts]),
  ],
  [
    'puts a stream into two parts',
    (parts) => {
      const rows = new Map(parts.flatMap((part) => [...part.rows]));
      return parts.map((part) => ({ ...part, rows }));
    },
  ],
  [
    'forgets the events of a person whom a merge names',
    (parts) => parts.map((part) => ({ ...part, unjoined: new Map() })),
  ],
];

describe('the law of parts notices a replay that', () => {
  it.each(FAULTS)(
    '%s',
    async (_, spoil) => {
      const broken = law(() => Promise.resolve(memoryStore({ fingerprints: true })), spoil);
      const found = await fc.check(broken, { numRuns: 500, seed: 1, endOnFailure: true });
      expect(found.failed).toBe(true);
    },
    LONG,
  );
});
