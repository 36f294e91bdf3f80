import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { fail, ok } from 'node:assert/strict';
import type { ReadError } from '../errors';
import { orThrow } from '../or-throw';
import type { EventStore, LogRange } from '../port';
import type { StoredEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { type Follower, openFollower } from './follower';
import { event, events, idsOf, stream } from './sample';

/** Removes the beginning of a stream, or all of it, by other means than the store's own, as an operator does. */
export type Removal = (store: EventStore, stream: StreamName) => Promise<unknown>;

const REMOVED = stream(1);
const KEPT = stream(2);

const fill = async (store: EventStore): Promise<void> => {
  await orThrow(store.append(KEPT, 'no_stream', events(1, 2)));
  await orThrow(store.append(REMOVED, 'no_stream', events(11, 3)));
  await orThrow(store.append(KEPT, 1, events(3, 2)));
  await orThrow(store.append(REMOVED, 2, [event(14)]));
  await orThrow(store.append(KEPT, 3, events(5, 2)));
};

const isRemoval = (failure: unknown): void => {
  const { _tag, stream: name } = failure as { readonly _tag?: unknown; readonly stream?: unknown };
  same({ _tag, stream: name }, { _tag: 'StreamTruncated', stream: REMOVED });
};

const failsFor = async (task: TE.TaskEither<unknown, unknown>): Promise<void> =>
  isRemoval(await orThrow(TE.swap(task)));

// of a log as short as this one, some page has to fail
const pagesFail = async (
  read: (range: LogRange) => TE.TaskEither<ReadError, readonly { readonly position: number }[]>,
  limit: number,
): Promise<void> => {
  for (let after = 0; ;) {
    const page = await read({ after, limit })();
    if (E.isLeft(page)) {
      isRemoval(page.left);
      return;
    }
    ok(page.right.length > 0, 'the log was read to its end as if nothing were missing');
    after = page.right.at(-1)?.position ?? after;
  }
};

const followedUntilFailure = async (follower: Follower): Promise<readonly StoredEvent[]> => {
  const followed: StoredEvent[] = [];
  for (;;) {
    const page = (await follower.next()) ?? fail('the follower ended');
    if (E.isLeft(page)) {
      isRemoval(page.left);
      return followed;
    }
    followed.push(...page.right.events);
  }
};

/** A stream of which a part was removed: no call takes the rest for the whole. `how` names the removal in a sentence. */
export const removalCases = (how: string, remove: Removal): readonly ContractCase[] => [
  {
    name: `a stream that ${how} is read by nobody, and others are`,
    holds: async (store) => {
      await fill(store);
      await remove(store, REMOVED);
      await failsFor(store.readStream(REMOVED, {}));
      await failsFor(store.readStream(REMOVED, { limit: 1 }));
      await failsFor(store.readStream(REMOVED, { from: 3 }));
      await failsFor(store.scanStream(REMOVED, {}));
      same(idsOf(await orThrow(store.readStream(KEPT, {}))), idsOf(events(1, 6)));
      same(idsOf(await orThrow(store.scanStream(KEPT, {}))), idsOf(events(1, 6)));
      same(await orThrow(store.readStream(stream(9), {})), []);
    },
  },
  {
    name: `a log with a stream that ${how} is not read to its end`,
    holds: async (store) => {
      await fill(store);
      await remove(store, REMOVED);
      for (const limit of [1, 2, 1000]) {
        await pagesFail(store.readAll, limit);
        await pagesFail(store.scan, limit);
      }
    },
  },
  {
    name: `a follower that meets a stream that ${how} is told`,
    holds: async (store, maxSilentReads) => {
      await fill(store);
      await remove(store, REMOVED);
      await followedUntilFailure(openFollower(store, maxSilentReads, { after: 0 }));
    },
  },
  {
    name: `a follower that waits is told of a stream that ${how}`,
    holds: async (store, maxSilentReads) => {
      await fill(store);
      const follower = openFollower(store, maxSilentReads, { after: 0 });
      const before = (await follower.toTheEnd()).flatMap((page) => page.events);
      same(before.length, 10);
      const failed = followedUntilFailure(follower);
      await remove(store, REMOVED);
      same(await failed, []);
    },
  },
  {
    name: `an append to a stream that ${how} is refused, at the revision where it ended`,
    holds: async (store) => {
      await fill(store);
      await remove(store, REMOVED);
      await failsFor(store.append(REMOVED, 3, [event(21)]));
      await orThrow(store.append(KEPT, 5, [event(21)]));
    },
  },
  {
    name: `a stream that ${how} is not begun anew`,
    holds: async (store) => {
      await fill(store);
      await remove(store, REMOVED);
      await failsFor(store.append(REMOVED, 'no_stream', [event(21)]));
      await orThrow(store.append(KEPT, 5, [event(21)]));
    },
  },
];
