import type {
  CannotAddEvidence,
  CannotRecordInPlace,
  Category,
  ClientId,
  Correction,
  CorrectionFacts,
  Decision,
  EventId,
  EventOf,
  Facts,
  RecordableOf,
  Settleable,
  StateOf,
  StreamOf,
} from '@pavadonis/domain';
import type { CannotMergeClients, ClientsMerged } from '@pavadonis/domain/client';
import type {
  AppendError,
  ExpectedRevision,
  HistoryError,
  InvalidOption,
  NewMerging,
  Unencodable,
  WrongExpectedRevision,
} from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import type { Answer, AnswerForm } from './answer';
import type { CallAborted, CallOptions } from './call-aborted';
import type { Command, MalformedCommand } from './command';
import type { BrokenDecision } from './commands/ask';
import type { Outcome } from './outcome';
import type { StoreInTheClear, TextInTheClear, TextNotSealed } from './vault/errors';
import type { StateError } from './state-error';
import type { RevealCalls } from './vault/reveal-calls';

/**
 * A technical reason for which a command failed.
 *
 * The store does not serve; the stream holds an event that cannot be decoded; the command, or an event of the decision,
 * cannot be encoded; the command's id was used for another stream (`EventIdTaken`); a vault does not seal a text
 * (`TextNotSealed`), or one stands in the clear (`TextInTheClear`, `StoreInTheClear`); or code of the host is at fault
 * (`BrokenDecision`, `BrokenUpcast`, `BrokenCallback`, `InvalidOption`, `InvalidArgument`), or the signal of the command
 * aborted first (`CallAborted`).
 *
 * After `StoreUnavailable`, and after `CallAborted` where it says so, the command's events may or may not have been recorded;
 * send the same command again.
 */
export type CommandError =
  | MalformedCommand
  | HistoryError
  | Exclude<AppendError, WrongExpectedRevision | NewMerging>
  | Unencodable
  | TextNotSealed
  | TextInTheClear
  | StoreInTheClear
  | BrokenDecision
  | BrokenCallback
  | CallAborted
  | InvalidOption;

/** The state of a stream at a revision. */
export interface StateAt<State> {
  /** The state that decisions are asked with, folded from the settled events of the stream. */
  readonly state: State;
  /** The revision of the last event folded; of a stream without events, that there is none. */
  readonly revision: ExpectedRevision;
}

/** The calls of casework, whichever way they return. */
export interface CaseworkCalls<How extends AnswerForm> extends RevealCalls<How> {
  /**
   * Makes a decision on the state of a stream, and appends the events that it returns to that stream.
   *
   * The state is that after corrections and late entries, and of the whole person: all streams that merges join,
   * whichever of them is named. The named stream says who the client is, and whether it is merged. Nothing is recorded
   * if another of these streams changes before that, or one is merged; a store that cannot check it has the outcome say
   * so (`overtaken`).
   *
   * Arguments of the decision beyond its facts stand between facts and command.
   *
   * If an event of the command is in the stream, the command was recorded, whatever the facts are now, and whatever the
   * decision would return. So a form that was changed needs a new command, and a
   * command can be sent again until its outcome is known, by any process, also after a crash. A command that recorded
   * nothing is decided anew, and so is a command during which others wrote to the stream.
   *
   * @example
   * await withPromises(office).decide(stream, Client.makeReferral, facts, command);
   * await office.decide(stream, Client.startService, facts, provision, command)(); // the second brackets start it
   */
  readonly decide: <C extends Category, Facts, More extends readonly unknown[], Refusal>(
    stream: StreamOf<C>,
    decision: (facts: Facts, ...more: More) => (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
    facts: NoInfer<Facts>,
    ...rest: readonly [...more: More, command: Command]
  ) => Answer<How, CommandError, Outcome<RecordableOf[C], Refusal>>;

  /**
   * Makes a decision as `decide` does, and records its first event in place of a voided one of the stream.
   *
   * The event takes the voided one's place among the events of its day. The decision is asked about the stream as it stands,
   * with what came later that day. One with something to record is refused for an event that is not in the stream, for one
   * that holds, and for a place that was taken.
   */
  readonly decideInPlaceOf: <C extends Category, Facts, More extends readonly unknown[], Refusal>(
    target: EventId,
    stream: StreamOf<C>,
    decision: (facts: Facts, ...more: More) => (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
    facts: NoInfer<Facts>,
    ...rest: readonly [...more: More, command: Command]
  ) => Answer<How, CommandError, Outcome<RecordableOf[C], Refusal | CannotRecordInPlace>>;

  /**
   * Merges a client into the survivor whom the facts name, as `mergeClients` of the domain decides.
   *
   * The event stands in the client's stream. The survivor's state is read for it, and nothing is recorded if a stream of
   * either person changes before that; a store that cannot check it has the outcome say so (`overtaken`).
   */
  readonly mergeClients: (
    clientId: ClientId,
    facts: Facts<typeof ClientsMerged>,
    command: Command,
  ) => Answer<How, CommandError, Outcome<RecordableOf['client'], CannotMergeClients>>;

  /**
   * Makes a correction, `voidEvent` or `amendEvent`, on the stream as recorded, and appends its events as `decide`
   * does.
   *
   * A correction stands in the stream of the event that it corrects, also where that stream is merged: the host names
   * that stream.
   */
  readonly correct: <C extends Category, Facts, Refusal>(
    stream: StreamOf<C>,
    decision: (
      facts: Facts,
    ) => (
      recorded: readonly Settleable<EventOf[C] | Correction<EventOf[C]>>[],
    ) => Decision<Refusal, Correction<EventOf[C]>>,
    facts: Facts,
    command: Command,
  ) => Answer<How, CommandError, Outcome<RecordableOf[C], Refusal>>;

  /**
   * Adds the documents of a command to an event that was recorded without them, as `addEvidence` of the domain decides.
   *
   * The event keeps the facts that it has when the documents are added. Nothing is recorded by a command without evidence, or
   * if the event has all of its documents.
   */
  readonly addEvidence: <C extends Category>(
    stream: StreamOf<C>,
    facts: CorrectionFacts,
    command: Command,
  ) => Answer<How, CommandError, Outcome<RecordableOf[C], CannotAddEvidence>>;

  /**
   * Returns the present state of a stream, for decisions that need facts of another stream.
   *
   * It is the state that `decide` gives to a decision, so that of the whole person; the revision is that of the stream
   * alone.
   */
  readonly state: <C extends Category>(
    stream: StreamOf<C>,
    options?: CallOptions,
  ) => Answer<How, StateError, StateAt<StateOf[C]>>;

  /**
   * Returns the streams of the person whom a stream is about, that stream in front: those that merges join with it at present. Of
   * a stream that is no client's, and of nearly all clients, it is the stream alone.
   */
  readonly streamsOf: <C extends Category>(
    stream: StreamOf<C>,
    options?: CallOptions,
  ) => Answer<How, StateError, readonly StreamOf<C>[]>;

  /**
   * Returns the events of one stream as they were recorded, with their ids and positions.
   *
   * They are what a correction is decided on: its `target` is one of these ids. `history(store).recorded(stream)` returns them
   * with the time of recording, the actor and the evidence.
   */
  readonly recorded: <C extends Category>(
    stream: StreamOf<C>,
    options?: CallOptions,
  ) => Answer<How, StateError, readonly Settleable<RecordableOf[C]>[]>;
}

/**
 * Casework on a host's store: it decides about persons and contracts, and records each decision once.
 *
 * A call does nothing until the function that it returns is called; `withPromises` makes calls that start at once.
 */
export type Casework = CaseworkCalls<'task'>;
