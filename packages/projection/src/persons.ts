import { type CivilDate, type ClientId, clientStream, type StreamName } from '@pavadonis/domain';

/** A row of a person's stream, as far as merges go: into whom it was merged, absent once that was reverted. */
export interface Mergeable {
  readonly mergedInto?: ClientId;
}

/** Who the streams on a way belong to: the end of it, or of a circle, where no end is, the smallest name. */
const endOf = (into: ReadonlyMap<StreamName, StreamName>, start: StreamName): StreamName => {
  const way = new Set<StreamName>();
  let at = start;
  for (let next = into.get(at); next !== undefined && !way.has(at); next = into.get(at)) {
    way.add(at);
    at = next;
  }
  if (!way.has(at)) return at;
  const names = [...way];
  const circle = names.slice(names.indexOf(at));
  return circle.reduce((smallest, name) => (name < smallest ? name : smallest));
};

/**
 * For each stream that is part of another person's story, the stream of that person; whom the map does not hold is a
 * person of their own. A chain of merges is followed to its end, whether that stream has a row or not. Merges in a circle,
 * which no decision makes, are one person by the smallest name.
 *
 * A merge has no day: who two streams are about does not change, only what is known of it. So a merge that is known holds
 * on every day, and what was published before it is answered by the rows as known then.
 */
export const personsOf = (rows: ReadonlyMap<StreamName, Mergeable>): ReadonlyMap<StreamName, StreamName> => {
  const into = new Map<StreamName, StreamName>();
  // before every report, and nearly always there is nothing to find
  rows.forEach(({ mergedInto }, stream) => {
    if (mergedInto !== undefined) into.set(stream, clientStream(mergedInto));
  });
  const persons = new Map<StreamName, StreamName>();
  for (const stream of into.keys()) {
    const person = endOf(into, stream);
    if (person !== stream) persons.set(stream, person);
  }
  return persons;
};

/**
 * The rows of persons: of whom nothing is merged, their stream's own. Where streams are merged, `join` makes one row of
 * theirs: the person's own first, where it has one, then the others by name.
 */
export const byPerson = <Row extends Mergeable>(
  rows: ReadonlyMap<StreamName, Row>,
  join: (person: StreamName, rows: readonly Row[]) => Row,
): Iterable<Row> => {
  const persons = personsOf(rows);
  if (persons.size === 0) return rows.values();
  const merged = new Map<StreamName, Row[]>();
  for (const stream of [...persons.keys()].sort()) {
    const [person, row] = [persons.get(stream), rows.get(stream)];
    if (person !== undefined && row !== undefined) merged.set(person, [...(merged.get(person) ?? []), row]);
  }
  const found: Row[] = [];
  for (const [stream, row] of rows) if (!persons.has(stream) && !merged.has(stream)) found.push(row);
  for (const [person, others] of merged) {
    const own = rows.get(person);
    found.push(join(person, own === undefined ? others : [own, ...others]));
  }
  return found;
};

/** What several streams of one person hold, in the order of days; of one day in the order in which the streams are given. */
export const mergedByDay = <A>(
  dayOf: (each: A) => CivilDate | undefined,
  lists: readonly (readonly A[])[],
): readonly A[] =>
  lists.flat().sort((a, b) => {
    const [left, right] = [dayOf(a) ?? '', dayOf(b) ?? ''];
    return left < right ? -1 : left > right ? 1 : 0;
  });
