import type { EventText, StoredEvent } from '@pavadonis/event-store';
import { prepareQuery, type Database, type Statements } from '@pavadonis/sqlite';
import { isUtf8 } from 'node:buffer';

const COLUMNS = {
  id: 'events.id',
  stream: 'name',
  type: 'type',
  recordedAt: 'recorded_at',
  data: 'data',
  metadata: 'metadata',
} as const satisfies Record<EventText, string>;

const TEXTS = Object.keys(COLUMNS) as readonly EventText[];

const BYTES = Object.values(COLUMNS).map((column) => `CAST(${column} AS BLOB)`);

// a driver puts it where it finds bytes that are no UTF-8
const REPLACED = '\uFFFD';

const PAGE = 1000;

const bytesAt = (position: string): string =>
  `SELECT ${BYTES.join()} FROM events LEFT JOIN streams ON streams.id = events.stream WHERE position = ${position}`;

const partsIn = (rows: readonly unknown[]): readonly EventText[] => {
  const [row] = rows as readonly (readonly (Uint8Array | null)[])[];
  return TEXTS.filter((_, i) => {
    // none where the stream is missing
    const bytes = row?.[i] ?? undefined;
    return bytes !== undefined && !isUtf8(bytes);
  });
};

/** Prepares looking at the bytes of the event at a position: which of its texts are no UTF-8. */
export const prepareNotUtf8 = (database: Database) => {
  const query = prepareQuery(database, bytesAt('?'));
  return (position: number): readonly EventText[] => partsIn(query(position));
};

const textsAfter = (position: number): string =>
  `SELECT position, ${Object.values(COLUMNS).join()} FROM events LEFT JOIN streams ON streams.id = events.stream
   WHERE position > ${String(position)} ORDER BY position LIMIT ${String(PAGE)}`;

type TextRow = readonly [position: StoredEvent['position'], ...texts: readonly (string | null)[]];

/** Returns the positions of all events with a text whose bytes are no UTF-8, each with the first of these texts. */
export const notUtf8In = async (all: Statements['all']): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = (await all(textsAfter(after))) as readonly TextRow[];
    for (const [position, ...texts] of page) {
      after = position;
      if (!texts.some((text) => text?.includes(REPLACED) === true)) continue;
      const [part] = partsIn(await all(bytesAt(String(position))));
      if (part !== undefined) found.push(`${String(position)} (${part})`);
    }
    if (page.length < PAGE) return found;
  }
};
