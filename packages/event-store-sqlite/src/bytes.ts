import type { BytesPage, BytesRange } from '@pavadonis/event-store';
import { prepareQuery, type Database } from '@pavadonis/sqlite';
import { prepareKnownUpTo } from './known-at';
import type { Marks } from './marks';
import { release } from './release';
import { prepareStreamNames } from './stream-names';

// One value for a page costs half of what rows cost, and a number of one width before each event costs less than several. Its
// first eight digits are the stream, and ten million; four say how far the position is beyond the page's beginning; seven are
// the length, which tells where an event ends, whatever its text is.
const STREAM_DIGITS = 8;
const PLACE_DIGITS = 4;
const LENGTH_DIGITS = 7;
const DIGITS = STREAM_DIGITS + PLACE_DIGITS + LENGTH_DIGITS;
const FIRST_STREAM = 10_000_000;

const FRAME = `(
  (${String(FIRST_STREAM)} + stream) * 100000000000 + (position - ?1) * 10000000 + length(CAST(data AS BLOB))
) || data`;

// most logs have an event at each position, and without a limit no row is put aside
const PAGE_OF_POSITIONS = `
  SELECT count(*), CAST(group_concat(${FRAME}, '') AS BLOB) FROM events WHERE position > ?1 AND position <= ?2`;

const NEXT_POSITION = 'SELECT min(position) FROM events WHERE position > ? AND position <= ?';

// so many of the largest events that may be appended are still one value for SQLite
const MOST_EVENTS = 1000;

const ZERO = 48;

/** A page without the names of its streams. */
interface Columns extends Pick<BytesPage, 'count' | 'bytes'> {
  readonly positions: Float64Array;
  readonly streams: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const numberIn = (bytes: Uint8Array, from: number, digits: number): number => {
  let value = 0;
  for (let at = from; at < from + digits; at += 1) value = value * 10 + (bytes[at] ?? 0) - ZERO;
  return value;
};

const columnsOf = (after: number, count: number, bytes: Uint8Array): Columns => {
  const positions = new Float64Array(count);
  const [streams, starts, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    streams[i] = numberIn(bytes, at, STREAM_DIGITS) - FIRST_STREAM;
    positions[i] = after + numberIn(bytes, at + STREAM_DIGITS, PLACE_DIGITS);
    const start = at + DIGITS;
    starts[i] = start;
    at = start + numberIn(bytes, start - LENGTH_DIGITS, LENGTH_DIGITS);
    ends[i] = at;
  }
  // SQLite writes what is beyond its whole numbers, as of the 82,000,000th stream, in another form
  if (at !== bytes.length) throw new RangeError('a page has another length than its events');
  return { count, positions, streams, bytes, starts, ends };
};

const isInOrder = (positions: ArrayLike<number>): boolean => {
  for (let i = 1; i < positions.length; i += 1)
    if ((positions[i] ?? 0) <= (positions[i - 1] ?? 0)) return false;
  return true;
};

// SQL promises the order of rows, but not of values that are joined
const inOrder = (page: Columns): Columns => {
  const { count, bytes, positions } = page;
  if (isInOrder(positions)) return page;
  const places = Array.from({ length: count }, (_, i) => i);
  places.sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const sorted = (column: ArrayLike<number>): readonly number[] => places.map((place) => column[place] ?? 0);
  return {
    count,
    positions: Float64Array.from(sorted(positions)),
    streams: Int32Array.from(sorted(page.streams)),
    bytes,
    starts: Int32Array.from(sorted(page.starts)),
    ends: Int32Array.from(sorted(page.ends)),
  };
};

type PageRow = readonly [count: number, frames: Uint8Array | null];

/**
 * Prepares reading pages of the log as bytes. Returns nothing for a file whose texts are not UTF-8, which only a host that made
 * its tables itself has.
 */
export const prepareBytes = (database: Database, marks: Marks) => {
  const [[encoding] = []] = prepareQuery(database, 'PRAGMA encoding')() as readonly (readonly string[])[];
  if (encoding !== 'UTF-8') return undefined;
  const { names, readAhead } = prepareStreamNames(database, marks);
  const pageOfPositions = prepareQuery(database, PAGE_OF_POSITIONS);
  const nextPosition = prepareQuery(database, NEXT_POSITION);
  const knownUpTo = prepareKnownUpTo(database);
  return ({ after, limit, knownAt }: BytesRange): BytesPage => {
    const nameOf = names();
    const most = Math.min(limit, MOST_EVENTS);
    const last = knownUpTo(knownAt);
    const pageAfter = (begun: number): Columns => {
      const [[count, frames] = [0, null]] = pageOfPositions(
        begun,
        Math.min(begun + most, last),
      ) as readonly PageRow[];
      return columnsOf(begun, count, frames ?? new Uint8Array());
    };
    const page = pageAfter(after);
    const [[next] = [null]] =
      page.count > 0 ? [] : (nextPosition(after, last) as readonly (readonly [number | null])[]);
    const { count, positions, streams, bytes, starts, ends } = inOrder(
      next === null ? page : pageAfter(next - 1),
    );
    readAhead(streams);
    // by name, so that all pages have one shape, and V8 compiles the loop over a page once
    return { count, positions, streams, bytes, starts, ends, nameOf, release: () => release(bytes) };
  };
};
