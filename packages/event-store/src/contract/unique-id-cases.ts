import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import { same, type ContractCase } from './case';
import { event, events, holdsOnly, idsOf, stream } from './sample';

const begun = async (store: EventStore) => orThrow(store.append(stream(1), 'no_stream', events(1, 3)));

const taken = (n: number) => ({ _tag: 'EventIdTaken', id: event(n).id });

/** Ids that a store which promises unique ids holds in another place. */
export const uniqueIdCases: readonly ContractCase[] = [
  {
    name: 'an id that is stored in another stream is refused',
    holds: async (store) => {
      await begun(store);
      same(await orThrow(TE.swap(store.append(stream(2), 'no_stream', [event(2)]))), taken(2));
      same(await orThrow(store.readStream(stream(2), {})), []);
    },
  },
  {
    name: 'an id that is stored earlier in the same stream is refused',
    holds: async (store) => {
      await begun(store);
      same(await orThrow(TE.swap(store.append(stream(1), 2, [event(1)]))), taken(1));
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
  {
    name: 'a batch of which a part is stored is refused',
    holds: async (store) => {
      await begun(store);
      same(await orThrow(TE.swap(store.append(stream(1), 2, events(3, 2)))), taken(3));
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
  {
    name: 'a batch of which any id is stored elsewhere is not stored at all',
    holds: async (store) => {
      await begun(store);
      for (const batch of [
        [event(2), event(4), event(5)],
        [event(4), event(2), event(5)],
        [event(4), event(5), event(2)],
      ]) {
        same(await orThrow(TE.swap(store.append(stream(1), 2, batch))), taken(2));
        same(await orThrow(TE.swap(store.append(stream(2), 'no_stream', batch))), taken(2));
      }
      await holdsOnly(store, idsOf(events(1, 3)));
      await orThrow(store.append(stream(2), 'no_stream', events(4, 2)));
      await holdsOnly(store, idsOf(events(1, 5)));
    },
  },
  {
    name: 'of writers of the same id in different streams exactly one wins',
    holds: async (store) => {
      const outcomes = await Promise.all(
        [1, 2, 3].map((n) => store.append(stream(n), 'no_stream', [event(1)])()),
      );
      same(
        outcomes.filter(E.isLeft).map(({ left }) => left),
        [taken(1), taken(1)],
      );
      await holdsOnly(store, [event(1).id]);
    },
  },
  {
    name: 'a wrong revision is reported before an id that is stored elsewhere',
    holds: async (store) => {
      await begun(store);
      for (const at of ['no_stream', 1, 3] as const)
        same(
          (await orThrow(TE.swap(store.append(stream(1), at, [event(4), event(1)]))))._tag,
          'WrongExpectedRevision',
        );
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
];

/** Repeated ids in a store that does not promise unique ids: it must do what it says. */
export const repeatedIdCases: readonly ContractCase[] = [
  {
    name: 'promises no unique ids, and either refuses or stores one that is stored elsewhere',
    holds: async (store) => {
      await begun(store);
      const outcome = await store.append(stream(2), 'no_stream', events(2, 2))();
      if (E.isLeft(outcome)) same(outcome.left, taken(2));
      await holdsOnly(store, idsOf([...events(1, 3), ...(E.isLeft(outcome) ? [] : events(2, 2))]));
    },
  },
];
