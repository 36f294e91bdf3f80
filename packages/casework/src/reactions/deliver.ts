import type { Recordable, Recorded } from '@pavadonis/domain';
import type { Decoder, EventStore, ReadError, StoredEvent } from '@pavadonis/event-store';
import { type BrokenCallback, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { BackgroundError, OnError } from '../background-error';
import { toldReact } from '../channels/told-react';
import { toldRead } from '../channels/told-read';
import type { Interruption } from '../interruption';
import type { ReactionFailure } from './failure';
import type { Delivery } from './file/deliveries';
import type { ReactionsFile } from './file/reactions-file';
import { commandsAfter, type Reaction } from './reaction';

/** The end of a delivery: it is over, it failed and is tried again, or nobody goes on. */
export type Delivered =
  | { readonly _tag: 'Over'; readonly parked: boolean }
  | { readonly _tag: 'Failed'; readonly attempts: number }
  | { readonly _tag: 'Ended' };

/** A reaction, and what handing over to it needs. */
export interface DeliveringOptions {
  readonly name: string;
  readonly reaction: Reaction;
  readonly file: ReactionsFile;
  readonly store: Pick<EventStore, 'readStream'>;
  readonly decoder: Pick<Decoder, 'recorded'>;
  /** How often an event is handed over before it is parked. */
  readonly attempts: number;
  /** Aborts when the reactions are closed. */
  readonly signal: AbortSignal;
  readonly onFailure: (failure: ReactionFailure) => void;
  /** Told of each failure. Throws nothing. */
  readonly onError: OnError;
  /** Repeats a call as long as the store or the file is unavailable; returns nothing where nobody waits for it any more. */
  readonly insist: <X extends { readonly _tag: string }, A>(
    task: TaskEither<X, A>,
  ) => Promise<E.Either<Exclude<X, Interruption>, A> | undefined>;
}

/** A delivery with its event, where that was read with its page. */
export interface Pending extends Delivery {
  readonly stored?: StoredEvent | undefined;
}

const ENDED: Delivered = { _tag: 'Ended' };

const over = (parked: boolean): Delivered => ({ _tag: 'Over', parked });

type At = Pick<Delivery, 'position' | 'attempts'>;

const broken = (cause: string): BrokenCallback => ({ _tag: 'BrokenCallback', callback: 'react', cause });

/** Makes the function that hands over one event, once. */
export const delivering = (options: DeliveringOptions) => {
  const {
    name,
    reaction,
    file,
    store,
    decoder,
    attempts: most,
    signal,
    onFailure,
    onError,
    insist,
  } = options;

  const isClosing = (): boolean => signal.aborted;

  const end = async <X extends { readonly _tag: string }>(
    task: TaskEither<X, unknown>,
    ended: Delivered,
  ): Promise<Delivered> => ((await insist(task)) === undefined ? ENDED : ended);

  const tell = (error: BackgroundError['error'], { position, attempts }: At, isRetried: boolean): void =>
    onError({ during: 'reacting', names: [name], error, attempts, isRetried, position });

  const park = (at: At, error: BackgroundError['error'], cause: string = error._tag): Promise<Delivered> => {
    tell(error, at, false);
    return end(file.fail(name, at.position, cause, true), over(true));
  };

  const read = async ({
    stream,
    revision,
    stored,
  }: Pending): Promise<E.Either<Exclude<ReadError, Interruption>, StoredEvent | undefined> | undefined> => {
    if (stored !== undefined) return E.right(stored);
    const page = await insist(
      toldRead(stream, revision, store.readStream(stream, { from: revision, limit: 1 })),
    );
    return page === undefined || E.isLeft(page) ? page : E.right(page.right[0]);
  };

  const handOver = async (recorded: Recorded<Recordable>, attempts: number): Promise<Delivered> => {
    const { position, stream, id } = recorded;
    const reacted = await toldReact(
      { reaction: name, stream, recorded, attempt: attempts },
      () => reaction.react(recorded, { attempt: attempts, signal, command: commandsAfter(name, recorded) }),
      () => (isClosing() ? 'Stopped' : attempts >= most ? 'Parked' : 'Failed'),
    );
    if (E.isLeft(reacted)) {
      const thrown = reacted.left;
      // whoever was told to stop and stops has not failed
      if (isClosing()) return end(file.takeBack(name, position), ENDED);
      const parked = attempts >= most;
      const failed = await insist(file.fail(name, position, kindOf(thrown), parked));
      onFailure({ reaction: name, stream, event: id, position, attempts, parked, thrown });
      tell(broken(kindOf(thrown)), { position, attempts }, !parked);
      if (failed === undefined) return ENDED;
      return parked ? over(true) : { _tag: 'Failed', attempts };
    }
    return end(file.remove(name, position), over(false));
  };

  return async (pending: Pending): Promise<Delivered> => {
    const { position, id, attempts } = pending;
    const stored = await read(pending);
    if (isClosing() || stored === undefined) return ENDED;
    if (E.isLeft(stored)) return park({ position, attempts: 1 }, stored.left);
    // the store was put back, and holds another event there or none
    if (stored.right?.id !== id) return end(file.remove(name, position), over(false));
    // of a process that was killed while it was handed over, again and again
    if (attempts >= most) return park(pending, broken('ProcessEnded'), 'ProcessEnded');
    const recorded = decoder.recorded(stored.right);
    if (E.isLeft(recorded)) return park({ position, attempts: 1 }, recorded.left);
    const begun = await insist(file.attempt(name, position));
    if (begun === undefined) return ENDED;
    if (isClosing()) return end(file.takeBack(name, position), ENDED);
    return handOver(recorded.right, attempts + 1);
  };
};
