import type { Unencodable, InvalidArgument, EventIdTaken, Undecodable } from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { PageError } from '../log/texts';
import type { TreeHead } from '../tree/consistency';
import { growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import type { carrierOf } from './carried';
import type { Events } from './each-event';
import type { OtherBeginning, TooLargeSealed, UnsealableText, UnsealableTexts } from './errors';

/** The numbers of things by their names, in the order of the names. */
export type Counts = Readonly<Record<string, number>>;

/** The extent of a history, as it is and as a vault seals it. */
export interface LookedThrough {
  /** The tree of the history in the clear. */
  readonly former: TreeHead;
  /** The tree of the history as it is sealed. */
  readonly sealed: TreeHead;
  /** The number of events that the new store holds already, a beginning of the history. */
  readonly held: number;
  /** The position in the old store of the last of them; 0 where there are none. */
  readonly heldUpTo: number;
  /** The number of texts by kind. */
  readonly texts: Counts;
  /** The number of events that were lifted to today's version, by type and version. */
  readonly lifted: Counts;
}

/** The reasons why a history cannot be sealed anew, which are known before anything is written. */
export type LookError =
  | PageError
  | Undecodable
  | Unencodable
  | BrokenCallback
  | InvalidArgument
  | EventIdTaken
  | TooLargeSealed
  | UnsealableTexts
  | OtherBeginning;

const MOST_TEXTS = 100;

const counting = () => {
  const counts = new Map<string, number>();
  return {
    add: (name: string): void => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    all: (): Counts => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};

/**
 * Looks through a whole history as it would be sealed, and compares what the new store holds already. Writes nothing, but the
 * vault may make keys.
 */
export const lookThrough = async (
  source: Events<PageError>,
  target: Events<PageError>,
  carry: ReturnType<typeof carrierOf>,
): Promise<E.Either<LookError, LookedThrough>> => {
  const [former, sealed] = [growingTree(), growingTree()];
  const [texts, lifted] = [counting(), counting()];
  const unsealable: UnsealableText[] = [];
  let [held, heldUpTo] = [0, 0];
  let there = await target.next();
  while (unsealable.length < MOST_TEXTS) {
    const read = await source.next();
    if (E.isLeft(read)) return read;
    const event = read.right;
    if (event === undefined) break;
    former.add(leafHash(leafOf(event)));
    const carried = await carry(event);
    if (E.isLeft(carried)) {
      if (carried.left._tag !== 'NotSealable') return E.left(carried.left);
      const { position, stream, type } = event;
      const { kind, why } = carried.left;
      unsealable.push({ position, stream, type, kind, why });
      continue;
    }
    const leaf = leafHash(leafOf(carried.right.event));
    sealed.add(leaf);
    for (const kind of carried.right.kinds) texts.add(kind);
    if (carried.right.lifted !== undefined) lifted.add(carried.right.lifted);
    if (E.isLeft(there)) return there;
    if (there.right === undefined) continue;
    // what cannot be sealed is told even where the new store holds something else
    if (unsealable.length === 0 && !leafHash(leafOf(there.right)).equals(leaf))
      return E.left({ _tag: 'OtherBeginning', position: there.right.position });
    [held, heldUpTo] = [held + 1, event.position];
    there = await target.next();
  }
  if (unsealable.length > 0) return E.left({ _tag: 'UnsealableTexts', texts: unsealable });
  if (E.isLeft(there)) return there;
  if (there.right !== undefined) return E.left({ _tag: 'OtherBeginning', position: there.right.position });
  return E.right({
    former: { size: former.size(), root: former.root() },
    sealed: { size: sealed.size(), root: sealed.root() },
    held,
    heldUpTo,
    texts: texts.all(),
    lifted: lifted.all(),
  });
};
