import type { ExpectedRevision } from '@pavadonis/event-store';

/**
 * The events are in the stream, the last at this revision and position. Each has the id `eventIdAt(commandId,
 * place)`.
 */
export interface EventsRecorded<Event> {
  readonly _tag: 'Recorded';
  readonly events: readonly Event[];
  readonly revision: number;
  readonly position: number;
}

/** There was nothing to record: the facts already hold, as of this revision. */
export interface NothingToRecord {
  readonly _tag: 'AlreadySo';
  readonly revision: ExpectedRevision;
}

/** A rule forbids it, in the domain's words. Nothing was recorded. */
export interface DecisionRefused<Refusal> {
  readonly _tag: 'Refused';
  readonly refusal: Refusal;
}

/** Others wrote to the stream before each of the attempts. Nothing was recorded; the command may be sent again. */
export interface Conflict {
  readonly _tag: 'Conflict';
  readonly attempts: number;
}

/** The outcome of a decision that was sent with a command. */
export type Outcome<Event, Refusal> =
  EventsRecorded<Event> | NothingToRecord | DecisionRefused<Refusal> | Conflict;
