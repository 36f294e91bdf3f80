import { describe, it, expect } from '@jest/globals';
import {
  type AppendOptions,
  EMPTY_LOG,
  type EventStore,
  type ExpectedRevision,
  memoryStore,
  type NewEvent,
  orThrow,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { event, opened, stream } from '../support/stores';

type StreamName = StoredEvent['stream'];

/** One append, and after how many turns of the event loop it is asked for. */
interface Asked {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  readonly options: AppendOptions;
  readonly turns: number;
}

const streams = fc.integer({ min: 1, max: 3 }).map(stream);

// few, so that many are right and many are not
const revisions: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('no_stream' as const) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
);

const events: fc.Arbitrary<readonly NewEvent[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 9 })).map(([id, moment]) => ({
    ...event(moment),
    id: `018f6b2e-0000-7000-8000-${String(id).padStart(12, '0')}`,
    type: id % 50 === 0 ? 'ClientsMerged' : 'ContactRecorded',
  })),
  { minLength: 1, maxLength: 3 },
);

const options: fc.Arbitrary<AppendOptions> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record({ imported: fc.boolean() }),
  fc.record({ noMergingAfter: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ unchanged: fc.array(fc.record({ stream: streams, revision: revisions }), { maxLength: 2 }) }),
  fc.constant({ history: EMPTY_LOG }),
);

const appends: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.record({ stream: streams, expected: revisions, events, options, turns: fc.integer({ min: 0, max: 3 }) }),
  { minLength: 2, maxLength: 40 },
);

const ask = (store: EventStore, { stream: name, expected, events: given, options: how }: Asked) =>
  store.append(name, expected, given, how)();

const wholeLog = (store: EventStore) => orThrow(store.readAll({ after: 0, limit: 1000 }));

describe('appends that are asked for at any moments', () => {
  it('are answered as if each had been carried out after the one before it, and store the same log', () =>
    fc.assert(
      fc.asyncProperty(appends, async (all) => {
        const oneByOne = memoryStore({ fingerprints: true });
        const expected = [];
        for (const each of all) expected.push(await ask(oneByOne, each));

        const together = await opened({ path: ':memory:' });
        const asked = [];
        for (const each of all) {
          // most are asked for in the turn of the one before them
          if (each.turns === 3) await setImmediate();
          asked.push(ask(together, each));
        }
        expect(await Promise.all(asked)).toEqual(expected);
        expect(await wholeLog(together)).toEqual(await wholeLog(oneByOne));
        await orThrow(together.close());
      }),
    ));
});
