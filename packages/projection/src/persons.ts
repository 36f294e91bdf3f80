import { type CivilDate, clientStream, type StreamName } from '@pavadonis/domain';
import type { Mergeable } from './merges';

/** Follows merges from a stream to the last survivor; of merges in a circle, returns the smallest name. */
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
 * Returns for each merged stream the stream of its client. A stream that the map does not hold is a client's own.
 *
 * A chain of merges is followed to its end, whether that stream has a row or not. Merges in a circle, which no
 * decision makes, are one client by the smallest name.
 *
 * A merge has no day: the client of a stream does not change, only what is known about it. So a merge that is known
 * holds on every day, and a figure that was published before it follows from the rows as known then.
 */
export const personsOf = (rows: ReadonlyMap<StreamName, Mergeable>): ReadonlyMap<StreamName, StreamName> => {
  const into = new Map<StreamName, StreamName>();
  // this runs before every report, and most logs have no merge
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
 * Returns one row for each client. `join` makes it from the rows of merged streams: the client's own first, then the
 * others by name.
 *
 * The client's own stream may have no row.
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

/** Joins lists of several streams in the order of days; of one day, in the order in which the streams are given. */
export const mergedByDay = <A>(
  dayOf: (each: A) => CivilDate | undefined,
  lists: readonly (readonly A[])[],
): readonly A[] =>
  lists.flat().sort((a, b) => {
    const [left, right] = [dayOf(a) ?? '', dayOf(b) ?? ''];
    return left < right ? -1 : left > right ? 1 : 0;
  });
