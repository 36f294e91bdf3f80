import {
  addDays,
  civilDate,
  type CivilDate,
  type DocumentRef,
  type Instant,
  instant,
  instantOf,
  type KnownAt,
  type Metadata,
  millisecondsOf,
  type Recordable,
  type Recorded,
  startOfDay,
  type StreamName,
  text,
} from '@pavadonis/domain';
import { commandId, eventId } from './examples/ids';

/** An event that a test gives, with its stream, the moment of recording and the evidence. */
export interface GivenEvent {
  /** The name of the stream that the event is recorded in. */
  readonly stream: StreamName;
  /** The event, as an example makes it. */
  readonly event: Recordable;
  /** The moment of recording; by default about noon of the day on which the event happened. */
  readonly recordedAt?: Instant;
  /** The documents that show the event; none by default. */
  readonly evidence?: readonly DocumentRef[];
}

/** An event of a log. */
export type LogEntry = Recorded<Recordable>;

const by: Metadata['by'] = { actor: text('u-17'), role: text('social_worker') };

// the place in the log keeps two events from the same moment of recording
const noonOf = (day: CivilDate, place: number): Instant =>
  instantOf(millisecondsOf(instant(`${day}T12:00:00.000Z`)) + place);

/** Records events one after another: positions and `eventId`s count from 1, revisions from 0 in each stream. */
export const logOf = (events: Iterable<GivenEvent>): readonly LogEntry[] => {
  const revisions = new Map<StreamName, number>();
  return [...events].map(({ stream, event, recordedAt, evidence = [] }, index) => {
    const position = index + 1;
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    return {
      position,
      stream,
      revision,
      id: eventId(position),
      recordedAt: recordedAt ?? noonOf(event.on, position),
      metadata: { by, commandId, evidence },
      event,
    };
  });
};

/** Gives events that were recorded about noon of a later day. */
export const late = (day: string, events: Iterable<GivenEvent>): readonly GivenEvent[] =>
  [...events].map((each, index) => ({ ...each, recordedAt: noonOf(civilDate(day), index) }));

/** The moment up to which a log is known, in the form in which replays take it. */
export interface Known {
  /** The position or instant up to which the log is known; absent for all of it. */
  readonly knownAt?: KnownAt;
}

/** Returns the `knownAt` of a log after a number of events. */
export const afterEvents = (count: number): Known => ({ knownAt: { _tag: 'Position', position: count } });

/** Returns the `knownAt` of the end of a day in Latvia. */
export const knownBy = (day: string): Known => ({
  knownAt: { _tag: 'Instant', instant: startOfDay(addDays(civilDate(day), 1)) },
});

const before = (log: readonly LogEntry[], end: number): readonly LogEntry[] =>
  end < 0 ? log : log.slice(0, end);

/** Returns the beginning of a log that was known at a moment, by default all of it. */
export const knownPart = (log: readonly LogEntry[], knownAt: KnownAt | undefined): readonly LogEntry[] => {
  switch (knownAt?._tag) {
    case undefined:
      return log;
    case 'Position':
      return log.filter(({ position }) => position <= knownAt.position);
    case 'Instant':
      return before(
        log,
        log.findIndex(({ recordedAt }) => recordedAt > knownAt.instant),
      );
  }
};
