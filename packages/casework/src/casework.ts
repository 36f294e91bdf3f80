import {
  type CannotRecordInPlace,
  type Category,
  type Correction,
  type Decision,
  EventId,
  type EventOf,
  inPlaceOf,
  type Recordable,
  type RecordableOf,
  type Settleable,
  type StreamOf,
} from '@pavadonis/domain';
import {
  callHost,
  checkStream,
  decoder as currentDecoder,
  type Decoder,
  type EventStore,
  type ExpectedRevision,
  type HistoryError,
  type InvalidOption,
  invalidArgument,
  invalidOption,
  type OptionRules,
} from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { checkedEnvironment, orBroken } from './callbacks';
import { type Command, idsOf, type MalformedCommand, metadataOf } from './command';
import { ask, type BrokenDecision } from './commands/ask';
import { copyOf } from './commands/copy';
import type { StateOf } from './commands/folds';
import { decider, type DeciderError, type Request } from './commands/decider';
import { type Person, stateOf } from './commands/person';
import { perStreamQueue } from './commands/per-stream-queue';
import { type Environment, systemEnvironment } from './environment';
import type { Outcome } from './outcome';

/**
 * A technical reason for which a command failed.
 *
 * The store does not serve; the stream holds an event that cannot be decoded; the command, or an event of the decision,
 * cannot be encoded; the command's id was used for another stream (`EventIdTaken`); or code of the host is at fault
 * (`BrokenDecision`, `BrokenUpcast`, `BrokenCallback`, `InvalidOption`, `InvalidArgument`).
 *
 * After `StoreUnavailable` the command's events may or may not have been recorded; send the same command again.
 */
export type CommandError = MalformedCommand | DeciderError | BrokenCallback | InvalidOption;

/** A reason for which the state of a stream cannot be returned. */
export type StateError = HistoryError | BrokenCallback | InvalidOption;

/** The state of a stream at a revision. */
export interface StateAt<State> {
  readonly state: State;
  readonly revision: ExpectedRevision;
}

