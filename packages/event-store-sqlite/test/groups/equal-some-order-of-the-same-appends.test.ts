import { describe, it, expect } from '@jest/globals';
import {
  type AppendError,
  type AppendOptions,
  type AppendResult,
  EMPTY_LOG,
  type EventStore,
  type ExpectedRevision,
  memoryStore,
  type NewEvent,
  orThrow,
  type StoredEvent,
} from '@pavadonis/event-store';
import fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import { event, opened, stream } from '../support/stores';

type StreamName = StoredEvent['stream'];

type Answer = E.Either<AppendError, AppendResult>;

/** One append, and whether it is asked for in the turn of the one before it. */
interface Asked {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision | 'right';
  readonly events: readonly NewEvent[];
  readonly options: AppendOptions;
  /** The append at whose end it knows the history, by its number; none where that was refused or does not come before it. */
  readonly knows: number | undefined;
  readonly isInSameTurn: boolean;
}

const streams = fc.integer({ min: 1, max: 3 }).map(stream);

const revisions: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  fc.constant('no_stream' as const),
  fc.integer({ min: 0, max: 4 }),
);

// the one at which the stream really is then, mostly
const expectations = fc.oneof({ weight: 2, arbitrary: fc.constant('right' as const) }, revisions);

const events: fc.Arbitrary<readonly NewEvent[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 9 })).map(([id, moment]) => ({
    ...event(moment),
    id: `018f6b2e-0000-7000-8000-${String(id).padStart(12, '0')}`,
    type: id % 20 === 0 ? 'ClientsMerged' : 'ContactRecorded',
  })),
  { minLength: 1, maxLength: 3 },
);

const options: fc.Arbitrary<AppendOptions> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record({ imported: fc.boolean() }),
  fc.record({ noMergingAfter: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ unchanged: fc.array(fc.record({ stream: streams, revision: revisions }), { maxLength: 2 }) }),
  fc.constant({ history: { ...EMPTY_LOG, position: 1 } }),
);

const appends: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.record({
    stream: streams,
    expected: expectations,
    events,
    options,
    knows: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    isInSameTurn: fc.boolean(),
  }),
  { minLength: 2, maxLength: 40 },
);

const wholeLog = (store: EventStore) => orThrow(store.readAll({ after: 0, limit: 1000 }));

const revisionOf = async (store: EventStore, name: StreamName): Promise<ExpectedRevision> =>
  (await orThrow(store.readStream(name, {}))).at(-1)?.revision ?? 'no_stream';

describe('appends that are asked for at any moments', () => {
  it('are answered as if each had been carried out after the one before it, and store the same log', () =>
    fc.assert(
      fc.asyncProperty(appends, async (all) => {
        const oneByOne = memoryStore({ fingerprints: true });
        const [calls, answers]: [Parameters<EventStore['append']>[], Answer[]] = [[], []];
        for (const { stream: name, expected, events: given, options: how, knows } of all) {
          const known = knows === undefined ? undefined : answers[knows];
          const history = known !== undefined && E.isRight(known) ? known.right.fingerprint : undefined;
          const at = await revisionOf(oneByOne, name);
          const call = [
            name,
            expected === 'right' ? at : expected,
            given,
            history === undefined ? how : { ...how, history },
          ] as const;
          calls.push([...call]);
          answers.push(await oneByOne.append(...call)());
        }

        const together = await opened({ path: ':memory:' });
        const asked: Promise<Answer>[] = [];
        for (const [i, call] of calls.entries()) {
          if (all[i]?.isInSameTurn !== true) await setImmediate();
          asked.push(together.append(...call)());
        }
        expect(await Promise.all(asked)).toEqual(answers);
        expect(await wholeLog(together)).toEqual(await wholeLog(oneByOne));
        await orThrow(together.close());
      }),
    ));
});
