import type { Instant, KnownAt } from '@pavadonis/domain';
import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import type { StoredEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { event, identifiedOf, leanOf, minute, stream } from './sample';

// an import whose moments run backwards: the third event was recorded before the second
const recorded = [10, 20, 15, 20, 30];

const fill = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  for (const [i, at] of recorded.entries())
    await orThrow(
      store.append(
        stream(i % 2),
        i < 2 ? 'no_stream' : Math.floor(i / 2) - 1,
        [event(i, { recordedAt: minute(at) })],
        { imported: true },
      ),
    );
  return orThrow(store.readAll({ after: 0, limit: 100 }));
};

/** Returns the events before the first one that was recorded after a minute. */
const knownBy = (log: readonly StoredEvent[], at: number): readonly StoredEvent[] => {
  const later = recorded.findIndex((moment) => moment > at);
  return later < 0 ? log : log.slice(0, later);
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
    name: 'known at an instant is everything before the first event recorded after it',
    holds: async (store) => {
      const log = await fill(store);
      for (const at of [0, 10, 14, 15, 19, 20, 29, 30, 59])
        await readsAre(store, { _tag: 'Instant', instant: minute(at) }, knownBy(log, at));
    },
  },
  {
    name: 'a limit and a moment hold together',
    holds: async (store) => {
      const log = await fill(store);
      const knownAt: KnownAt = { _tag: 'Instant', instant: minute(20) };
      const ofStream = log.filter((each, i) => i < 4 && each.stream === stream(0));
      for (const limit of [1, 3, 4, 5]) {
        const known = log.slice(0, Math.min(limit, 4));
        same(await orThrow(store.readAll({ after: 0, limit, knownAt })), known);
        same(await orThrow(store.scan({ after: 0, limit, knownAt })), known.map(leanOf));
        const own = ofStream.slice(0, limit);
        same(await orThrow(store.readStream(stream(0), { limit, knownAt })), own);
        same(await orThrow(store.scanStream(stream(0), { limit, knownAt })), own.map(identifiedOf));
      }
    },
  },
  {
    name: 'a beginning and a moment hold together',
    holds: async (store) => {
      const log = await fill(store);
      const after = log[0]?.position ?? 0;
      const upTo: KnownAt = { _tag: 'Position', position: log[2]?.position ?? 0 };
      const by: KnownAt = { _tag: 'Instant', instant: minute(20) };
      same(await orThrow(store.readAll({ after, limit: 100, knownAt: upTo })), log.slice(1, 3));
      same(await orThrow(store.scan({ after, limit: 100, knownAt: upTo })), log.slice(1, 3).map(leanOf));
      same(await orThrow(store.readStream(stream(0), { from: 1, knownAt: upTo })), log.slice(2, 3));
      same(await orThrow(store.readAll({ after, limit: 100, knownAt: by })), log.slice(1, 4));
      same(await orThrow(store.scan({ after, limit: 100, knownAt: by })), log.slice(1, 4).map(leanOf));
      same(await orThrow(store.readStream(stream(0), { from: 1, knownAt: by })), log.slice(2, 3));
      const beyond = log[4]?.position ?? 0;
      same(await orThrow(store.readAll({ after: beyond, limit: 100, knownAt: by })), []);
      same(await orThrow(store.scan({ after: beyond, limit: 100, knownAt: by })), []);
    },
  },
  {
    name: 'what was known at a past instant stays, whatever is stored later',
    holds: async (store) => {
      const log = await fill(store);
      const stays = async (): Promise<void> => {
        for (const at of [0, 10, 15, 20, 29])
          await readsAre(store, { _tag: 'Instant', instant: minute(at) }, knownBy(log, at));
      };
      for (const [i, at] of [0, 12, 20, 29, 45].entries()) {
        const [imported, live] = [
          event(50 + i, { recordedAt: minute(at) }),
          event(60 + i, { recordedAt: minute(at) }),
        ];
        await stays();
        await orThrow(store.append(stream(0), 2 + 2 * i, [imported], { imported: true }));
        await stays();
        await orThrow(store.append(stream(0), 3 + 2 * i, [live]));
        await stays();
      }
    },
  },
  {
    name: 'an instant that was not over is asked about anew',
    holds: async (store) => {
      await fill(store);
      const knownAt: KnownAt = { _tag: 'Instant', instant: minute(40) };
      const isWhole = async (): Promise<void> => {
        const log = await orThrow(store.readAll({ after: 0, limit: 100 }));
        await readsAre(store, knownAt, log);
      };
      await isWhole();
      await orThrow(store.append(stream(1), 1, [event(8, { recordedAt: minute(35) })]));
      await isWhole();
      const log = await orThrow(store.readAll({ after: 0, limit: 100 }));
      await orThrow(store.append(stream(0), 2, [event(9, { recordedAt: minute(41) })]));
      await readsAre(store, knownAt, log);
    },
  },
  {
    name: 'an import that runs backwards takes no page away from those who read it in parts',
    holds: async (store) => {
      const batch = Array.from({ length: 30 }, (_, i) => event(i, { recordedAt: minute((i * 7) % 30) }));
      await orThrow(store.append(stream(1), 'no_stream', batch, { imported: true }));
      const log = await orThrow(store.readAll({ after: 0, limit: 100 }));
      for (const at of [0, 5, 6, 12, 28, 29]) {
        const end = batch.findIndex(({ recordedAt }) => recordedAt > minute(at));
        const known = end < 0 ? log : log.slice(0, end);
        const knownAt: KnownAt = { _tag: 'Instant', instant: minute(at) };
        const pages: StoredEvent[] = [];
        for (let after = 0; ; after = pages.at(-1)?.position ?? 0) {
          const page = await orThrow(store.readAll({ after, limit: 4, knownAt }));
          pages.push(...page);
          if (page.length < 4) break;
        }
        same(pages, known);
      }
    },
  },
  {
    name: 'what is known is provisional from the latest moment on, where the store tells it',
    holds: async (store) => {
      const { provisionalFrom } = store;
      if (provisionalFrom === undefined) return;
      const isProvisionalFrom = async (moment: Instant | undefined): Promise<void> => {
        same((await orThrow(provisionalFrom())) ?? null, moment ?? null);
      };
      await isProvisionalFrom(undefined);
      await fill(store);
      await isProvisionalFrom(minute(30));
      await orThrow(
        store.append(stream(3), 'no_stream', [event(7, { recordedAt: minute(3) })], { imported: true }),
      );
      await isProvisionalFrom(minute(30));
      await orThrow(store.append(stream(3), 0, [event(8, { recordedAt: minute(31) })]));
      await isProvisionalFrom(minute(31));
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
