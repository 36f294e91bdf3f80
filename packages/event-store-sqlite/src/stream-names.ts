import type { StoredEvent } from '@pavadonis/event-store';
import { prepareQuery, type Database } from '@pavadonis/sqlite';

type StreamName = StoredEvent['stream'];

// streams that were begun together are mostly met together, and a replay feels a query for every single name
const AT_ONCE = 256;

/**
 * The name of a stream by its number in the file. Every name is read once and kept: numbers and names of streams
 * never change, and the events of a replay then share one string per stream.
 */
export const prepareStreamNames = (database: Database) => {
  const find = prepareQuery(
    database,
    `SELECT id, name FROM streams WHERE id >= ? ORDER BY id LIMIT ${String(AT_ONCE)}`,
  );
  const names: (StreamName | undefined)[] = [];
  return (stream: number): StreamName => {
    const known = names[stream];
    if (known !== undefined) return known;
    for (const [number, name] of find(stream) as readonly (readonly [number, StreamName])[])
      names[number] = name;
    const found = names[stream];
    if (found === undefined) throw new RangeError(`no stream has the number ${String(stream)}`);
    return found;
  };
};
