import {
  type Category,
  categoryOf,
  folds,
  inOrder,
  isCorrection,
  type Metadata,
  type Recordable,
  type Recorded,
  settle,
  type StreamName,
  text,
} from '@pavadonis/domain';
import {
  type AppendError,
  type AppendResult,
  encode,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Unencodable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Command, Refusal } from './command';
import { eventIdOf, type Ids } from './ids';

/** The domain refused a command of the invented history; it stops the demo, since the history must be allowed. */
interface CommandRefused {
  readonly _tag: 'CommandRefused';
  readonly command: string;
  readonly refusal: Refusal;
}

/** A reason why a command was not recorded. */
export type DeskError = CommandRefused | AppendError | Unencodable;

interface File {
  readonly recorded: Recorded<Recordable>[];
  state: unknown;
  /** The last event in the order of happening, with which a new one is compared. */
  last: Recorded<Recordable> | undefined;
}

const fold = (category: Category, state: unknown, event: Recordable): unknown =>
  folds[category].evolve(state as never, event as never);

// a late entry or a correction changes the effect of earlier events, so the stream is settled and folded anew
const add = (category: Category, file: File, recorded: Recorded<Recordable>): void => {
  file.recorded.push(recorded);
  if (!isCorrection(recorded.event) && (file.last === undefined || inOrder(file.last, recorded))) {
    file.state = fold(category, file.state, recorded.event);
    file.last = recorded;
    return;
  }
  const settled = settle(file.recorded);
  file.state = settled.reduce<unknown>(
    (state, { event }) => fold(category, state, event),
    folds[category].initial,
  );
  const last = settled.at(-1);
  file.last = last === undefined ? undefined : { ...recorded, ...last };
};

/** Decides commands on the events recorded before, and records the events that the decisions return. */
export interface Desk {
  /** Decides a command and returns the number of its events; they are stored after the next `finish` at the latest. */
  readonly carryOut: (command: Command) => TaskEither<DeskError, number>;
  readonly finish: TaskEither<DeskError, void>;
}

/** Consecutive events of one stream that are appended together. */
interface Batch {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: NewEvent[];
}

// a store in a file commits at once what waits for it, in the order in which it came
const TOGETHER = 100;

/** Opens a desk on an empty store that stores appends in the order of their calls. */
export const desk = (store: EventStore, ids: Ids): Desk => {
  const files = new Map<StreamName, File>();
  let written = 0;
  let batch: Batch | undefined;
  let appending: Promise<E.Either<AppendError, AppendResult>>[] = [];

  const append = (): void => {
    if (batch === undefined) return;
    const { stream, expected, events } = batch;
    batch = undefined;
    // an invented history keeps its moments, like one that is moved here
    appending.push(store.append(stream, expected, events, { imported: true })());
  };

  const finish: TaskEither<DeskError, void> = async () => {
    append();
    const appended = await Promise.all(appending);
    appending = [];
    return appended.find(E.isLeft) ?? E.right(undefined);
  };

  const put = async (
    stream: StreamName,
    revision: number,
    event: NewEvent,
  ): Promise<E.Either<DeskError, void>> => {
    if (batch?.stream === stream) {
      batch.events.push(event);
      return E.right(undefined);
    }
    append();
    const done = appending.length < TOGETHER ? E.right(undefined) : await finish();
    batch = { stream, expected: revision === 0 ? 'no_stream' : revision - 1, events: [event] };
    return done;
  };

  return {
    carryOut: (command) => async () => {
      const { name, at, stream, by, evidence, decide } = command;
      const category = categoryOf(stream);
      const file: File = files.get(stream) ?? {
        recorded: [],
        state: folds[category].initial,
        last: undefined,
      };
      files.set(stream, file);
      const decision = decide(file);
      if (E.isLeft(decision))
        return E.left({ _tag: 'CommandRefused', command: name, refusal: decision.left });
      const [event] = decision.right;
      if (event === undefined) return E.right(0);
      const commandId = ids.command(name);
      const { actor, role, provider } = by;
      const metadata: Metadata = {
        by: { actor: text(actor), role: text(role), ...(provider === undefined ? {} : { provider }) },
        commandId,
        evidence,
      };
      const id = eventIdOf(commandId);
      const encoded = encode(stream, { id, recordedAt: at, metadata, event });
      if (E.isLeft(encoded)) return encoded;
      const revision = file.recorded.length;
      const done = await put(stream, revision, encoded.right);
      if (E.isLeft(done)) return done;
      written += 1;
      add(category, file, { id, stream, revision, position: written, recordedAt: at, metadata, event });
      return E.right(1);
    },
    finish,
  };
};
