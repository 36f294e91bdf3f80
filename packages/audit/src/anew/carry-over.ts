import type { AppendError, EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { appendRun, runsOf } from '../archive/runs';
import type { PageError, TextStore } from '../log/texts';
import { growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf, type LeafEvent } from '../tree/leaf';
import type { carrierOf } from './carried';
import { eventsOf } from './each-event';
import type { NotAsSealedAnew, StillRecorded } from './errors';
import type { LookError, LookedThrough } from './look-through';

const AT_ONCE = 500;

/** The reasons why a history was not carried over to its end. */
export type CarryError = LookError | AppendError | StillRecorded | NotAsSealedAnew;

const append = async (
  store: Pick<EventStore, 'append'>,
  events: readonly LeafEvent[],
): Promise<E.Either<AppendError, void>> => {
  for (const run of runsOf(events)) {
    const appended = await appendRun(store, run);
    if (E.isLeft(appended)) return appended;
  }
  return E.right(undefined);
};

/** Writes what the new store lacks of a history that was looked through, in the order of the log. */
export const carryOver = async (
  source: TextStore,
  target: Pick<EventStore, 'append'>,
  { former: { size }, held, heldUpTo }: LookedThrough,
  carry: ReturnType<typeof carrierOf>,
): Promise<E.Either<CarryError, void>> => {
  const events = eventsOf(source, heldUpTo);
  let waiting: LeafEvent[] = [];
  let position = heldUpTo;
  for (let count = held; count < size; count += 1) {
    const read = await events.next();
    if (E.isLeft(read)) return read;
    if (read.right === undefined) return E.left({ _tag: 'NotAsSealedAnew', events: size });
    ({ position } = read.right);
    const carried = await carry(read.right);
    if (E.isLeft(carried))
      return carried.left._tag === 'NotSealable'
        ? E.left({ _tag: 'NotAsSealedAnew', events: size })
        : E.left(carried.left);
    waiting.push(carried.right.event);
    if (waiting.length < AT_ONCE && count < size - 1) continue;
    const appended = await append(target, waiting);
    if (E.isLeft(appended)) return appended;
    waiting = [];
  }
  // read anew, since the last page was read before its events were written
  const more = await eventsOf(source, position).next();
  if (E.isLeft(more)) return more;
  return more.right === undefined ? E.right(undefined) : E.left({ _tag: 'StillRecorded', events: size });
};

/** Compares all that the new store holds with what should be there. */
export const compareCarried = async (
  target: TextStore,
  { sealed: { size, root } }: LookedThrough,
): Promise<E.Either<PageError | NotAsSealedAnew, void>> => {
  const events = eventsOf(target);
  const tree = growingTree();
  for (;;) {
    const read = await events.next();
    if (E.isLeft(read)) return read;
    if (read.right === undefined) break;
    tree.add(leafHash(leafOf(read.right)));
  }
  return tree.size() === size && tree.root().equals(root)
    ? E.right(undefined)
    : E.left({ _tag: 'NotAsSealedAnew', events: size });
};
