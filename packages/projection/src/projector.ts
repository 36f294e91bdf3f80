import {
  categoryOf,
  type Category,
  type Entry,
  type Recordable,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import { type AnyFold, type Step, stepsOf } from './handlers';
import { advance, NO_PROGRESS, type Progress } from './progress';
import type { ViewOf } from './read-model';

/** A read model, for code to which its rows do not matter. */
export interface AnyReadModel {
  readonly name: string;
  readonly version: number;
  readonly folds: Readonly<Partial<Record<Category, AnyFold>>>;
}

/** Several read models that are folded in one pass, each under the host's own name for it. */
export type ReadModels = Readonly<Record<string, AnyReadModel>>;

/** The rows of several read models. */
export type Views<M> = { readonly [Name in keyof M]: ViewOf<M[Name]> };

/** A stream whose rows wait to be folded anew, with the number of its events taken. */
export interface StaleStream {
  readonly stream: StreamName;
  readonly taken: number;
}

/** A stream's rows with the progress that is needed to go on from them. Plain data, so a copy works as well. */
export interface Snapshot extends Readonly<Omit<Progress, 'stale'>> {
  /** One row for each read model that follows such streams, in the order in which the models were given. */
  readonly rows: readonly unknown[];
}

/**
 * Folds streams into rows as their events come from the log, each event once.
 *
 * An event that follows the others of its stream evolves that stream's rows. A correction, or a late event that one
 * of the folds cannot insert, makes them stale: they wait until the stream's events so far are given to `refold`, to
 * be settled and folded anew.
 */
export interface Projector<M> {
  readonly take: (entry: Entry<Recordable>) => void;
  /**
   * Returns the streams that must be read if these entries, in order of position, are taken. Takes none of them.
   *
   * They are the streams with a correction or with a late event that is not ignored, whether the folds can insert it
   * or not.
   */
  readonly staleAfter: (entries: readonly Entry<Recordable>[]) => readonly StaleStream[];
  /** Returns the streams whose rows wait: for the first time, or again since they were last folded anew. */
  readonly stale: () => { readonly first: readonly StaleStream[]; readonly again: readonly StaleStream[] };
  /** Folds a stream anew from its events so far, and goes on from there. */
  readonly refold: (stream: StreamName, recorded: readonly Settleable<Recordable>[]) => void;
  /**
   * Returns the snapshot for `restore`; undefined for a stream that was never taken, or that waits. It shows later
   * changes.
   */
  readonly snapshot: (stream: StreamName) => Snapshot | undefined;
  /**
   * Continues a stream from the snapshot of another projector of the same read models. It changes the snapshot's
   * rows.
   */
  readonly restore: (stream: StreamName, snapshot: Snapshot) => void;
  readonly views: Views<M>;
}

interface Follower {
  readonly fold: AnyFold;
  readonly rows: Map<StreamName, unknown>;
}

/** The folds that follow streams of a category, and what they do with each type of event. */
interface Following {
  readonly followers: readonly Follower[];
  readonly stepsFor: (type: string) => readonly Step[];
}

interface StreamRows extends Progress {
  readonly following: Following;
  readonly rows: readonly unknown[];
  refolded: boolean;
}

const followersOf = (model: AnyReadModel): Partial<Record<Category, Follower>> =>
  Object.fromEntries(
    Object.entries(model.folds).map(([category, fold]) => [category, { fold, rows: new Map() }]),
  );

const evolve = ({ following, rows }: StreamRows, { event, position }: Entry<Recordable>): void => {
  for (const { row, evolve } of following.stepsFor(event.type))
    evolve(rows[row] as never, event as never, position);
};

// all rows of a stream are folded anew if one of them has to be
const takeLate = ({ following, rows }: StreamRows, { event }: Entry<Recordable>): boolean =>
  following
    .stepsFor(event.type)
    .every(({ row, takeLate }) => takeLate?.(rows[row] as never, event as never) === true);

/** Makes a projector of read models, before any event. */
export const projector = <M extends ReadModels>(models: M): Projector<M> => {
  const byModel = Object.entries(models).map(([name, model]) => [name, followersOf(model)] as const);
  const followingIn = (category: Category): Following => {
    const followers = byModel.flatMap(([, ofModel]) => ofModel[category] ?? []);
    return { followers, stepsFor: stepsOf(followers.map(({ fold }) => fold)) };
  };
  const byCategory: Readonly<Record<Category, Following>> = {
    client: followingIn('client'),
    contract: followingIn('contract'),
    operation: followingIn('operation'),
    centre: followingIn('centre'),
  };
  const streams = new Map<StreamName, StreamRows>();
  const first = new Set<StreamName>();
  const again = new Set<StreamName>();
  const waiting = (names: ReadonlySet<StreamName>): readonly StaleStream[] =>
    [...names].map((stream) => ({ stream, taken: streams.get(stream)?.taken ?? 0 }));

  const show = (stream: StreamName, begun: StreamRows): StreamRows => {
    begun.following.followers.forEach(({ rows }, i) => rows.set(stream, begun.rows[i]));
    streams.set(stream, begun);
    return begun;
  };

  const begin = (stream: StreamName): StreamRows => {
    const following = byCategory[categoryOf(stream)];
    const rows = following.followers.map(({ fold }) => fold.initial(stream));
    return show(stream, { following, rows, ...NO_PROGRESS, refolded: false });
  };

  return {
    take: (entry) => {
      const found = streams.get(entry.stream) ?? begin(entry.stream);
      const arrival = advance(found, entry);
      if (arrival === 'in-order') {
        evolve(found, entry);
        return;
      }
      if (arrival === 'late') found.stale = !takeLate(found, entry);
      if (found.stale) (found.refolded ? again : first).add(entry.stream);
    },
    staleAfter: (entries) => {
      const after = new Map<StreamName, Progress>();
      for (const entry of entries) {
        const { stream, event } = entry;
        const progress = after.get(stream) ?? { ...(streams.get(stream) ?? NO_PROGRESS) };
        if (advance(progress, entry) === 'late')
          progress.stale = byCategory[categoryOf(stream)].stepsFor(event.type).length > 0;
        after.set(stream, progress);
      }
      return [...after].flatMap(([stream, { stale, taken }]) => (stale ? { stream, taken } : []));
    },
    stale: () => ({ first: waiting(first), again: waiting(again) }),
    refold: (stream, recorded) => {
      const begun = begin(stream);
      const settled = settle(recorded);
      for (const each of settled) evolve(begun, each);
      const last = settled.at(-1)?.event;
      begun.on = last?.on;
      begun.seq = last?.seq ?? NO_PROGRESS.seq;
      begun.position = recorded.at(-1)?.position ?? 0;
      begun.taken = recorded.length;
      begun.refolded = true;
      first.delete(stream);
      again.delete(stream);
    },
    snapshot: (stream) => {
      const found = streams.get(stream);
      if (found === undefined || found.stale) return undefined;
      const { position, taken, on, seq, rows } = found;
      return { position, taken, on, seq, rows };
    },
    restore: (stream, { position, taken, on, seq, rows }) => {
      const following = byCategory[categoryOf(stream)];
      show(stream, { following, rows, position, taken, on, seq, stale: false, refolded: false });
    },
    views: Object.fromEntries<unknown>(
      byModel.map(([name, followers]) => [
        name,
        Object.fromEntries(Object.entries(followers).map(([category, { rows }]) => [category, rows])),
      ]),
    ) as Views<M>,
  };
};
