import {
  type AppendOptions,
  type AppendResult,
  type EventStore,
  later,
  type NewEvent,
  neverBackwards,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { faulty, type FaultyStore } from './faulty';

type Instant = NewEvent['recordedAt'];

const given =
  (change: (options: AppendOptions | undefined) => AppendOptions | undefined) =>
  ({ append }: EventStore): Partial<EventStore> => ({
    append: (stream, expected, events, options) => append(stream, expected, events, change(options)),
  });

const saying =
  (change: (appended: AppendResult, asked: Instant | undefined) => Instant | undefined) =>
  ({ append }: EventStore): Partial<EventStore> => ({
    append: (stream, expected, events, options) =>
      pipe(
        append(stream, expected, events, options),
        TE.map((appended) => ({
          ...appended,
          recordedAt: change(appended, events.at(-1)?.recordedAt) ?? appended.recordedAt,
        })),
      ),
  });

const latestOf = async ({ provisionalFrom }: EventStore): Promise<Instant | undefined> => {
  const latest = await provisionalFrom?.()();
  return latest !== undefined && E.isRight(latest) ? latest.right : undefined;
};

/** A store that changes live appends by the latest moment before them, outside of the transaction that stores them. */
const raising =
  (change: (events: readonly NewEvent[], latest: Instant | undefined) => readonly NewEvent[]) =>
  (store: EventStore): Partial<EventStore> => ({
    append: (stream, expected, events, options) => async () => {
      if (options?.imported === true || events.length === 0 || !Array.isArray(events))
        return store.append(stream, expected, events, options)();
      const changed = change(events, await latestOf(store));
      return store.append(stream, expected, changed, { ...options, imported: true })();
    },
  });

const byTheLatestAlone = (events: readonly NewEvent[], latest: Instant | undefined): readonly NewEvent[] =>
  events.map((event) => ({ ...event, recordedAt: later(latest, event.recordedAt) }));

const byTheFirst = (events: readonly NewEvent[], latest: Instant | undefined): readonly NewEvent[] =>
  events.map((event) => ({ ...event, recordedAt: latest ?? event.recordedAt }));

const RAISED = 'a live append of an earlier moment is stored with the latest, and says so';

/** Stores that keep other moments of recording than they should, or say others than they keep. */
export const momentFaults: readonly FaultyStore[] = [
  faulty(
    'takes an import for a live append',
    'an import keeps its moments of recording, and says so',
    given((options) => options && { ...options, imported: false }),
  ),
  faulty(
    'takes a live append for an import',
    RAISED,
    given((options) =>
      options === undefined || typeof options === 'object' ? { ...options, imported: true } : options,
    ),
  ),
  faulty(
    'raises each event of a batch to the latest before it alone',
    'of a live batch no event is stored with an earlier moment than one before it',
    raising(byTheLatestAlone),
  ),
  faulty(
    'looks at the latest moment before it has its turn',
    'writers at the same time store moments that never run backwards',
    raising(neverBackwards),
  ),
  faulty(
    'stores all at the first moment',
    'an append that asks for a later moment is stored with it, and says so',
    raising(byTheFirst),
  ),
  faulty(
    'says the moment that was asked for',
    'promises no rising moments, and tells the one that it stored',
    saying((_, asked) => asked),
  ),
  faulty(
    'says at a repeat the moment that was asked for',
    'a live append again is a repeat, and tells the moment that is stored',
    saying(({ storedNow, recordedAt }, asked) => (storedNow ? recordedAt : asked)),
  ),
  faulty(
    'takes any word for an import',
    'an import is said by true or false alone',
    given((options) =>
      options?.imported === undefined
        ? options
        : { ...options, imported: (options.imported as unknown) !== false },
    ),
  ),
];
