import * as E from 'fp-ts/Either';
import { fail, ok } from 'node:assert/strict';
import type { ExpectedRevision } from '../errors';
import type { AppendResult, EventStore } from '../port';
import type { NewEvent, StoredEvent } from '../stored-event';
import { events, stream } from './sample';

type StreamName = StoredEvent['stream'];

/** A batch that one of several writers stored, and what the store answered. */
export interface WrittenBatch extends AppendResult {
  readonly writer: number;
  readonly stream: StreamName;
  readonly batch: readonly NewEvent[];
}

/** How many writers each append how many batches of how many events, in turn to so many streams. */
export interface WritingPlan {
  readonly writers: number;
  readonly batches: number;
  readonly size: number;
  readonly streams: number;
}

// a refusal must show that another writer was faster, so there are fewer of them than events
const insist = async (
  store: EventStore,
  name: StreamName,
  seen: ExpectedRevision,
  batch: readonly NewEvent[],
  most: number,
): Promise<AppendResult> => {
  let expected = seen;
  for (;;) {
    const outcome = await store.append(name, expected, batch)();
    if (E.isRight(outcome)) return outcome.right;
    if (outcome.left._tag !== 'WrongExpectedRevision') fail(`refused: ${JSON.stringify(outcome.left)}`);
    const { actual } = outcome.left;
    ok(actual !== 'no_stream' && actual < most, 'a refusal names a revision that nobody stored');
    ok(expected === 'no_stream' || actual > expected, 'refused although nobody else wrote');
    expected = actual;
  }
};

/** Lets writers append at the same time; each sends a refused batch again at the revision it was told. */
export const writeTogether = async (
  store: EventStore,
  { writers, batches, size, streams }: WritingPlan,
): Promise<readonly WrittenBatch[]> => {
  const most = writers * batches * size;
  const write = async (writer: number): Promise<readonly WrittenBatch[]> => {
    const written: WrittenBatch[] = [];
    const seen = new Map<StreamName, number>();
    for (let n = 0; n < batches; n++) {
      const name = stream((writer + n) % streams);
      const batch = events((writer * batches + n) * size, size);
      const appended = await insist(store, name, seen.get(name) ?? 'no_stream', batch, most);
      seen.set(name, appended.revision);
      written.push({ ...appended, writer, stream: name, batch });
    }
    return written;
  };
  return (await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))).flat();
};
