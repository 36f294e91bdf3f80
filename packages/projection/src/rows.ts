import { atOnce } from './at-once';
import { grown } from './grown';
import {
  type Category,
  type Entry,
  inOrder,
  type Recordable,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import { type AnyFold, type Step, stepsOf } from './handlers';
import type { Place } from './fold';
import { LargeMap } from './large-map';
import type { Group } from './persons';
import { type Folded, foldedUpTo } from './arrival';
import type { Columns } from './columns/segments';
import { letWatch, type Watched } from './columns/watched';

/** A read model, where its rows do not matter. */
export interface AnyReadModel {
  /** The name under which a file keeps its rows. */
  readonly name: string;
  /** The version of its rows. */
  readonly version: number;
  /** The fold of each kind of stream that it follows. */
  readonly folds: Readonly<Partial<Record<Category, AnyFold>>>;
  /** The columns that its reports ask, by kind of stream. */
  readonly columns?: Readonly<Partial<Record<Category, readonly Columns[]>>>;
}

/** Several read models that are folded in one pass, each under the host's own name for it. */
export type ReadModels = Readonly<Record<string, AnyReadModel>>;

/** A fold of one read model, and the rows that the model shows. */
export interface Follower extends Watched {
  readonly fold: AnyFold;
  readonly shown: LargeMap<StreamName, unknown>;
}

/** Makes a follower that shows no rows yet. */
export const followerOf = (fold: AnyFold): Follower => {
  const follower: Follower = { fold, shown: new LargeMap(), watcher: undefined };
  letWatch(follower.shown, follower);
  return follower;
};

/** Those that follow streams of a category, and what their folds do with each type of event. */
export interface Following {
  readonly followers: readonly Follower[];
  readonly stepsFor: (type: string) => readonly Step[];
}

/** The rows of one person, or of one stream of another category: one for each read model that follows such streams. */
export interface Rows extends Group, Folded {
  readonly following: Following;
  rows: readonly unknown[];
  /** Whether they were folded anew before. */
  refolded: boolean;
}

/** Makes the following of a category by these folds. */
export const followingOf = (followers: readonly Follower[]): Following => ({
  followers,
  stepsFor: stepsOf(followers.map(({ fold }) => fold)),
});

/** Shows rows under the name of their person or stream. */
export const show = ({ person, following: { followers }, rows }: Rows): void => {
  for (let i = 0; i < followers.length; i += 1) {
    followers[i]?.shown.set(person, rows[i]);
    followers[i]?.watcher?.changed(person);
  }
};

/** Shows rows no longer, unless others are shown under their name already: those of a survivor who turned up. */
export const hide = ({ person, following, rows }: Rows): void =>
  following.followers.forEach(({ shown, watcher }, i) => {
    if (shown.get(person) !== rows[i]) return;
    shown.delete(person);
    watcher?.removed(person);
  });

/** Begins rows anew, and shows them. */
const begin = (rows: Rows): void => {
  const { person, following } = rows;
  let begun: readonly unknown[] = [];
  // not by `map`, whose lists V8 makes of another kind once it has compiled it, and then compiles whoever reads them anew
  for (const { fold } of following.followers) begun = grown(begun, atOnce(fold.initial(person)));
  rows.rows = begun;
  show(rows);
};

/** Makes rows into which nothing was folded, and shows them. */
export const rowsOf = ({ person, streams }: Group, following: Following): Rows => {
  const { on, seq, stale } = foldedUpTo(undefined);
  const rows: Rows = { person, streams, following, rows: [], on, seq, stale, refolded: false };
  begin(rows);
  return rows;
};

/** Makes rows that go on from where others were left. */
export const rowsFrom = (
  person: StreamName,
  following: Following,
  { streams, rows, on, seq }: Pick<Rows, 'streams' | 'rows' | 'on' | 'seq'>,
  // each field by itself: an object that spreads another one takes half as much memory again
): Rows => ({ person, streams, following, rows, on, seq, stale: false, refolded: false });

/** Folds an event into rows by the steps for its type. */
export const evolveBy = (
  steps: readonly Step[],
  { person, following, rows }: Rows,
  event: Recordable,
  place: Place,
): void => {
  for (const { row, evolve } of steps) {
    following.followers[row]?.watcher?.changed(person);
    const returned = evolve(rows[row] as never, event as never, place);
    // nearly every handler returns nothing
    if (returned !== undefined) atOnce(returned);
  }
};

/** Folds an event into rows. */
export const evolve = (rows: Rows, entry: Entry<Recordable>): void => {
  evolveBy(rows.following.stepsFor(entry.event.type), rows, entry.event, entry);
};

/** Inserts a late event by the steps for its type. Returns whether all folds could; else the rows are folded anew. */
export const takeLateBy = (
  steps: readonly Step[],
  { person, following, rows }: Rows,
  event: Recordable,
): boolean =>
  steps.every(({ row, takeLate }) => {
    following.followers[row]?.watcher?.changed(person);
    return atOnce(takeLate?.(rows[row] as never, event as never)) === true;
  });

/** Inserts a late event. Returns whether all folds could; the rows are folded anew if only one cannot. */
export const takeLate = (rows: Rows, { event }: Entry<Recordable>): boolean =>
  takeLateBy(rows.following.stepsFor(event.type), rows, event);

/** Folds rows anew from all that holds in their streams: each settled, all in the order in which they happened. */
export const foldAnew = (rows: Rows, settled: readonly (readonly Settleable<Recordable>[])[]): void => {
  const [only = []] = settled;
  const inOneOrder = settled.length === 1 ? only : settled.flat().sort((a, b) => (inOrder(a, b) ? -1 : 1));
  begin(rows);
  for (const each of inOneOrder) evolve(rows, each);
  Object.assign(rows, foldedUpTo(inOneOrder.at(-1)?.event), { refolded: true });
};
