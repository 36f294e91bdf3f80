import type { EventStore, NewEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { withoutUniqueIds } from '../stores/without-unique-ids';
import { faulty, type FaultyStore } from './faulty';

type Append = EventStore['append'];

const onceEach =
  ({ append }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
    append(
      stream,
      expected,
      events.filter(({ id }, i) => events.findIndex((each) => each.id === id) === i),
      ...condition,
    );

/** Stores that are wrong about ids which are stored elsewhere, or come twice. */
export const idFaults: readonly FaultyStore[] = [
  faulty('stores an id once that comes twice', 'an id that comes twice in a batch is refused', (store) => ({
    append: onceEach(store),
  })),
  {
    fault: 'takes an id that is stored elsewhere',
    noticedBy: 'an id that is stored in another stream is refused',
    open: withoutUniqueIds,
  },
  faulty(
    'says that it stored an id which it did not take',
    'promises no unique ids, and either refuses or stores one that is stored elsewhere',
    ({ append }) => ({
      append: (stream, expected, events, ...condition) =>
        pipe(
          append(stream, expected, events, ...condition),
          TE.orElse((error) =>
            error._tag === 'EventIdTaken' && new Set(events.map(({ id }) => id)).size === events.length
              ? TE.right({
                  revision: 0,
                  position: 1,
                  storedNow: true,
                  recordedAt: '2018-07-01T12:00:00.000Z' as NewEvent['recordedAt'],
                })
              : TE.left(error),
          ),
        ),
    }),
  ),
  faulty(
    'looks for ids before it looks at the revision',
    'a wrong revision is reported before an id that is stored elsewhere',
    ({ append, readAll }) => ({
      append:
        (stream, expected, events, ...condition) =>
        async () => {
          const outcome = await append(stream, expected, events, ...condition)();
          if (E.isRight(outcome) || outcome.left._tag !== 'WrongExpectedRevision') return outcome;
          const log = await readAll({ after: 0, limit: 10_000 })();
          const ids = new Set(E.isRight(log) ? log.right.map(({ id }) => id) : []);
          const taken = events.find(({ id }) => ids.has(id));
          return taken === undefined ? outcome : E.left({ _tag: 'EventIdTaken' as const, id: taken.id });
        },
    }),
  ),
];
