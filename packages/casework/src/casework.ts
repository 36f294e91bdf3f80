import type {
  Category,
  Correction,
  Decision,
  EventOf,
  RecordableOf,
  Settleable,
  StreamOf,
} from '@pavadonis/domain';
import {
  decoder as currentDecoder,
  type Decoder,
  type EventStore,
  type ExpectedRevision,
  type HistoryError,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Command, idsOf, type MalformedCommand, metadataOf } from './command';
import type { CachedStream } from './commands/cached-stream';
import type { StateOf } from './commands/folds';
import { decider, type DeciderError, type Request } from './commands/decider';
import { perStreamQueue } from './commands/per-stream-queue';
import { type Environment, systemEnvironment } from './environment';
import type { Outcome } from './outcome';

/**
 * A technical reason for which a command failed.
 *
 * The store does not serve; the stream holds an event that cannot be decoded; the command or an event of the decision
 * cannot be encoded; or the command's id was used for another stream (`EventIdTaken`). After `StoreUnavailable` its
 * events may or may not have been recorded; send the same command again.
 */
export type CommandError = MalformedCommand | DeciderError;

/** The state of a stream at a revision. */
export interface StateAt<State> {
  readonly state: State;
  readonly revision: ExpectedRevision;
}

/** Casework on a host's store: it decides on streams, and records each decision once. */
export interface Casework {
  /**
   * Makes a decision on the state of a stream, after corrections and late entries, and appends the events that it
   * returns.
   *
   * Arguments of the decision beyond its facts stand between facts and command.
   *
   * If an event of the command is in the stream, the command was recorded, whatever the decision would return now. So
   * a command can be sent again until its outcome is known, by any process, also after a crash. A command that
   * recorded nothing is decided anew, and so is a command during which others wrote to the stream.
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
  ) => TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>>;

  /**
   * Makes a decision on the stream as recorded, `voidEvent` or `amendEvent`, and appends its events as `decide` does.
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
  ) => TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>>;

  /** Returns the present state of a stream, for decisions that need facts of another stream. */
  readonly state: <C extends Category>(stream: StreamOf<C>) => TaskEither<HistoryError, StateAt<StateOf[C]>>;
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

/**
 * Begins casework on a store. The store stays the host's own: the host that opened it closes it.
 *
 * Several processes, and several caseworks of one process, may work on one store.
 */
export const casework = ({
  store,
  decoder = currentDecoder(),
  cache = CACHE,
  attempts = ATTEMPTS,
  now = systemEnvironment.now,
  random = systemEnvironment.random,
  wait = systemEnvironment.wait,
}: CaseworkOptions): Casework => {
  const queue = perStreamQueue();
  const { handle, load } = decider(store, decoder, {
    environment: { now, random, wait },
    maxStreams: cache,
    maxAttempts: attempts,
  });

  const send =
    <C extends Category, Refusal>(
      stream: StreamOf<C>,
      decide: (cached: CachedStream) => Decision<Refusal, EventOf[C] | Correction<EventOf[C]>>,
      command: Command,
    ): TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>> =>
    async () => {
      const metadata = metadataOf(command);
      if (E.isLeft(metadata)) return metadata;
      const idAt = idsOf(command.commandId);
      // a stream of a kind holds only events of that kind
      const request = {
        stream,
        decide: decide as Request<Refusal>['decide'],
        idAt,
        metadata: metadata.right,
      };
      const outcome = await queue(stream, () => handle(request));
      return outcome as E.Either<CommandError, Outcome<RecordableOf[C], Refusal>>;
    };

  return {
    decide: (stream, decision, facts, ...rest) => {
      const [more, command] = splitLast(rest);
      return send(stream, (cached) => decision(facts, ...more)(cached.state() as never), command);
    },
    correct: (stream, decision, facts, command) =>
      send(stream, (cached) => decision(facts)(cached.recorded as never), command),
    state: (stream) => async () => {
      const cached = await queue(stream, () => load(stream));
      return E.isLeft(cached)
        ? cached
        : E.right({ state: cached.right.state() as never, revision: cached.right.revision() });
    },
  };
};
