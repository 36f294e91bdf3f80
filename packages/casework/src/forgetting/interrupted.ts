import type { CivilDate, StreamName, StreamOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { EventStore, ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Casework, CommandError } from '../casework';
import type { StateError } from '../state-error';
import { clientIn, type PersonFile, type ReadFile } from './file';
import type { followWith, Mended } from './follow';
import type { KeyDestruction } from './key-destruction';
import { asked, type KeysError } from './keys';
import { logOfForgetting } from './log-of-forgetting';
import { commandOf } from './request-ids';
import type { ForgetTogether } from './together';

/** A stream whose forgetting was interrupted, or whose store or keys were put back, and what was done about it. */
export type Interrupted =
  /** The key was destroyed, reveals nothing from now on, or reveals again: as the log says. */
  | Mended
  /** The key had been destroyed on that day, and the log says so again: it was put back to an earlier day. */
  | { readonly _tag: 'Recorded'; readonly stream: StreamOf<'client'>; readonly on: CivilDate }
  /**
   * The key had been destroyed on that day, and the log does not even say on what ground. Record it by `recordForgotten` of
   * `@pavadonis/domain/client`, with the ground on which it was asked for.
   */
  | { readonly _tag: 'Unrecorded'; readonly stream: StreamOf<'client'>; readonly on: CivilDate };

/** The parts that finishing what was interrupted needs. */
interface FinishOptions {
  readonly office: Pick<Casework, 'decide'>;
  readonly store: Pick<EventStore, 'scan'>;
  readonly vault: KeyDestruction;
  readonly read: ReadFile;
  readonly follow: ReturnType<typeof followWith>;
  readonly together: ForgetTogether;
}

/** Makes the call that ends what was interrupted, and has the vault follow a log that was put back. */
export const finishWith = ({ office, store, vault, read, follow, together }: FinishOptions) => {
  // nearly all who are forgotten are so in log and vault, and need no look
  const concerned = async (): Promise<E.Either<ReadError | KeysError, readonly StreamOf<'client'>[]>> => {
    const pending = await asked(() => vault.pending());
    if (E.isLeft(pending)) return pending;
    const destroyed = await asked(() => vault.forgotten());
    if (E.isLeft(destroyed)) return destroyed;
    // last, so that what is recorded meanwhile is seen at least once
    const read = await logOfForgetting(store);
    if (E.isLeft(read)) return read;
    const { forgotten, asked: requested, merged } = read.right;
    const gone = new Set(destroyed.right.map(({ stream }) => stream));
    const all = new Set([
      ...pending.right.flatMap(({ streams }) => streams),
      ...[...gone].filter((stream) => !forgotten.has(stream)),
      ...[...forgotten].filter((stream) => !gone.has(stream)),
      ...[...requested].filter((stream) => !forgotten.has(stream)),
      ...merged.flatMap(([stream, survivor]) =>
        forgotten.has(survivor) && !forgotten.has(stream) ? stream : [],
      ),
    ]);
    return E.right([...all].flatMap((stream) => clientIn(stream) ?? []));
  };

  const recordAgain = async (
    { request }: PersonFile,
    lost: { readonly stream: StreamOf<'client'>; readonly on: CivilDate },
  ): Promise<E.Either<CommandError, Interrupted>> => {
    if (request === undefined) return E.right({ _tag: 'Unrecorded', ...lost });
    const { stream, on } = lost;
    const { ground } = request.event;
    const command = {
      commandId: commandOf(request.id, stream, 'record again'),
      by: request.metadata.by,
      causationId: request.id,
    };
    const outcome = await office.decide(stream, Client.recordForgotten, { on, ground }, command)();
    return E.map((): Interrupted => ({ _tag: 'Recorded', ...lost }))(outcome);
  };

  return async (): Promise<E.Either<CommandError | StateError | KeysError, readonly Interrupted[]>> => {
    const streams = await concerned();
    if (E.isLeft(streams)) return streams;
    const seen = new Set<StreamName>();
    const done: Interrupted[] = [];
    for (const stream of streams.right) {
      if (seen.has(stream)) continue;
      const before = await read(stream);
      if (E.isLeft(before)) return before;
      const ended = await together(before.right);
      if (E.isLeft(ended)) return ended;
      const followed = await follow(stream);
      if (E.isLeft(followed)) return followed;
      const { file, mended, unrecorded } = followed.right;
      for (const each of file.streams) seen.add(each.stream);
      done.push(...mended);
      for (const lost of unrecorded) {
        const recorded = await recordAgain(file, lost);
        if (E.isLeft(recorded)) return recorded;
        done.push(recorded.right);
      }
    }
    return E.right(done);
  };
};