/** Casework on a host's store: it decides about persons and contracts, and records each decision once. */
export interface Casework {
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
   * If an event of the command is in the stream, the command was recorded, whatever the decision would return now. So a
   * command can be sent again until its outcome is known, by any process, also after a crash. A command that recorded
   * nothing is decided anew, and so is a command during which others wrote to the stream.
   *
   * @example
   * office.decide(stream, Client.makeReferral, facts, command);
   * office.decide(stream, Client.startService, facts, provision, command);
   */
  readonly decide: <C extends Category, Facts, More extends readonly unknown[], Refusal>(
    stream: StreamOf<C>,
    decision: (facts: Facts, ...more: More) => (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
    facts: NoInfer<Facts>,
    ...rest: readonly [...more: More, command: Command]
  ) => TE.TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>>;

  /**
   * Makes a decision as `decide` does, and records its first event in place of a voided one of the stream.
   *
   * The event takes the voided one's place among the events of its day. A decision with something to record is refused
   * for an event that is not in the stream, for one that holds, and for a place that was taken.
   */
  readonly decideInPlaceOf: <C extends Category, Facts, More extends readonly unknown[], Refusal>(
    target: EventId,
    stream: StreamOf<C>,
    decision: (facts: Facts, ...more: More) => (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
    facts: NoInfer<Facts>,
    ...rest: readonly [...more: More, command: Command]
  ) => TE.TaskEither<CommandError, Outcome<RecordableOf[C], Refusal | CannotRecordInPlace>>;

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
  ) => TE.TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>>;

  /**
   * Returns the present state of a stream, for decisions that need facts of another stream.
   *
   * It is the state that `decide` gives to a decision, so that of the whole person; the revision is that of the stream
   * alone.
   */
  readonly state: <C extends Category>(stream: StreamOf<C>) => TE.TaskEither<StateError, StateAt<StateOf[C]>>;
}

/** The store that a host works with, and the options of the work. */
export interface CaseworkOptions extends Partial<Environment> {
  readonly store: EventStore;
  /** The decoder with the host's upcasts, if the store has events of older versions. */
  readonly decoder?: Decoder | undefined;
  /** The number of streams to cache, each with all its events; 1,000 by default. 0 caches none. */
  readonly cache?: number | undefined;
  /** The number of attempts at a command, at least one; 10 by default. */
  readonly attempts?: number | undefined;
}

const CACHE = 1000;
const ATTEMPTS = 10;

// the compiler does not see that a tuple of others and a last one ends with the last one
const splitLast = <Others extends readonly unknown[], Last>(
  all: readonly [...Others, Last],
): readonly [Others, Last] => [all.slice(0, -1) as unknown as Others, all.at(-1) as Last];

const OPTIONS: OptionRules<CaseworkOptions> = {
  rules: {
    store: 'a store that appends',
    decoder: 'a decoder',
    cache: 'a whole number from 0 on',
    attempts: 'a whole number from 1 on',
    now: 'a function',
    random: 'a function',
    wait: 'a function',
  },
  needed: ['store'],
};

/** Returns the first option of a casework that makes no sense, if any. */
export const invalidCaseworkOption = (options: CaseworkOptions): InvalidOption | undefined =>
  invalidOption(options, OPTIONS);

/** A casework that can be told that its store was unavailable, by others that work with the store. */
export interface CaseworkInTouch extends Casework {
  readonly noteInterruption: () => void;
}

const refusing = (invalid: InvalidOption): CaseworkInTouch => {
  const refuse = () => TE.left(invalid);
  return {
    decide: refuse,
    decideInPlaceOf: refuse,
    correct: refuse,
    state: refuse,
    noteInterruption: () => undefined,
  };
};

/** Begins a casework that can be told when its store was unavailable. */
export const caseworkInTouch = (options: CaseworkOptions): CaseworkInTouch => {
  const invalid = invalidCaseworkOption(options);
  if (invalid !== undefined) return refusing(invalid);
  const {
    store,
    decoder = currentDecoder(),
    cache = CACHE,
    attempts = ATTEMPTS,
    now = systemEnvironment.now,
    random = systemEnvironment.random,
    wait = systemEnvironment.wait,
  } = options;
  const queue = perStreamQueue();
  const { handle, load, noteInterruption } = decider(store, decoder, {
    environment: checkedEnvironment({ now, random, wait }),
    maxStreams: cache,
    maxAttempts: attempts,
  });

  const send =
    <C extends Category, Refusal>(
      stream: StreamOf<C>,
      decide: (person: Person) => E.Either<BrokenDecision, Decision<unknown, Recordable>>,
      command: Command,
    ): TE.TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>> =>
    async () => {
      const named = checkStream(stream);
      if (E.isLeft(named)) return named;
      const metadata = metadataOf(command);
      if (E.isLeft(metadata)) return metadata;
      const { commandId, json } = metadata.right;
      // a stream of a kind holds only events of that kind
      const request = {
        stream,
        decide: decide as Request<Refusal>['decide'],
        idAt: idsOf(commandId),
        metadata: json,
      };
      const outcome = await queue(stream, () => orBroken(() => handle(request)));
      return outcome as E.Either<CommandError, Outcome<RecordableOf[C], Refusal>>;
    };

  return {
    noteInterruption,
    decide: (stream, decision, facts, ...rest) => {
      const [more, command] = splitLast(rest);
      return send(
        stream,
        (person) => ask(stream, decision, [facts, ...more], () => stateOf(person)),
        command,
      );
    },
    decideInPlaceOf: (target, stream, decision, facts, ...rest) => {
      const [more, command] = splitLast(rest);
      if (!EventId.is(target)) return TE.left(invalidArgument('id', 'a UUID in lower case'));
      const decide = (person: Person): E.Either<BrokenDecision, Decision<unknown, Recordable>> => {
        const decided = ask(stream, decision, [facts, ...more], () => stateOf(person));
        if (E.isLeft(decided)) return decided;
        // an event of the host may throw where it is looked at
        const placed = callHost(() => inPlaceOf(target)(person.own.recorded)(decided.right));
        return E.isRight(placed)
          ? placed
          : E.left({ _tag: 'BrokenDecision', stream, fault: 'returns no decision', cause: placed.left });
      };
      return send(stream, decide, command);
    },
    correct: (stream, decision, facts, command) =>
      send(stream, ({ own }) => ask(stream, decision, [facts], () => copyOf(own.recorded)), command),
    state: (stream) => async () => {
      const named = checkStream(stream);
      if (E.isLeft(named)) return named;
      const person = await queue(stream, () => orBroken(() => load(stream)));
      return E.isLeft(person)
        ? person
        : E.right({
            state: copyOf(stateOf(person.right)) as never,
            revision: person.right.own.revision(),
          });
    },
  };
};

/**
 * Begins casework on a store.
 *
 * The store stays the host's own: whoever opened it closes it. Several processes, and several caseworks of one process,
 * may work on one store. With an option that makes no sense, every call fails with `InvalidOption`.
 */
export const casework = (options: CaseworkOptions): Casework => {
  const { decide, decideInPlaceOf, correct, state } = caseworkInTouch(options);
  return { decide, decideInPlaceOf, correct, state };
};
