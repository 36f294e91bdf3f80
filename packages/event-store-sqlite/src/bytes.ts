import type { BytesPage, BytesRange } from '@pavadonis/event-store';
import { prepareQuery, type Database } from '@pavadonis/sqlite';
import { prepareKnownUpTo } from './known-at';
import type { Marks } from './marks';
import { prepareStreamNames } from './stream-names';

// One value for a page costs half of what rows cost. The length tells where an event ends, whatever its text is.
const FRAME = `position || ' ' || stream || ' ' || length(CAST(data AS BLOB)) || ' ' || data`;

const PAGE_AS_BYTES = `SELECT count(*), CAST(group_concat(${FRAME}, '') AS BLOB) FROM`;

// most logs have an event at each position, and without a limit no row is put aside
const PAGE_OF_POSITIONS = `${PAGE_AS_BYTES} events WHERE position > ? AND position <= ?`;

const NEXT_PAGE = `${PAGE_AS_BYTES} (
  SELECT position, stream, data FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?)`;

// so many of the largest events that may be appended are still one value for SQLite
const MOST_EVENTS = 1000;

const BLANK = 32;
const ZERO = 48;

/** A page without the names of its streams. */
type Columns = Pick<BytesPage, 'count' | 'bytes' | 'positions' | 'streams' | 'starts' | 'ends'>;

const columnsOf = (count: number, bytes: Uint8Array): Columns => {
  const positions = new Float64Array(count);
  const [streams, starts, ends] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let byte = bytes[at++] ?? BLANK; byte !== BLANK; byte = bytes[at++] ?? BLANK)
      value = value * 10 + byte - ZERO;
    return value;
  };
  for (let i = 0; i < count; i += 1) {
    positions[i] = number();
    streams[i] = number();
    const length = number();
    starts[i] = at;
    at += length;
    ends[i] = at;
  }
  return { count, bytes, positions, streams, starts, ends };
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
    bytes,
    positions: sorted(positions),
    streams: sorted(page.streams),
    starts: sorted(page.starts),
    ends: sorted(page.ends),
  };
};

type PageRow = readonly [count: number, frames: Uint8Array | null];

const NO_BYTES = new Uint8Array();

/**
 * Prepares reading pages of the log as bytes. Returns nothing for a file whose texts are not UTF-8, which only a host that made
 * its tables itself has.
 */
export const prepareBytes = (database: Database, marks: Marks) => {
  const [[encoding] = []] = prepareQuery(database, 'PRAGMA encoding')() as readonly (readonly string[])[];
  if (encoding !== 'UTF-8') return undefined;
  const names = prepareStreamNames(database, marks);
  const pageOfPositions = prepareQuery(database, PAGE_OF_POSITIONS);
  const nextPage = prepareQuery(database, NEXT_PAGE);
  const knownUpTo = prepareKnownUpTo(database);
  return ({ after, limit, knownAt }: BytesRange): BytesPage => {
    const nameOf = names();
    const most = Math.min(limit, MOST_EVENTS);
    const last = knownUpTo(knownAt);
    const [page] = pageOfPositions(after, Math.min(after + most, last)) as readonly PageRow[];
    const [found] = page?.[0] === 0 ? (nextPage(after, last, most) as readonly PageRow[]) : [page];
    const [count, frames] = found ?? [0, null];
    return { ...inOrder(columnsOf(count, frames ?? NO_BYTES)), nameOf };
  };
};
