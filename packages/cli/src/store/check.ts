import { decoder, type EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Answer, type ColumnOf, laidOut } from '../answer/answer';
import type { Failure } from '../failure';
import { text } from '../language';
import { unlessInterrupted } from './interruptible';
import type { OnEvents } from './log-facts';
import { type Opened, withStore } from './with-store';

const PAGE = 1000;

interface Checked {
  readonly events: number;
  readonly recordedBackwards: number | undefined;
}

const COLUMNS: readonly ColumnOf<Checked>[] = [
  {
    name: 'events',
    title: text('Pārbaudīti notikumi', 'Events that were checked'),
    meaning: text('Notikumi, kas ir izlasāmi un pareizi', 'The events that can be read and are sound'),
    kind: 'count',
    of: ({ events }) => events,
  },
  {
    name: 'recorded_backwards',
    title: text('Ierakstīti ar agrāku brīdi', 'Recorded at an earlier moment'),
    meaning: text(
      'Notikumi, kuru ieraksta brīdis ir agrāks nekā kādam pirms tiem; tas nav bojājums',
      'The events whose moment of recording is earlier than that of one before them; this is no damage',
    ),
    kind: 'count',
    of: ({ recordedBackwards }) => recordedBackwards,
  },
];

/** Decodes every event with its metadata, and returns how many there are. */
const decodeAll = async (
  store: EventStore,
  signal: AbortSignal,
  onEvents: OnEvents,
): Promise<E.Either<Failure, number>> => {
  const { recorded } = decoder();
  let [events, position] = [0, 0];
  for (;;) {
    const page = await unlessInterrupted(signal)(store.readAll({ after: position, limit: PAGE }))();
    if (E.isLeft(page))
      return page.left._tag === 'StreamTruncated'
        ? E.left({ _tag: 'CheckNotHeld', because: page.left })
        : page;
    for (const stored of page.right) {
      const decoded = recorded(stored);
      if (E.isLeft(decoded)) return E.left({ _tag: 'CheckNotHeld', because: decoded.left });
      position = stored.position;
    }
    events += page.right.length;
    onEvents(events);
    if (page.right.length < PAGE) return E.right(events);
  }
};

const checkOpened =
  (signal: AbortSignal, onEvents: OnEvents) =>
  (opened: Opened): TaskEither<Failure, Answer> =>
  async () => {
    const events = await decodeAll(opened.store, signal, onEvents);
    if (E.isLeft(events)) return events;
    const examined = opened.kind === 'file' ? await opened.store.examine()() : E.right(undefined);
    if (E.isLeft(examined)) return examined;
    const row = { events: events.right, recordedBackwards: examined.right?.recordedBackwards };
    return E.right({
      name: 'check',
      title: text('Krātuve ir vesela', 'The store is sound'),
      asked: [],
      ...laidOut(COLUMNS, [row]),
      isList: true,
    });
  };

/**
 * Checks a store: whether its file is damaged, and whether every event can be read. A check that does not hold is a
 * `CheckNotHeld`; a store that cannot be opened is a failure of its own.
 */
export const check =
  (named: string, signal: AbortSignal, onEvents: OnEvents): TaskEither<Failure, Answer> =>
  async () => {
    const checked = await withStore(
      named,
      { readOnly: true, check: true, signal },
      checkOpened(signal, onEvents),
    )();
    return E.isLeft(checked) && checked.left._tag === 'Damaged'
      ? E.left({ _tag: 'CheckNotHeld', because: checked.left })
      : checked;
  };
