import type { KnownAt } from '@pavadonis/domain';
import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import type { EventStore, StoredEvent } from '../port';
import { same, type ContractCase } from './case';
import { event, identifiedOf, leanOf, minute, stream } from './sample';

// one writer's clock is behind the others': the third event claims to be recorded before the second
const recorded = [10, 20, 15, 20, 30];

const fill = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  for (const [i, at] of recorded.entries())
    await orThrow(
      store.append(stream(i % 2), i < 2 ? 'no_stream' : Math.floor(i / 2) - 1, [
        event(i, { recordedAt: minute(at) }),
      ]),
    );
  return orThrow(store.readAll({ after: 0, limit: 100 }));
};

const readsAre = async (
  store: EventStore,
  knownAt: KnownAt,
  expected: readonly StoredEvent[],
): Promise<void> => {
  same(await orThrow(store.readAll({ after: 0, limit: 100, knownAt })), expected);
  same(await orThrow(store.scan({ after: 0, limit: 100, knownAt })), expected.map(leanOf));
  for (const n of [0, 1]) {
    const ofStream = expected.filter((each) => each.stream === stream(n));
    same(await orThrow(store.readStream(stream(n), { knownAt })), ofStream);
    same(await orThrow(store.scanStream(stream(n), { knownAt })), ofStream.map(identifiedOf));
  }
};

/** The log as it was known at a position or at an instant, by each of the reads. */
export const knownAtCases: readonly ContractCase[] = [
  {
    name: 'known at a position is everything up to it',
    holds: async (store) => {
      const log = await fill(store);
      await readsAre(store, { _tag: 'Position', position: 0 }, []);
      for (const [i, { position }] of log.entries())
        await readsAre(store, { _tag: 'Position', position }, log.slice(0, i + 1));
      await readsAre(store, { _tag: 'Position', position: (log.at(-1)?.position ?? 0) + 1000 }, log);
    },
  },
  {
    name: 'known at an instant is everything recorded at or before it',
    holds: async (store) => {
      const log = await fill(store);
      for (const at of [0, 10, 14, 15, 19, 20, 29, 30, 59])
        await readsAre(
          store,
          { _tag: 'Instant', instant: minute(at) },
          log.filter((_, i) => (recorded[i] ?? 0) <= at),
        );
    },
  },
  {
    name: 'a limit counts only what was known',
    holds: async (store) => {
      const log = await fill(store);
      const knownAt: KnownAt = { _tag: 'Instant', instant: minute(15) };
      const known = log.filter((_, i) => (recorded[i] ?? 0) <= 15);
      same(await orThrow(store.readAll({ after: 0, limit: 2, knownAt })), known);
      same(await orThrow(store.scan({ after: 0, limit: 2, knownAt })), known.map(leanOf));
      same(await orThrow(store.readStream(stream(0), { limit: 2, knownAt })), known);
      same(await orThrow(store.scanStream(stream(0), { limit: 2, knownAt })), known.map(identifiedOf));
    },
  },
  {
    name: 'a beginning and a moment hold together',
    holds: async (store) => {
      const log = await fill(store);
      const after = log[0]?.position ?? 0;
      const upTo: KnownAt = { _tag: 'Position', position: log[2]?.position ?? 0 };
      const by: KnownAt = { _tag: 'Instant', instant: minute(15) };
      same(await orThrow(store.readAll({ after, limit: 100, knownAt: upTo })), log.slice(1, 3));
      same(await orThrow(store.scan({ after, limit: 100, knownAt: upTo })), log.slice(1, 3).map(leanOf));
      same(await orThrow(store.readStream(stream(0), { from: 1, knownAt: upTo })), log.slice(2, 3));
      same(await orThrow(store.readAll({ after, limit: 100, knownAt: by })), log.slice(2, 3));
      same(await orThrow(store.scan({ after, limit: 100, knownAt: by })), log.slice(2, 3).map(leanOf));
      same(await orThrow(store.readStream(stream(0), { from: 1, knownAt: by })), log.slice(2, 3));
    },
  },
  {
    name: 'a moment at no whole position is refused',
    holds: async (store) => {
      const refused = { _tag: 'InvalidArgument', argument: 'knownAt', rule: 'a whole number from 0 on' };
      for (const position of [-1, 0.5, NaN]) {
        const knownAt: KnownAt = { _tag: 'Position', position };
        same(await orThrow(TE.swap(store.readAll({ after: 0, limit: 1, knownAt }))), refused);
        same(await orThrow(TE.swap(store.scan({ after: 0, limit: 1, knownAt }))), refused);
        same(await orThrow(TE.swap(store.readStream(stream(0), { knownAt }))), refused);
        same(await orThrow(TE.swap(store.scanStream(stream(0), { knownAt }))), refused);
      }
    },
  },
];
