import * as TE from 'fp-ts/TaskEither';
import { ok } from 'node:assert/strict';
import { LARGEST_APPEND } from '../append-arguments';
import { orThrow } from '../or-throw';
import type { NewEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { openFollower } from './follower';
import { event, events, holdsOnly, idsOf, stream } from './sample';

// these texts are so long that making and counting them takes longer than the cases do, and every store is given the same
const made = new Map<string, string>();
const counted = new Map<string, number>();

const lengthOf = (text: string): number => {
  const length = counted.get(text) ?? Buffer.byteLength(text);
  counted.set(text, length);
  return length;
};

const bytesOf = ({ data, metadata }: NewEvent): number => lengthOf(data) + lengthOf(metadata);

const textOf = (letter: string, times: number): string => {
  const key = `${letter} ${String(times)}`;
  const text = made.get(key) ?? JSON.stringify(letter.repeat(times));
  made.set(key, text);
  return text;
};

// fills a batch with an event of its own up to that many bytes
const filled = (batch: readonly NewEvent[], bytes: number): readonly NewEvent[] => {
  const missing = bytes - batch.reduce((sum, each) => sum + bytesOf(each), 0);
  return [...batch, event(50, { data: textOf('x', missing - 4), metadata: '""' })];
};

// letters of one to four bytes, in each of the texts, so that counting units of UTF-16 or one text alone goes wrong
const letters = (): readonly NewEvent[] => [
  event(1, { data: textOf('ž', 150_000) }),
  event(2, { metadata: textOf('💬', 100_000) }),
  event(3, { data: textOf('ድ', 50_000), metadata: '""' }),
];

const batchesOf = (bytes: number): readonly (readonly NewEvent[])[] => [
  filled([], bytes),
  filled(letters(), bytes),
  filled([event(1, { data: '""', metadata: textOf('x', 900_000) })], bytes),
];

// by the text, for telling the difference of two such texts takes seconds
const equal = <Field extends 'id' | 'data' | 'metadata'>(
  given: readonly Pick<NewEvent, Field>[],
  batch: readonly NewEvent[],
  fields: readonly Field[],
): void => {
  same(given.length, batch.length);
  ok(
    given.every((each, i) => fields.every((field) => each[field] === batch[i]?.[field])),
    'a text does not come back as it was given',
  );
};

const refusesAll = (name: string, batches: () => readonly (readonly NewEvent[])[]): ContractCase => ({
  name,
  holds: async (store) => {
    for (const batch of batches())
      same(await orThrow(TE.swap(store.append(stream(1), 'no_stream', batch))), {
        _tag: 'AppendTooLarge',
        bytes: batch.reduce((sum, each) => sum + bytesOf(each), 0),
        limit: LARGEST_APPEND,
      });
    await holdsOnly(store, []);
    await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
    await holdsOnly(store, idsOf(events(1, 2)));
  },
});

/** How much one append may hold: `LARGEST_APPEND` bytes in every store, and not one more. */
export const sizeCases: readonly ContractCase[] = [
  {
    name: 'the largest append comes back to the byte',
    holds: async (store) => {
      for (const [n, batch] of batchesOf(LARGEST_APPEND).entries()) {
        const ofStream = batch.map((each, i) => ({ ...each, id: event(100 * n + i).id }));
        await orThrow(store.append(stream(n), 'no_stream', ofStream));
        equal(await orThrow(store.readStream(stream(n), {})), ofStream, ['id', 'data', 'metadata']);
      }
    },
  },
  {
    name: 'several of the largest appends are read, scanned and followed together',
    holds: async (store, maxSilentReads) => {
      const batch = [0, 1, 2, 3, 4].map((n) => event(n, { data: textOf(String(n), 990_000) }));
      for (const [n, each] of batch.entries())
        await orThrow(store.append(stream(1), n === 0 ? 'no_stream' : n - 1, [each]));
      const range = { after: 0, limit: batch.length };
      for (const given of [
        await orThrow(store.readAll(range)),
        await orThrow(store.scan(range)),
        await orThrow(store.readStream(stream(1), {})),
        await orThrow(store.scanStream(stream(1), {})),
        await openFollower(store, maxSilentReads, range).events(batch.length),
      ]) {
        equal(given, batch, ['data']);
      }
    },
  },
  refusesAll('an append of one byte more than the largest is refused and stores nothing', () =>
    batchesOf(LARGEST_APPEND + 1),
  ),
  refusesAll('an append of 16 MB is refused and stores nothing', () => [
    [event(1), event(2, { data: textOf('x', 2 ** 24) })],
    Array.from({ length: 32 }, (_, i) => event(i, { metadata: textOf('x', 2 ** 19) })),
  ]),
];
