import { categoryOf, type Recordable, type StreamName } from '@pavadonis/domain';
import {
  type AppendCondition,
  type AppendError,
  type AppendResult,
  type EventStore,
  MERGING_TYPES,
  type Unencodable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { channels, endOf, told } from '../channels/channel';
import type { Environment } from '../environment';
import type { EventsRecorded } from '../outcome';
import type { ClearWatch } from '../vault/clear-watch';
import type { TextInTheClear, TextNotSealed } from '../vault/errors';
import { type availability, isBusy, isUnreachable } from './availability';
import { batchOf, newEvents, storedAt } from './batch';
import { busyWait } from './busy-wait';
import { recordedEvent } from './cached-stream';
import { conditionOf, revisionIn, type Seen } from './person';
import { isOfClient, type persons } from './persons';
import type { Asking, Request } from './request';

/** Returns whether events may merge a client, or take a merge back. */
export const mayMerge = (events: readonly Recordable[]): boolean =>
  events.some(({ type }) => MERGING_TYPES.includes(type));

const toldAppend = <X extends { readonly _tag: string }>(
  stream: StreamName,
  events: readonly Recordable[],
  appending: TaskEither<X, AppendResult>,
): Promise<E.Either<X, AppendResult>> =>
  told(
    channels.append,
    () => ({ category: categoryOf(stream), types: events.map(({ type }) => type) }),
    appending,
    endOf(({ storedNow, position }) => ({ stored: storedNow, position })),
  );

/** The means of an appender. */
interface AppenderOptions extends Pick<ReturnType<typeof persons>, 'merges' | 'history'> {
  readonly store: EventStore;
  readonly environment: Environment;
  readonly available: ReturnType<typeof availability>;
  readonly clear: ClearWatch;
  /** Called with the number of events that an append has just stored. */
  readonly onRecorded: (events: number) => void;
}

type Appending = Pick<Request<unknown>, 'stream' | 'idAt' | 'patience' | 'sentAt'> &
  Pick<Asking<unknown>, 'metadata'>;

/** Makes the call that appends the events of a decision, and notes what is known by it. */
export const appender = ({
  store,
  environment,
  available: { ask },
  merges,
  history,
  clear,
  onRecorded,
}: AppenderOptions) => {
  const { checksConditions } = store;
  const { signalFor, noteBusy } = busyWait();

  const noteRecorded = (
    events: readonly Recordable[],
    condition: AppendCondition | undefined,
    position: number,
  ): void => {
    if (mayMerge(events)) merges.expire();
    else if (condition?.noMergingAfter !== undefined) merges.noneBetween(condition.noMergingAfter, position);
    else if (!checksConditions) merges.recorded(position);
  };

  const conditionFor = (stream: StreamName, seen: Seen): AppendCondition | undefined => {
    if (!checksConditions) return undefined;
    const known = history.fingerprint();
    if (!isOfClient(stream)) return known && { history: known };
    return conditionOf(seen, merges.position(), known);
  };

  // undefined if the command's events stood there before: another process may have decided otherwise
  return async (
    seen: Seen,
    events: readonly Recordable[],
    { stream, idAt, metadata, patience, sentAt }: Appending,
  ): Promise<
    E.Either<
      AppendError | Unencodable | TextInTheClear | TextNotSealed,
      EventsRecorded<Recordable> | undefined
    >
  > => {
    const batch = batchOf(stream, events, idAt);
    if (E.isLeft(batch)) return batch;
    // as they are stored, and as the stream takes them
    const written = batch.right.events.map(({ event }) => event);
    const inTheClear = clear.inEvents(stream, written);
    if (inTheClear !== undefined) return E.left({ _tag: 'TextInTheClear', stream, ...inTheClear });
    const late = clear.afterForgetting(seen.own.stream, { events, metadata });
    if (late !== undefined) return E.left(late);
    const encoded = newEvents(batch.right, { metadata, recordedAt: environment.now() });
    const condition = conditionFor(stream, seen);
    // after an interruption it is not known on which history it would be stored
    patience.noteAsked();
    const appending = store.append(
      stream,
      revisionIn(seen),
      encoded,
      condition,
      signalFor(sentAt, patience.signal),
    );
    const appended = await ask(() => toldAppend(stream, written, appending));
    if (E.isLeft(appended) && isBusy(appended.left)) noteBusy(sentAt);
    // of events that stood there before it is not known who recorded them
    patience.noteAnswered(E.isLeft(appended) ? isUnreachable(appended.left) : !appended.right.storedNow);
    if (E.isLeft(appended)) return appended;
    const { revision, position, storedNow, fingerprint } = appended.right;
    if (!storedNow) return E.right(undefined);
    history.advance(fingerprint);
    const stored = storedAt(batch.right, position);
    seen.own.stream.take(seen.own.length, stored);
    clear.noteAppended(seen.own.stream, seen.own.length, written);
    noteRecorded(events, condition, position);
    onRecorded(events.length);
    return E.right({ _tag: 'Recorded', events: stored.map(recordedEvent), revision, position });
  };
};
