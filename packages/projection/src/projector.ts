import {
  type Category,
  categoryOf,
  type Entry,
  type EventWindow,
  type Recordable,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import { type RecordedStream, foresee } from './foresight';
import { groupingOf } from './grouping';
import { LargeMap } from './large-map';
import { type Group, isSameGroup, mergeAfter, mergeIn } from './persons';
import { advance, isMerge, nothingTaken, type Taken } from './arrival';
import type { Views } from './read-model';
import {
  evolve,
  foldAnew,
  type Follower,
  followerOf,
  type Following,
  followingOf,
  hide,
  type ReadModels,
  type Rows,
  rowsFrom,
  rowsOf,
  show,
  takeLate,
} from './rows';
import { type Snapshot, snapshotsOf } from './snapshot';
import type { StaleRows, StaleStream } from './stale-rows';
import { viewsOf } from './views';
import { type Folding, windowFolder } from './window-folder';

/**
 * Folds streams into rows as their events come from the log, each event once. All streams of one person are folded
 * into one row. An event that follows the others of a row evolves it. A correction, a merge, or a late event that one
 * of the folds cannot insert, makes rows stale: they wait until the events so far of their streams are given to
 * `refold`, to be settled and folded anew.
 */
export interface Projector<M> {
  /** Folds an event into the rows. Events come in the order of positions, each once. */
  readonly take: (entry: Entry<Recordable>) => void;
  /**
   * Folds the events of a window into the rows, as `take` would one by one. Others may have their turn after each step. In the
   * end it returns the first event by its place at which code of the host threw; the rows are of no use then.
   */
  readonly takeWindow: (window: EventWindow<Recordable>) => Folding;
  /**
   * Returns the streams that must be read if these entries, in order of position, are taken. Takes none of them.
   *
   * They are the streams of rows with a correction, a merge, or a late event that is not ignored, whether the folds can
   * insert it or not. A stream that was read may tell that others must be read too, so ask again with those read until
   * nothing is left.
   */
  readonly staleAfter: (
    entries: readonly Entry<Recordable>[],
    read?: ReadonlyMap<StreamName, RecordedStream>,
  ) => readonly StaleStream[];
  /** Returns the rows that wait: for the first time, or again since they were folded anew. */
  readonly stale: () => { readonly first: readonly StaleRows[]; readonly again: readonly StaleRows[] };
  /**
   * Settles streams anew, from their events so far, and goes on from there. Rows of which all streams are given are
   * folded anew. Others wait, and a merge that turns up may let more rows wait.
   */
  readonly refold: (recorded: ReadonlyMap<StreamName, RecordedStream>) => void;
  /**
   * Returns the snapshots for `restore` of these streams, and of the other streams of their persons.
   *
   * A stream that was never taken, or whose rows wait, has none. A snapshot shows later changes.
   */
  readonly snapshots: (streams: Iterable<StreamName>) => ReadonlyMap<StreamName, Snapshot>;
  /**
   * Goes on with streams where other projectors of the same read models left them. It changes the rows of the
   * snapshots. Persons whose streams were left by different projectors wait to be folded anew.
   */
  readonly restore: (snapshots: ReadonlyMap<StreamName, Snapshot>) => void;
  /** Returns the names of all streams that were taken. */
  readonly streams: () => Iterable<StreamName>;
  /** Returns the name of a stream as the rows have it, so that an equal text need not be kept; undefined of one never met. */
  readonly heldName: (stream: StreamName) => StreamName | undefined;
  /** The rows of each read model, which change in place. */
  readonly views: Views<M>;
}

/** A stream, and the rows of the person or thing that it is about. */
interface TakenStream extends Taken {
  of: Rows;
}

/** Makes a projector of read models, which has taken nothing yet. */
export const projector = <M extends ReadModels>(models: M): Projector<M> => {
  const byModel = Object.entries(models).map(([name, { folds }]) => {
    const followers = new Map<string, Follower>(
      Object.entries(folds).map(([category, fold]) => [category, followerOf(fold)]),
    );
    return [name, followers] as const;
  });
  const followingIn = (category: Category): Following =>
    followingOf(byModel.flatMap(([, followers]) => followers.get(category) ?? []));
  const byCategory: Readonly<Record<Category, Following>> = {
    client: followingIn('client'),
    contract: followingIn('contract'),
    operation: followingIn('operation'),
    centre: followingIn('centre'),
  };
  const streams = new LargeMap<StreamName, TakenStream>();
  const first = new Set<Rows>();
  const again = new Set<Rows>();
  const grouping = groupingOf((stream) => streams.has(stream));
  const wait = (rows: Rows): void => {
    rows.stale = true;
    (rows.refolded ? again : first).add(rows);
  };

  const begin = (stream: StreamName): TakenStream => {
    const of = rowsOf({ person: stream, streams: [stream] }, byCategory[categoryOf(stream)]);
    const begun: TakenStream = { position: 0, taken: 0, of };
    streams.set(stream, begun);
    grouping.begin(stream);
    return begun;
  };

  const part = (rows: Rows): void => {
    hide(rows);
    first.delete(rows);
    again.delete(rows);
  };

  const unite = (group: Group): void => {
    const [lead = group.person] = group.streams;
    const rows = rowsOf(group, byCategory[categoryOf(lead)]);
    for (const stream of group.streams) {
      const found = streams.get(stream);
      if (found === undefined) continue;
      rows.refolded ||= found.of.refolded;
      found.of = rows;
    }
    wait(rows);
  };

  // rows whose streams are others than before give way to new ones, which wait
  const regroup = (): void => {
    const changed = grouping.regroup().flatMap(({ stream, group }) => {
      const rows = streams.get(stream)?.of;
      return rows === undefined || isSameGroup(rows, group) ? [] : { rows, group };
    });
    for (const { rows } of changed) part(rows);
    for (const group of new Map(changed.map(({ group }) => [group.person, group])).values()) unite(group);
  };

  const mergeBy = (stream: StreamName, event: Recordable): void =>
    grouping.merge(stream, mergeAfter(grouping.merges.get(stream), event));

  const folderOfWindows = () =>
    windowFolder({ taken: (stream) => streams.get(stream) ?? begin(stream), wait, merge: mergeBy });
  let foldWindow = folderOfWindows();

  const stale = ({ streams: own }: Group): StaleRows =>
    own.map((stream) => ({ stream, taken: streams.get(stream)?.taken ?? 0 }));

  return {
    take: (entry) => {
      const { stream, event } = entry;
      const found = streams.get(stream) ?? begin(stream);
      const rows = found.of;
      const arrival = advance(found, rows, entry);
      if (arrival === 'in-order') {
        evolve(rows, entry);
        return;
      }
      if (arrival === 'duplicate') return;
      if (arrival === 'late') rows.stale = !takeLate(rows, entry);
      if (rows.stale) wait(rows);
      if (isMerge(event)) mergeBy(stream, event);
    },
    takeWindow: (window) => foldWindow(window),
    staleAfter: (entries, read = new Map()) => {
      regroup();
      return foresee({ ...grouping.known(), streams, byCategory }, entries, read);
    },
    stale: () => {
      regroup();
      return { first: [...first].map(stale), again: [...again].map(stale) };
    },
    refold: (recorded) => {
      const settled = new Map<StreamName, readonly Settleable<Recordable>[]>();
      for (const [stream, events] of recorded) {
        const held = settle(events);
        settled.set(stream, held);
        const found = streams.get(stream) ?? begin(stream);
        found.position = events.at(-1)?.position ?? 0;
        found.taken = events.length;
        if (categoryOf(stream) === 'client') grouping.merge(stream, mergeIn(held));
      }
      regroup();
      for (const stream of recorded.keys()) {
        const rows = streams.get(stream)?.of;
        // the rows of a person are folded with the first of the streams
        if (
          rows === undefined ||
          (rows.streams[0] !== stream && rows.streams.every((each) => settled.has(each)))
        )
          continue;
        const own = rows.streams.flatMap((each) => {
          const held = settled.get(each);
          return held === undefined ? [] : [held];
        });
        if (own.length < rows.streams.length) {
          wait(rows);
          continue;
        }
        foldAnew(rows, own);
        first.delete(rows);
        again.delete(rows);
      }
    },
    snapshots: (of) => {
      regroup();
      return snapshotsOf(streams, grouping.merges, of);
    },
    restore: (snapshots) => {
      const owners = new Map<StreamName, Rows>();
      for (const [stream, { person, folded }] of snapshots) {
        if (folded === undefined) continue;
        const following = byCategory[categoryOf(stream)];
        const rows = rowsFrom(person, following, folded);
        show(rows);
        for (const each of folded.streams) owners.set(each, rows);
      }
      for (const [stream, { position, taken, into }] of snapshots) {
        const of = owners.get(stream);
        const found = of === undefined ? begin(stream) : { ...nothingTaken(), of };
        Object.assign(found, { position, taken });
        streams.set(stream, found);
        if (of === undefined) wait(found.of);
        grouping.begin(stream);
        grouping.merge(stream, into);
      }
      regroup();
      // the one before knows streams that were replaced
      foldWindow = folderOfWindows();
    },
    streams: () => streams.keys(),
    heldName: (stream) => streams.get(stream)?.of.streams.find((each) => each === stream),
    views: viewsOf<M>(byModel, grouping.persons),
  };
};
