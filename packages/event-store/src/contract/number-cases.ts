import type { KnownAt } from '@pavadonis/domain';
import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import { same, type ContractCase } from './case';
import { events, holdsOnly, identifiedOf, idsOf, leanOf, stream, wholeLog } from './sample';

const LARGEST = Number.MAX_SAFE_INTEGER;

// in 32 bits these would be nothing, -1, 0, 1 and the like
const large = [2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 32 + 2, LARGEST];

/** Numbers that no 32 bits hold: revisions, positions and limits go up to 2^53 - 1. */
export const numberCases: readonly ContractCase[] = [
  {
    name: 'a revision beyond 2^31 is expected like any other',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
      for (const expected of large) {
        const refused = { _tag: 'WrongExpectedRevision', expected };
        same(await orThrow(TE.swap(store.append(stream(1), expected, events(3, 2)))), {
          ...refused,
          stream: stream(1),
          actual: 1,
        });
        same(await orThrow(TE.swap(store.append(stream(2), expected, events(3, 2)))), {
          ...refused,
          stream: stream(2),
          actual: 'no_stream',
        });
      }
      await holdsOnly(store, idsOf(events(1, 2)));
    },
  },
  {
    name: 'a stream has nothing to read from a revision beyond 2^31 on',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      for (const from of large) {
        same(await orThrow(store.readStream(stream(1), { from })), []);
        same(await orThrow(store.readStream(stream(1), { from, limit: 2 })), []);
        same(await orThrow(store.readStream(stream(2), { from })), []);
      }
    },
  },
  {
    name: 'the log has nothing to read after a position far beyond its end',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      const before = ((await wholeLog(store))[0]?.position ?? 0) - 1;
      for (const after of [before + 2 ** 31, before + 2 ** 32, LARGEST]) {
        same(await orThrow(store.readAll({ after, limit: 10 })), []);
        same(await orThrow(store.scan({ after, limit: 10 })), []);
      }
    },
  },
  {
    name: 'at a position far beyond the end of the log everything is known',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      const log = await wholeLog(store);
      const before = (log[0]?.position ?? 0) - 1;
      for (const position of [before + 2 ** 31, before + 2 ** 32, LARGEST]) {
        const knownAt: KnownAt = { _tag: 'Position', position };
        same(await orThrow(store.readAll({ after: 0, limit: 10, knownAt })), log);
        same(await orThrow(store.scan({ after: 0, limit: 10, knownAt })), log.map(leanOf));
        same(await orThrow(store.readStream(stream(1), { knownAt })), log);
        same(await orThrow(store.scanStream(stream(1), { knownAt })), log.map(identifiedOf));
      }
    },
  },
  {
    name: 'a limit beyond 2^31 limits nothing',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      const log = await wholeLog(store);
      for (const limit of large) {
        same(await orThrow(store.readAll({ after: 0, limit })), log);
        same(await orThrow(store.scan({ after: 0, limit })), log.map(leanOf));
        same(await orThrow(store.readStream(stream(1), { limit })), log);
        same(await orThrow(store.scanStream(stream(1), { limit })), log.map(identifiedOf));
      }
    },
  },
];
