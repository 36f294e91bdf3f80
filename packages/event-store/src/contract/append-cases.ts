import * as TE from 'fp-ts/TaskEither';
import { ok } from 'node:assert/strict';
import { orThrow } from '../or-throw';
import { same, type ContractCase } from './case';
import { event, events, holdsOnly, idsOf, stream, wholeLog } from './sample';

/** Appending at the expected revision, and what happens at any other. */
export const appendCases: readonly ContractCase[] = [
  {
    name: 'an append to a new stream starts it at revision 0',
    holds: async (store) => {
      const batch = events(1, 3);
      const { revision, position } = await orThrow(store.append(stream(1), 'no_stream', batch));
      const stored = await orThrow(store.readStream(stream(1), {}));
      same(revision, 2);
      same(
        stored,
        batch.map((each, i) => ({ ...each, stream: stream(1), revision: i, position: stored[i]?.position })),
      );
      same(position, stored[2]?.position);
    },
  },
  {
    name: 'an append at the last revision goes on from there',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
      const { revision } = await orThrow(store.append(stream(1), 1, events(3, 2)));
      same(revision, 3);
      same(idsOf(await orThrow(store.readStream(stream(1), {}))), idsOf(events(1, 4)));
    },
  },
  {
    name: 'an append to a stream that exists is refused where none was expected',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
      same(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(3)]))), {
        _tag: 'WrongExpectedRevision',
        stream: stream(1),
        expected: 'no_stream',
        actual: 1,
      });
    },
  },
  {
    name: 'an append to a missing stream is refused where a revision was expected',
    holds: async (store) => {
      await orThrow(store.append(stream(2), 'no_stream', [event(1)]));
      same(await orThrow(TE.swap(store.append(stream(1), 0, [event(2)]))), {
        _tag: 'WrongExpectedRevision',
        stream: stream(1),
        expected: 0,
        actual: 'no_stream',
      });
      same(await orThrow(store.readStream(stream(1), {})), []);
    },
  },
  {
    name: 'an append before or beyond the last revision is refused and stores nothing',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      for (const expected of [0, 1, 3, 4, 1000])
        same(await orThrow(TE.swap(store.append(stream(1), expected, events(10, 2)))), {
          _tag: 'WrongExpectedRevision',
          stream: stream(1),
          expected,
          actual: 2,
        });
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
  {
    name: 'a refused append leaves a missing stream missing',
    holds: async (store) => {
      await orThrow(TE.swap(store.append(stream(1), 0, [event(1)])));
      await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(1), event(2, { id: '' })])));
      same(await orThrow(store.readStream(stream(1), {})), []);
      same((await orThrow(store.append(stream(1), 'no_stream', [event(1)]))).revision, 0);
    },
  },
  {
    name: 'positions increase over all streams and are never used twice',
    holds: async (store) => {
      const positions: number[] = [];
      for (let n = 0; n < 5; n++) {
        const first = await orThrow(store.append(stream(n), 'no_stream', [event(10 * n)]));
        await orThrow(TE.swap(store.append(stream(n), 'no_stream', [event(10 * n + 1)])));
        await orThrow(TE.swap(store.append(stream(n), 0, [event(10 * n + 2), event(10 * n + 2)])));
        const second = await orThrow(store.append(stream(0), n, [event(10 * n + 3)]));
        positions.push(first.position, second.position);
      }
      same(
        (await wholeLog(store)).map(({ position }) => position),
        positions,
      );
      ok(
        positions.every(
          (position, i) => Number.isSafeInteger(position) && position > (positions[i - 1] ?? 0),
        ),
      );
    },
  },
];
