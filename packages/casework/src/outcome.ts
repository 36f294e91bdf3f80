import type { Settleable } from '@pavadonis/domain';
import type { ExpectedRevision } from '@pavadonis/event-store';

/**
 * The events are in the stream, the last at this revision and position.
 *
 * Each comes with its id and position. A correction names that id; it is `eventIdAt(commandId, place)`.
 */
export interface EventsRecorded<Event> {
  readonly _tag: 'Recorded';
  /** The recorded events with their ids, in the order of the stream. */
  readonly events: readonly Settleable<Event>[];
  /** The place of the last of them in its stream, counted from 0. */
  readonly revision: number;
  /** The place of the last of them in the whole log; read models catch up to it. */
  readonly position: number;
  /**
   * Set where another stream of the person changed after the decision saw it, on a store that cannot check that with an append.
   * Findings tell whether a rule was broken.
   */
  readonly overtaken?: true;
}

/** There was nothing to record: the facts already hold, as of this revision. */
export interface NothingToRecord {
  readonly _tag: 'AlreadySo';
  /** The revision of the stream that the decision was asked about. */
  readonly revision: ExpectedRevision;
  /** The position of the stream's last event, for read models to be waited for; 0 where it has none. */
  readonly position: number;
}

/** A rule forbids it, in the domain's words. Nothing was recorded. */
export interface DecisionRefused<Refusal> {
  readonly _tag: 'Refused';
  /** The refusal of the decision, with the facts that show why; `textOf` says it in words. */
  readonly refusal: Refusal;
}

/**
 * Others wrote to the stream before each of the attempts, and the command may be sent again; or, where `unseen` is set, the
 * person has an event that the sender of the command did not see. Nothing was recorded.
 */
export interface Conflict {
  readonly _tag: 'Conflict';
  /** The number of times that the decision was asked and its events could not be appended, or that it was not asked. */
  readonly attempts: number;
  /** The position of the person's last event, where it stands after the one that the command names as `seen`. */
  readonly unseen?: number;
}

/** The outcome of a decision that was sent with a command. */
export type Outcome<Event, Refusal> =
  EventsRecorded<Event> | NothingToRecord | DecisionRefused<Refusal> | Conflict;
