import type { EventText, StoredEvent } from '@pavadonis/event-store';
import { type Hash, leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import type { Difference, FoundEvent } from './difference';
import { longestRise } from './longest-rise';

/** A stored event with the hash of its leaf. */
export interface HashedEvent {
  readonly event: Omit<StoredEvent, 'data' | 'metadata'>;
  /** The first of its texts that is no UTF-8, if any. */
  readonly notUtf8: EventText | undefined;
  readonly hash: string;
  /** Returns the hash that its leaf would have with another revision. */
  readonly under: (revision: number) => string;
}

/** Returns a hash as a text, which can be a key. */
export const keyOf = (hash: Hash): string => hash.toString('latin1');

// no hash is it
const UNHASHED = '';

/** Hashes a stored event; one with a text that is no UTF-8 has no hash, since nobody can read what it holds. */
export const hashed = (event: StoredEvent, notUtf8: EventText | undefined): HashedEvent => ({
  event,
  notUtf8,
  hash: notUtf8 === undefined ? keyOf(leafHash(leafOf(event))) : UNHASHED,
  under: (revision) => (notUtf8 === undefined ? keyOf(leafHash(leafOf({ ...event, revision }))) : UNHASHED),
});

const foundIn = ({ event: { position, stream, revision, id }, notUtf8 }: HashedEvent): FoundEvent => ({
  position,
  stream,
  revision,
  id,
  ...(notUtf8 !== undefined && { notUtf8 }),
});

interface Match {
  /** The place in the sealed log. */
  readonly sealed: number;
  /** The place in the store. */
  readonly stored: number;
  /** The revision under which it was sealed, if another. */
  readonly revision?: number;
}

// as many events as may have been removed from a stream, or added to it, before one that is recognized
const MOST_SHIFTED = 64;

// after so many in a row that are not recognized, those that follow are new, or of another history
const MOST_FRUITLESS = 500;

/** Finds the sealed event that a stored one is with another revision, among those that are not taken. */
const renumbered = (
  { event: { revision }, under }: HashedEvent,
  untaken: (hash: string) => number | undefined,
): Omit<Match, 'stored'> | undefined => {
  for (let by = 1; by <= MOST_SHIFTED; by += 1)
    for (const other of [revision + by, revision - by]) {
      const at = other < 0 ? undefined : untaken(under(other));
      if (at !== undefined) return { sealed: at, revision: other };
    }
  return undefined;
};

const matchesOf = (sealed: readonly string[], stored: readonly HashedEvent[]): readonly Match[] => {
  const places = new Map(sealed.map((hash, place) => [hash, place]));
  const taken = new Set<number>();
  const matches: Match[] = [];
  const left: number[] = [];
  for (const [place, { hash }] of stored.entries()) {
    const at = places.get(hash);
    if (at === undefined || taken.has(at)) left.push(place);
    else {
      taken.add(at);
      matches.push({ sealed: at, stored: place });
    }
  }
  const untaken = (hash: string): number | undefined => {
    const at = places.get(hash);
    return at === undefined || taken.has(at) ? undefined : at;
  };
  let fruitless = 0;
  for (const place of left) {
    const event = stored[place];
    if (event === undefined || matches.length === sealed.length || fruitless === MOST_FRUITLESS) break;
    const found = renumbered(event, untaken);
    fruitless = found === undefined ? fruitless + 1 : 0;
    if (found === undefined) continue;
    taken.add(found.sealed);
    matches.push({ ...found, stored: place });
  }
  return matches.toSorted((a, b) => a.stored - b.stored);
};

/** The events between two that stand in order: those that were sealed there, and those that are stored there. */
const between = (
  sealed: readonly number[],
  stored: readonly number[],
  events: readonly HashedEvent[],
  before: number,
): readonly Difference[] =>
  Array.from({ length: Math.max(sealed.length, stored.length) }, (_, i): Difference => {
    const [index, place] = [sealed[i], stored[i]];
    const event = place === undefined ? undefined : events[place];
    if (event === undefined) return { _tag: 'Missing', index: index ?? before };
    const found = foundIn(event);
    return index === undefined ? { _tag: 'Added', before, found } : { _tag: 'Changed', index, found };
  });

/** Tells how a store differs from the hashes that were sealed, by the events that are in both. */
export const differencesOf = (
  sealed: readonly string[],
  stored: readonly HashedEvent[],
): readonly Difference[] => {
  const matches = matchesOf(sealed, stored);
  const differences: Difference[] = [];
  const isComplete = matches.length === sealed.length && matches.length === stored.length;
  // where nothing came or went, each that stands elsewhere was moved; else the longest run that kept its order stayed
  const stayed = isComplete
    ? matches.filter((each) => each.sealed === each.stored)
    : longestRise(matches, (each) => each.sealed);
  const inOrder = new Set(stayed);
  for (const match of matches) {
    const event = stored[match.stored];
    if (event === undefined) continue;
    const found = foundIn(event);
    if (match.revision !== undefined)
      differences.push({ _tag: 'Renumbered', index: match.sealed, found, sealedRevision: match.revision });
    else if (!inOrder.has(match)) differences.push({ _tag: 'Moved', index: match.sealed, found });
  }
  const isSealed = new Set(matches.map((match) => match.sealed));
  const isStored = new Set(matches.map((match) => match.stored));
  let [fromSealed, fromStored] = [0, 0];
  const fill = (toSealed: number, toStored: number): void => {
    const rest = (from: number, to: number, known: ReadonlySet<number>): readonly number[] =>
      Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter((place) => !known.has(place));
    differences.push(
      ...between(
        rest(fromSealed, toSealed, isSealed),
        rest(fromStored, toStored, isStored),
        stored,
        toSealed,
      ),
    );
  };
  for (const match of stayed) {
    fill(match.sealed, match.stored);
    [fromSealed, fromStored] = [match.sealed + 1, match.stored + 1];
  }
  fill(sealed.length, stored.length);
  const placeOf = (each: Difference): number => (each._tag === 'Added' ? each.before : each.index);
  // what came after all that was sealed is new
  return differences
    .filter((each) => placeOf(each) < sealed.length)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
};
