import {
  categoryOf,
  type Category,
  type Entry,
  type Recordable,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import type { ViewOf } from './read-model';
import { count, type Standing, UNTOUCHED } from './standing';

// what every fold looks like from here, where neither rows nor events matter
interface AnyFold {
  readonly initial: (stream: StreamName) => unknown;
  readonly evolve: (row: never, event: never, position: number) => void;
  readonly takeLate?: (row: never, event: never) => boolean;
}

/** A read model, where its rows do not matter. */
export interface AnyReadModel {
  readonly name: string;
  readonly version: number;
  readonly folds: Readonly<Partial<Record<Category, AnyFold>>>;
}

/** Several read models that are folded in one pass, each under the host's own name for it. */
export type ReadModels = Readonly<Record<string, AnyReadModel>>;

/** The rows of several read models. */
export type Views<M> = { readonly [Name in keyof M]: ViewOf<M[Name]> };

/** A stream whose rows wait to be folded anew, and how many of its events were taken. */
export interface Stale {
  readonly stream: StreamName;
  readonly taken: number;
}

/** A stream's rows with all that is needed to go on from them: plain data, of which a copy is as good. */
export interface Kept extends Readonly<Omit<Standing, 'stale'>> {
  /** One for each read model that follows such streams, in the order in which the models were given. */
  readonly rows: readonly unknown[];
}

/**
 * Folds streams into rows, each event once, as they come from the log. An event that follows the others of its stream
 * evolves that stream's rows. After a correction, or a late entry that not all of them take as it comes, they are stale, and
 * wait until the stream's events so far are given to be settled and folded anew. What was taken before is taken no second time.
 */
export interface Folding<M> {
  readonly take: (entry: Entry<Recordable>) => void;
  /**
   * The streams that would wait once these entries, in order of position, were taken, and those that a late entry would
   * reach, whether it were taken as it comes or not. Takes none of them.
   */
  readonly staleAfter: (entries: readonly Entry<Recordable>[]) => readonly Stale[];
  /** The streams whose rows wait: those that wait for the first time, and those that were folded anew before. */
  readonly stale: () => { readonly first: readonly Stale[]; readonly again: readonly Stale[] };
  readonly refold: (stream: StreamName, recorded: readonly Settleable<Recordable>[]) => void;
  /** What a later folding restores; nothing of a stream that was never taken, or that waits. It shows later changes. */
  readonly kept: (stream: StreamName) => Kept | undefined;
  /** Goes on with a stream where another folding of the same read models left it. The rows are changed from then on. */
  readonly restore: (stream: StreamName, kept: Kept) => void;
  readonly views: Views<M>;
}

interface Follower {
  readonly fold: AnyFold;
  readonly rows: Map<StreamName, unknown>;
}

interface StreamRows extends Standing {
  readonly followers: readonly Follower[];
  readonly rows: readonly unknown[];
  refolded: boolean;
}

const followersOf = (model: AnyReadModel): Partial<Record<Category, Follower>> =>
  Object.fromEntries(
    Object.entries(model.folds).map(([category, fold]) => [category, { fold, rows: new Map() }]),
  );

/** Begins to fold these read models. */
export const folding = <M extends ReadModels>(models: M): Folding<M> => {
  const byModel = Object.entries(models).map(([name, model]) => [name, followersOf(model)] as const);
  const followersIn = (category: Category): readonly Follower[] =>
    byModel.flatMap(([, followers]) => followers[category] ?? []);
  const byCategory: Readonly<Record<Category, readonly Follower[]>> = {
    client: followersIn('client'),
    contract: followersIn('contract'),
    operation: followersIn('operation'),
    centre: followersIn('centre'),
  };
  const streams = new Map<StreamName, StreamRows>();
  const first = new Set<StreamName>();
  const again = new Set<StreamName>();
  const waiting = (names: ReadonlySet<StreamName>): readonly Stale[] =>
    [...names].map((stream) => ({ stream, taken: streams.get(stream)?.taken ?? 0 }));

  const keep = (stream: StreamName, begun: StreamRows): StreamRows => {
    const { followers, rows } = begun;
    for (let i = 0; i < followers.length; i += 1) followers[i]?.rows.set(stream, rows[i]);
    streams.set(stream, begun);
    return begun;
  };

  const begin = (stream: StreamName): StreamRows => {
    const followers = byCategory[categoryOf(stream)];
    const rows = followers.map(({ fold }) => fold.initial(stream));
    return keep(stream, { followers, rows, ...UNTOUCHED, refolded: false });
  };

  const evolve = ({ followers, rows }: StreamRows, { event, position }: Entry<Recordable>): void => {
    for (let i = 0; i < followers.length; i += 1)
      followers[i]?.fold.evolve(rows[i] as never, event as never, position);
  };

  const takeLate = ({ followers, rows }: StreamRows, { event }: Entry<Recordable>): boolean =>
    followers.every(({ fold }, i) => fold.takeLate?.(rows[i] as never, event as never) === true);

  return {
    take: (entry) => {
      const found = streams.get(entry.stream) ?? begin(entry.stream);
      const turn = count(found, entry);
      if (turn === 'next') {
        evolve(found, entry);
        return;
      }
      if (turn === 'late') found.stale = !takeLate(found, entry);
      if (found.stale) (found.refolded ? again : first).add(entry.stream);
    },
    staleAfter: (entries) => {
      const after = new Map<StreamName, Standing>();
      for (const entry of entries) {
        const standing = after.get(entry.stream) ?? { ...(streams.get(entry.stream) ?? UNTOUCHED) };
        if (count(standing, entry) === 'late') standing.stale = true;
        after.set(entry.stream, standing);
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
      begun.seq = last?.seq ?? UNTOUCHED.seq;
      begun.position = recorded.at(-1)?.position ?? 0;
      begun.taken = recorded.length;
      begun.refolded = true;
      first.delete(stream);
      again.delete(stream);
    },
    kept: (stream) => {
      const found = streams.get(stream);
      if (found === undefined || found.stale) return undefined;
      const { position, taken, on, seq, rows } = found;
      return { position, taken, on, seq, rows };
    },
    restore: (stream, { position, taken, on, seq, rows }) => {
      const followers = byCategory[categoryOf(stream)];
      keep(stream, { followers, rows, position, taken, on, seq, stale: false, refolded: false });
    },
    views: Object.fromEntries<unknown>(
      byModel.map(([name, followers]) => [
        name,
        Object.fromEntries(Object.entries(followers).map(([category, { rows }]) => [category, rows])),
      ]),
    ) as Views<M>,
  };
};
