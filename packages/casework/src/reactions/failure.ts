import type { EventId, StreamName } from '@pavadonis/domain';

/** A reaction that failed at an event, or at a person's reminders. Told to `onFailure`. */
export interface ReactionFailure {
  /** The host's name of the reaction, or of the reminders. */
  readonly reaction: string;
  /** The stream of the event, or that the reminders are about. */
  readonly stream: StreamName;
  /** The event; absent for reminders. */
  readonly event?: EventId | undefined;
  /** The position of the event in the log; absent for reminders. */
  readonly position?: number | undefined;
  /** How often it was handed over so far. */
  readonly attempts: number;
  /** Whether it is handed over no more, until `retry` is called or, for reminders, until the next day. */
  readonly parked: boolean;
  /** The value that the code of the host threw; its text may quote a person. */
  readonly thrown: unknown;
}

/** An event that is handed over no more, since its reaction failed too often. The events after it were not held up. */
export interface ParkedEvent {
  /** The host's name of the reaction. */
  readonly reaction: string;
  /** The stream of the event. */
  readonly stream: StreamName;
  /** The position of the event in the log. */
  readonly position: number;
  /** The id of the event. */
  readonly event: EventId;
  /** How often it was handed over. */
  readonly attempts: number;
  /**
   * The kind of the last failure, such as `TypeError`, never its text. `ProcessEnded` where the process was killed each time; the
   * tag of an error, such as `UnknownEventVersion`, where the event could not be read.
   */
  readonly cause: string;
}
