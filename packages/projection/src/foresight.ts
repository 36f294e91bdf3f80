import {
  type Category,
  categoryOf,
  type Entry,
  type Recordable,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import { groupOf, groupsOf, isSameGroup, mergeAfter, mergeIn, personsAfter } from './persons';
import type { KnownMerges } from './grouping';
import { advance, type Folded, isMerge, nothingFolded, type Taken } from './arrival';
import type { Following, Rows } from './rows';

/** The events of a stream as they were recorded, in order of position. */
export type RecordedStream = readonly Settleable<Recordable>[];

/** A projector's knowledge of streams. */
interface Known extends KnownMerges {
  readonly streams: ReadonlyMap<StreamName, Readonly<Taken> & { readonly of: Rows }>;
  readonly byCategory: Readonly<Record<Category, Following>>;
}

const copyOf = (rows: Folded | undefined): Folded => {
  const { on, seq, stale } = rows ?? nothingFolded();
  return { on, seq, stale };
};

/** Counts entries on copies of how far streams were taken. */
const countOn = ({ streams, merges, byCategory }: Known, entries: readonly Entry<Recordable>[]) => {
  const taken = new Map<StreamName, Taken>();
  const folded = new Map<StreamName, Folded>();
  const stale = new Set<StreamName>();
  const merged = new Map<StreamName, StreamName | undefined>();
  for (const entry of entries) {
    const { stream, event } = entry;
    const found = streams.get(stream);
    const progress = taken.get(stream) ?? {
      position: found?.position ?? 0,
      taken: found?.taken ?? 0,
    };
    const person = found?.of.person ?? stream;
    const rows = folded.get(person) ?? copyOf(found?.of);
    const arrival = advance(progress, rows, entry);
    if (arrival === 'late') rows.stale = byCategory[categoryOf(stream)].stepsFor(event.type).length > 0;
    if (arrival !== 'duplicate' && isMerge(event))
      merged.set(stream, mergeAfter(merged.has(stream) ? merged.get(stream) : merges.get(stream), event));
    if (rows.stale) stale.add(stream);
    taken.set(stream, progress);
    folded.set(person, rows);
  }
  return { taken, stale, merged };
};

/** Says which streams must be read before entries are taken, by what is known of streams and was read of some. */
export const foresee = (
  known: Known,
  entries: readonly Entry<Recordable>[],
  read: ReadonlyMap<StreamName, RecordedStream>,
): readonly { readonly stream: StreamName; readonly taken: number }[] => {
  const { streams, merges, groups, survivors } = known;
  const { taken, stale, merged } = countOn(known, entries);
  for (const [stream, recorded] of read)
    if (categoryOf(stream) === 'client') merged.set(stream, mergeIn(settle(recorded)));
  const isRegrouped =
    [...merged].some(([stream, into]) => merges.get(stream) !== into) ||
    [...taken.keys()].some((stream) => !streams.has(stream) && survivors.has(stream));
  const after = new Map(merges);
  for (const [stream, into] of merged)
    if (into === undefined) after.delete(stream);
    else after.set(stream, into);
  const next = isRegrouped
    ? groupsOf(personsAfter(after), (stream) => streams.has(stream) || taken.has(stream))
    : groups;
  const needed = new Set<StreamName>();
  for (const stream of isRegrouped ? [...stale, ...groups.keys(), ...next.keys()] : stale) {
    const group = groupOf(next, stream);
    const before = streams.get(stream)?.of ?? groupOf(new Map(), stream);
    if (stale.has(stream) || !isSameGroup(before, group)) for (const each of group.streams) needed.add(each);
  }
  return [...needed]
    .filter((stream) => !read.has(stream))
    .map((stream) => ({ stream, taken: (taken.get(stream) ?? streams.get(stream))?.taken ?? 0 }));
};
