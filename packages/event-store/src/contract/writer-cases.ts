import * as E from 'fp-ts/Either';
import { ok } from 'node:assert/strict';
import { orThrow } from '../or-throw';
import type { StoredEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { pause } from './follower';
import { event, events, idsOf, stream, wholeLog } from './sample';
import { writeTogether, type WritingPlan, type WrittenBatch } from './writers';

const increase = (positions: readonly number[]): boolean =>
  positions.every((position, i) => position > (positions[i - 1] ?? 0));

// every batch stands in one piece where its writer was told that it stands, and nothing else is there
const stands = (log: readonly StoredEvent[], written: readonly WrittenBatch[]): void => {
  same(log.length, written.flatMap(({ batch }) => batch).length);
  for (const { stream: name, revision, position, batch } of written) {
    const ofStream = log.filter((each) => each.stream === name);
    same(idsOf(ofStream.slice(revision + 1 - batch.length, revision + 1)), idsOf(batch));
    same(ofStream[revision]?.position, position);
    same(
      ofStream.map((each) => each.revision),
      ofStream.map((_, i) => i),
    );
  }
  ok(increase(log.map(({ position }) => position)));
};

const together = (name: string, writing: WritingPlan): ContractCase => ({
  name,
  holds: async (store) => {
    const written = await writeTogether(store, writing);
    stands(await wholeLog(store), written);
    for (let writer = 0; writer < writing.writers; writer++)
      ok(increase(written.filter((each) => each.writer === writer).map(({ position }) => position)));
  },
});

// a pause now and then, for a store may need more than the turns that reading leaves it
const readWhile = async (read: () => Promise<void>, writing: Promise<unknown>): Promise<void> => {
  let over = false;
  const reading = async (): Promise<void> => {
    for (let reads = 1; !over; reads++) {
      await read();
      if (reads % 10 === 0) await pause();
    }
  };
  const written = writing.finally(() => {
    over = true;
  });
  await Promise.all([reading(), written]);
};

/** Several writers at once, and readers beside them. */
export const writerCases: readonly ContractCase[] = [
  {
    name: 'of writers at the same place exactly one wins',
    holds: async (store) => {
      for (const expected of ['no_stream', 0] as const) {
        const before = (await wholeLog(store)).length;
        const outcomes = await Promise.all(
          [1, 2, 3].map((writer) => store.append(stream(1), expected, [event(before * 10 + writer)])()),
        );
        same(
          outcomes.filter(E.isLeft).map(({ left }) => left._tag),
          ['WrongExpectedRevision', 'WrongExpectedRevision'],
        );
        same((await wholeLog(store)).length, before + 1);
      }
    },
  },
  {
    name: 'writers of different streams do not disturb each other',
    holds: async (store) => {
      const writers = [1, 2, 3, 4, 5];
      await Promise.all(writers.map((n) => orThrow(store.append(stream(n), 'no_stream', events(n * 10, 3)))));
      for (const n of writers)
        same(idsOf(await orThrow(store.readStream(stream(n), {}))), idsOf(events(n * 10, 3)));
    },
  },
  together('two writers of one stream lose nothing and go in between nothing', {
    writers: 2,
    batches: 15,
    size: 2,
    streams: 1,
  }),
  together('several writers of several streams lose nothing and go in between nothing', {
    writers: 4,
    batches: 12,
    size: 3,
    streams: 3,
  }),
  {
    name: 'pages that are read while others write join to the log',
    holds: async (store) => {
      const log: StoredEvent[] = [];
      await readWhile(
        async () => {
          const after = log.at(-1)?.position ?? 0;
          log.push(...(await orThrow(store.readAll({ after, limit: 4 }))));
        },
        writeTogether(store, { writers: 3, batches: 8, size: 2, streams: 2 }),
      );
      log.push(...(await orThrow(store.readAll({ after: log.at(-1)?.position ?? 0, limit: 100 }))));
      same(log, await wholeLog(store));
    },
  },
  {
    name: 'a reader of a stream sees a batch whole or not at all',
    holds: async (store) => {
      await readWhile(
        async () => same((await orThrow(store.readStream(stream(0), {}))).length % 3, 0),
        writeTogether(store, { writers: 2, batches: 8, size: 3, streams: 1 }),
      );
    },
  },
];
