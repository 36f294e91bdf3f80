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

/** An event that a test gives: in which stream, when it was recorded, and on what evidence. */
export interface GivenEvent {
  readonly stream: StreamName;
  readonly event: Recordable;
  /** About noon of the day on which the event happened, by default. */
  readonly recordedAt?: Instant;
  /** None by default. */
  readonly evidence?: readonly DocumentRef[];
}

/** An event as a log holds it. */
export type LogEntry = Recorded<Recordable>;

const by: Metadata['by'] = { actor: text('u-17'), role: text('social_worker') };

// no two events of a log were recorded at one moment, since the place in the log tells them apart
const noonOf = (day: CivilDate, place: number): Instant =>
  instantOf(millisecondsOf(instant(`${day}T12:00:00.000Z`)) + place);

/** Records events one after the other: positions and `eventId`s count from 1, revisions from 0 in each stream. */
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

/** Says of events that they were recorded about noon of a day, later than they happened. */
export const late = (day: string, events: Iterable<GivenEvent>): readonly GivenEvent[] =>
  [...events].map((each, index) => ({ ...each, recordedAt: noonOf(civilDate(day), index) }));

/** How much of a log is known, in the form in which replays take it. */
export interface Known {
  readonly knownAt?: KnownAt;
}

/** What was known when so many events of a log had been recorded. */
export const afterEvents = (count: number): Known => ({ knownAt: { _tag: 'Position', position: count } });

/** What was known by the end of a day in Latvia. */
export const knownBy = (day: string): Known => ({
  knownAt: { _tag: 'Instant', instant: startOfDay(addDays(civilDate(day), 1)) },
});

/** The part of a log that was known at a moment; all of it without one. */
export const knownPart = (log: readonly LogEntry[], knownAt: KnownAt | undefined): readonly LogEntry[] => {
  switch (knownAt?._tag) {
    case undefined:
      return log;
    case 'Position':
      return log.filter(({ position }) => position <= knownAt.position);
    case 'Instant':
      return log.filter(({ recordedAt }) => recordedAt <= knownAt.instant);
  }
};
