import {
  categoryOf,
  type Category,
  type CivilDate,
  type Entry,
  isCorrection,
  type Recordable,
  settle,
  type Settleable,
  type StreamName,
  type Whole,
  whole,
} from '@pavadonis/domain';
import type { ViewOf } from './read-model';

// what every fold looks like from here, where neither rows nor events matter
interface AnyFold {
  readonly initial: (stream: StreamName) => unknown;
  readonly evolve: (row: never, event: never, position: number) => void;
}

interface AnyReadModel {
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

/**
 * Folds streams into rows, each event once, as they come from the log. An event that follows the others of its stream
 * evolves that stream's rows. After a correction or a late entry they are stale, and wait until the stream's events so far
 * are given to be settled and folded anew. What was taken before is taken no second time.
 */
export interface Folding<M> {
  readonly take: (entry: Entry<Recordable>) => void;
  /** The streams whose rows wait: those that wait for the first time, and those that were folded anew before. */
  readonly stale: () => { readonly first: readonly Stale[]; readonly again: readonly Stale[] };
  readonly refold: (stream: StreamName, recorded: readonly Settleable<Recordable>[]) => void;
  readonly views: Views<M>;
}

interface Follower {
  readonly fold: AnyFold;
  readonly rows: Map<StreamName, unknown>;
}

interface StreamRows {
  readonly followers: readonly Follower[];
  readonly rows: readonly unknown[];
  /** Of the last event taken; 0 before the first. */
  position: number;
  /** How many events were taken, folded or not. */
  taken: number;
  /** When the last of all that was folded happened; nothing where all of it was voided. */
  on: CivilDate | undefined;
  seq: Whole;
  stale: boolean;
  refolded: boolean;
}

const followersOf = (model: AnyReadModel): Partial<Record<Category, Follower>> =>
  Object.fromEntries(
    Object.entries(model.folds).map(([category, fold]) => [category, { fold, rows: new Map() }]),
  );

const NO_SEQ = whole(0);

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

  const begin = (stream: StreamName): StreamRows => {
    const followers = byCategory[categoryOf(stream)];
    const rows = followers.map(({ fold }) => fold.initial(stream));
    for (let i = 0; i < followers.length; i += 1) followers[i]?.rows.set(stream, rows[i]);
    const begun = {
      followers,
      rows,
      position: 0,
      taken: 0,
      on: undefined,
      seq: NO_SEQ,
      stale: false,
      refolded: false,
    };
    streams.set(stream, begun);
    return begun;
  };

  // day and `seq` are enough, since what comes from the log stands at a higher position; whole events would stay in memory
  const follows = (found: StreamRows, { on, seq = NO_SEQ }: Recordable): boolean => {
    if (found.on !== undefined && (on < found.on || (on === found.on && seq < found.seq))) return false;
    found.on = on;
    found.seq = seq;
    return true;
  };

  const evolve = ({ followers, rows }: StreamRows, { event, position }: Entry<Recordable>): void => {
    for (let i = 0; i < followers.length; i += 1)
      followers[i]?.fold.evolve(rows[i] as never, event as never, position);
  };

  return {
    take: (entry) => {
      const found = streams.get(entry.stream) ?? begin(entry.stream);
      if (entry.position <= found.position) return;
      found.position = entry.position;
      found.taken += 1;
      if (found.stale) return;
      if (isCorrection(entry.event) || !follows(found, entry.event)) {
        found.stale = true;
        (found.refolded ? again : first).add(entry.stream);
        return;
      }
      evolve(found, entry);
    },
    stale: () => ({ first: waiting(first), again: waiting(again) }),
    refold: (stream, recorded) => {
      const begun = begin(stream);
      const settled = settle(recorded);
      for (const each of settled) evolve(begun, each);
      const last = settled.at(-1)?.event;
      begun.on = last?.on;
      begun.seq = last?.seq ?? NO_SEQ;
      begun.position = recorded.at(-1)?.position ?? 0;
      begun.taken = recorded.length;
      begun.refolded = true;
      first.delete(stream);
      again.delete(stream);
    },
    views: Object.fromEntries<unknown>(
      byModel.map(([name, followers]) => [
        name,
        Object.fromEntries(Object.entries(followers).map(([category, { rows }]) => [category, rows])),
      ]),
    ) as Views<M>,
  };
};
