import {
  categoryOf,
  type Category,
  type Entry,
  inOrder,
  isCorrection,
  type Recordable,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import type { Fold, ReadModel, RowTypes, ViewOf } from './read-model';

/** Several read models that are folded in one pass, each under the host's own name for it. */
export type ReadModels = Readonly<Record<string, ReadModel<RowTypes>>>;

/** The rows of several read models. */
export type Views<M> = { readonly [Name in keyof M]: ViewOf<M[Name]> };

/**
 * Folds streams into rows, each event once, as they come from the log. An event that follows the others of its stream
 * evolves that stream's rows. After a correction or a late entry they are stale, and wait until the stream is given whole
 * to be settled and folded anew. What was taken before is taken no second time.
 */
export interface Folding<M> {
  readonly take: (entry: Entry<Recordable>) => void;
  /** The streams whose rows wait. */
  readonly stale: () => readonly StreamName[];
  readonly refold: (stream: StreamName, recorded: readonly Settleable<Recordable>[]) => void;
  readonly views: Views<M>;
}

// what every fold looks like from here, where neither rows nor events matter
type AnyFold = Fold<unknown, unknown>;

interface Follower {
  readonly fold: AnyFold;
  readonly rows: Map<StreamName, unknown>;
}

interface StreamRows {
  readonly followers: readonly Follower[];
  readonly rows: readonly unknown[];
  last: Entry<Recordable> | undefined;
  stale: boolean;
}

const followersOf = (model: ReadModel<RowTypes>): Partial<Record<Category, Follower>> =>
  Object.fromEntries(
    Object.entries(model.folds).map(([category, fold]) => [
      category,
      { fold: fold as AnyFold, rows: new Map() },
    ]),
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
  const stale = new Set<StreamName>();

  const begin = (stream: StreamName): StreamRows => {
    const followers = byCategory[categoryOf(stream)];
    const rows = followers.map(({ fold }) => fold.initial(stream));
    for (let i = 0; i < followers.length; i += 1) followers[i]?.rows.set(stream, rows[i]);
    const begun = { followers, rows, last: undefined, stale: false };
    streams.set(stream, begun);
    return begun;
  };

  const evolve = ({ followers, rows }: StreamRows, event: unknown): void => {
    for (let i = 0; i < followers.length; i += 1) followers[i]?.fold.evolve(rows[i] as never, event);
  };

  return {
    take: (entry) => {
      const found = streams.get(entry.stream) ?? begin(entry.stream);
      const { last } = found;
      if (last !== undefined && entry.revision <= last.revision) return;
      found.last = entry;
      if (found.stale) return;
      if (isCorrection(entry.event) || (last !== undefined && !inOrder(last, entry))) {
        found.stale = true;
        stale.add(entry.stream);
      } else evolve(found, entry.event);
    },
    stale: () => [...stale],
    refold: (stream, recorded) => {
      const begun = begin(stream);
      const settled = settle(recorded);
      for (const { event } of settled) evolve(begun, event);
      const happened = settled.at(-1);
      const written = recorded.at(-1);
      if (happened !== undefined && written !== undefined)
        begun.last = { ...happened, revision: written.revision };
      stale.delete(stream);
    },
    views: Object.fromEntries<unknown>(
      byModel.map(([name, followers]) => [
        name,
        Object.fromEntries(Object.entries(followers).map(([category, { rows }]) => [category, rows])),
      ]),
    ) as Views<M>,
  };
};
