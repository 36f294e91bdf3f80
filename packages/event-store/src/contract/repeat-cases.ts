import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import type { ExpectedRevision } from '../errors';
import type { EventStore } from '../port';
import type { NewEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { event, events, holdsOnly, idsOf, stream } from './sample';

const begun = async (store: EventStore) => orThrow(store.append(stream(1), 'no_stream', events(1, 3)));

/** Sending the same event ids once more: at the same place, elsewhere, and in part. */
export const repeatCases: readonly ContractCase[] = [
  {
    name: 'the same append again is a success that stores nothing',
    holds: async (store) => {
      const first = await begun(store);
      same(await begun(store), { ...first, storedNow: false });
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
  {
    name: 'an append says whether it was stored now or before',
    holds: async (store) => {
      const storedNow = async (expected: ExpectedRevision, batch: readonly NewEvent[]): Promise<boolean> =>
        (await orThrow(store.append(stream(1), expected, batch))).storedNow;
      same(await storedNow('no_stream', events(1, 3)), true);
      same(await storedNow('no_stream', events(1, 3)), false);
      same(await storedNow(2, events(4, 2)), true);
      same(await storedNow('no_stream', events(1, 1)), false);
      same(await storedNow(0, events(2, 2)), false);
      same(await storedNow(2, [event(4, { data: '{"changed":true}' }), event(5)]), false);
      same(await storedNow(4, [event(6)]), true);
      same(await storedNow(2, events(4, 3)), false);
    },
  },
  {
    name: 'the same append again is a success long after others followed',
    holds: async (store) => {
      await begun(store);
      const second = await orThrow(store.append(stream(1), 2, events(4, 2)));
      await orThrow(store.append(stream(2), 'no_stream', [event(6)]));
      await orThrow(store.append(stream(1), 4, [event(7)]));
      same(await orThrow(store.append(stream(1), 2, events(4, 2))), { ...second, storedNow: false });
      await holdsOnly(store, idsOf(events(1, 7)));
    },
  },
  {
    name: 'the first part of an append again answers where that part ends',
    holds: async (store) => {
      await begun(store);
      const stored = await orThrow(store.readStream(stream(1), {}));
      const { revision, position, storedNow } = await orThrow(
        store.append(stream(1), 'no_stream', events(1, 2)),
      );
      same([revision, position, storedNow], [1, stored[1]?.position, false]);
    },
  },
  {
    name: 'the same ids with other contents leave the stored contents as they are',
    holds: async (store) => {
      const first = await begun(store);
      const changed = events(1, 3).map((each) => ({ ...each, data: '{"changed":true}' }));
      same(await orThrow(store.append(stream(1), 'no_stream', changed)), { ...first, storedNow: false });
      same(
        (await orThrow(store.readStream(stream(1), {}))).map(({ data }) => data),
        events(1, 3).map(({ data }) => data),
      );
    },
  },
  {
    name: 'two senders of the same append are told one place, and one that it stored now',
    holds: async (store) => {
      const answers = await Promise.all([begun(store), begun(store)]);
      const [last] = (await orThrow(store.readStream(stream(1), {}))).slice(-1);
      for (const { revision, position } of answers)
        same({ revision, position }, { revision: 2, position: last?.position });
      same(answers.map(({ storedNow }) => storedNow).sort(), [false, true]);
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
  {
    name: 'an id that comes twice in a batch is refused',
    holds: async (store) => {
      for (const batch of [
        [event(1), event(1)],
        [event(1), event(2), event(1)],
        [event(1), event(2), event(1, { data: '{}' })],
      ])
        same(await orThrow(TE.swap(store.append(stream(1), 'no_stream', batch))), {
          _tag: 'EventIdTaken',
          id: event(1).id,
        });
      await holdsOnly(store, []);
    },
  },
  {
    name: 'an append that goes further than what is stored of it is refused',
    holds: async (store) => {
      await begun(store);
      for (const [expected, batch] of [
        ['no_stream', events(1, 4)],
        [0, events(2, 3)],
      ] as const)
        same(await orThrow(TE.swap(store.append(stream(1), expected, batch))), {
          _tag: 'WrongExpectedRevision',
          stream: stream(1),
          expected,
          actual: 2,
        });
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
  {
    name: 'the same ids in another order are refused',
    holds: async (store) => {
      await begun(store);
      const turned = [event(2), event(1), event(3)];
      same(
        (await orThrow(TE.swap(store.append(stream(1), 'no_stream', turned))))._tag,
        'WrongExpectedRevision',
      );
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
];
