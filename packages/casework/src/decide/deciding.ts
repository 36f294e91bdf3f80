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
  decoder,
  type Decoder,
  type EventStore,
  type ExpectedRevision,
  type HistoryError,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { carryingOut, type CarryOutError, type Order } from './carry-out';
import type { CaseFile } from './case-file';
import { type Command, idsOf, type MalformedCommand, metadataOf } from './command';
import { type Edge, machine } from './edge';
import type { Outcome } from './outcome';
import type { StateOf } from './streams';
import { turns } from './turns';

/**
 * Why it is not known what came of a command, or why it could not be decided. The store does not serve; the stream holds
 * an event that cannot be read, which is named; the command or an event of the decision cannot be written down; the
 * command's id is taken by a command about another stream (`EventIdTaken`). After `StoreUnavailable` the events may be
 * recorded or not: send the same command again.
 */
export type CommandError = MalformedCommand | CarryOutError;

/** What a stream's events lead to, up to a revision. */
export interface StateAt<State> {
  readonly state: State;
  readonly revision: ExpectedRevision;
}

/** Decides on streams, and records what is decided, once. */
export interface Deciding {
  /**
   * Asks a decision with the state of a stream, after corrections and late entries, and appends what it answers.
   *
   * An event of the command in the stream means that it was recorded, whatever the decision would say now: so a command is
   * sent again until it is answered, by any process, also after a crash. A command that recorded nothing is decided anew.
   * Others who write to the stream meanwhile make it decide again.
   */
  readonly decide: <C extends Category, Refusal>(
    stream: StreamOf<C>,
    decision: (state: StateOf[C]) => Decision<Refusal, EventOf[C]>,
    command: Command,
  ) => TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>>;

  /** The same for a decision on the stream as it was recorded: `voidEvent`, `amendEvent`. */
  readonly correct: <C extends Category, Refusal>(
    stream: StreamOf<C>,
    decision: (
      recorded: readonly Settleable<EventOf[C] | Correction<EventOf[C]>>[],
    ) => Decision<Refusal, Correction<EventOf[C]>>,
    command: Command,
  ) => TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>>;

  /** The state of a stream as it stands now, for decisions that need facts of another one. */
  readonly state: <C extends Category>(stream: StreamOf<C>) => TaskEither<HistoryError, StateAt<StateOf[C]>>;
}

/** The store that is decided on, and how. */
export interface DecidingOptions extends Partial<Edge> {
  readonly store: EventStore;
  /** Where there are events of older versions: the one with their upcasts. */
  readonly decoder?: Decoder | undefined;
  /** How many streams are kept as they were last read, 1,000 unless told, each with all its events. 0 keeps none. */
  readonly cache?: number | undefined;
  /** How often a command is tried, at least once; 10 times unless told. */
  readonly attempts?: number | undefined;
}

const CACHE = 1000;
const ATTEMPTS = 10;

export const deciding = ({
  store,
  decoder: through = decoder(),
  cache = CACHE,
  attempts = ATTEMPTS,
  now = machine.now,
  random = machine.random,
  wait = machine.wait,
}: DecidingOptions): Deciding => {
  const inTurn = turns();
  const { carryOut, look } = carryingOut(store, through, { edge: { now, random, wait }, cache, attempts });

  const outcome =
    <C extends Category, Refusal>(
      stream: StreamOf<C>,
      ask: (file: CaseFile) => Decision<Refusal, EventOf[C] | Correction<EventOf[C]>>,
      command: Command,
    ): TaskEither<CommandError, Outcome<RecordableOf[C], Refusal>> =>
    async () => {
      const metadata = metadataOf(command);
      if (E.isLeft(metadata)) return metadata;
      const idAt = idsOf(command.commandId);
      // a stream holds what is recorded in streams of its kind
      const order = { stream, ask: ask as Order<Refusal>['ask'], idAt, metadata: metadata.right };
      const came = await inTurn(stream, () => carryOut(order));
      return came as E.Either<CommandError, Outcome<RecordableOf[C], Refusal>>;
    };

  return {
    decide: (stream, decision, command) =>
      outcome(stream, (file) => decision(file.state() as never), command),
    correct: (stream, decision, command) =>
      outcome(stream, (file) => decision(file.recorded as never), command),
    state: (stream) => async () => {
      const file = await inTurn(stream, () => look(stream));
      return E.isLeft(file)
        ? file
        : E.right({ state: file.right.state() as never, revision: file.right.revision() });
    },
  };
};
