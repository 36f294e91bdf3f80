import {
  type CivilDate,
  type DocumentRef,
  type EventId,
  type Instant,
  isCorrection,
  type Metadata,
  type Recordable,
  type Recorded,
  type StreamName,
} from '@pavadonis/domain';
import type { Held, Streams } from './subject';

/** An event by which a figure is explained: where it stands, when it happened, and who recorded it when and on what evidence. */
export interface NamedEvent {
  /** The position of the event in the log. */
  readonly position: number;
  /** The name of the stream that it is in. */
  readonly stream: StreamName;
  /** The id of the event. */
  readonly id: EventId;
  /** The type of the event. */
  readonly type: Recordable['type'];
  /** The day on which it happened, as it holds: an amendment may have changed it. */
  readonly on: CivilDate;
  /** The moment of recording. */
  readonly recordedAt: Instant;
  /** The user who recorded it. */
  readonly by: Metadata['by'];
  /** The documents that show it. */
  readonly evidence: readonly DocumentRef[];
}

/** An event that holds, with the corrections that made it what it is. */
export interface ExplainedEvent extends NamedEvent {
  /**
   * The amendments of the event and the voids of such amendments, in the order of recording. Of an event that took the place of a
   * voided one, also the voided event with its own corrections.
   */
  readonly corrections: readonly NamedEvent[];
}

/** Names an event. */
export const namedEvent = ({
  position,
  stream,
  id,
  recordedAt,
  metadata,
  event,
}: Recorded<Recordable>): NamedEvent => ({
  position,
  stream,
  id,
  type: event.type,
  on: event.on,
  recordedAt,
  by: metadata.by,
  evidence: metadata.evidence,
});

type Stream = readonly Recorded<Recordable>[];

/** Returns the corrections of an event, and those of its amendments. */
const correctionsOf = (recorded: Stream, id: EventId): Stream => {
  const found = new Set<EventId>([id]);
  // a correction can only name an event recorded before it
  return recorded.filter((each) => {
    if (!isCorrection(each.event) || !found.has(each.event.target)) return false;
    found.add(each.id);
    return true;
  });
};

/** Returns all events that stood in the place of an event before it, with their corrections. */
const stoodBefore = (recorded: Stream, target: EventId | undefined): Stream => {
  const found = recorded.find(({ id }) => id === target);
  return found === undefined
    ? []
    : [found, ...correctionsOf(recorded, found.id), ...stoodBefore(recorded, found.event.inPlaceOf)];
};

/** Explains events that hold, in the order of positions. */
export const explainedEvents = (held: readonly Held[], streams: Streams): readonly ExplainedEvent[] =>
  held
    .map((each) => {
      const recorded = streams.get(each.stream) ?? [];
      const before = each.place === undefined ? [] : stoodBefore(recorded, each.event.inPlaceOf);
      const corrections = [...before, ...correctionsOf(recorded, each.id)]
        .toSorted((a, b) => a.position - b.position)
        .map(namedEvent);
      return { ...namedEvent(each), corrections };
    })
    .toSorted((a, b) => a.position - b.position);
