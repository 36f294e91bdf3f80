import type { Fingerprint, StoredEvent } from '@pavadonis/event-store';
import { prepareQuery, type Database } from '@pavadonis/sqlite';
import type { Marks } from './marks';

type StreamName = StoredEvent['stream'];

// streams that were begun together are mostly met together, and a replay feels a query for every single name
const BITS = 8;
const AT_ONCE = 2 ** BITS;

/**
 * Prepares the names of streams by their numbers in the file. `names` is called before each read, and returns the function that
 * names. Every name is read once and kept, so the events of a replay share one string per stream.
 *
 * In one history the number of a stream never changes. Where the file was put back under this connection, numbers may stand for
 * other streams, so all names are forgotten if the log is no longer the one that they were read from.
 */
export const prepareStreamNames = (database: Database, marks: Marks) => {
  const find = prepareQuery(
    database,
    `SELECT id, name FROM streams WHERE id >= ? ORDER BY id LIMIT ${String(AT_ONCE)}`,
  );
  // another one whenever another connection has written
  const findVersion = prepareQuery(database, 'PRAGMA data_version');
  const versionNow = (): string => String(findVersion()[0]);
  // by parts, since a list of a million names that grows by one stands still while it is copied
  const parts: (StreamName | undefined)[][] = [];
  let version: string | undefined;
  let known: Fingerprint | undefined;

  const isSameLog = ({ position, hash }: Fingerprint): boolean => {
    const there = marks.upTo(position);
    return there.position === position && there.hash === hash;
  };

  // within the list and its parts, since for a number beyond them V8 compiles the loop of a replay anew
  const nameAt = (stream: number): StreamName | undefined =>
    stream >> BITS < parts.length ? parts[stream >> BITS]?.[stream % AT_ONCE] : undefined;

  const partOf = (stream: number): (StreamName | undefined)[] =>
    (parts[stream >> BITS] ??= new Array<StreamName | undefined>(AT_ONCE));

  const readFrom = (stream: number): StreamName => {
    for (const [number, name] of find(stream) as readonly (readonly [number, StreamName])[])
      partOf(number)[number % AT_ONCE] = name;
    // a stream is begun together with its first event, so this covers all that were just read
    known = marks.upTo(Number.MAX_SAFE_INTEGER);
    const found = nameAt(stream);
    if (found === undefined) throw new RangeError(`no stream has the number ${String(stream)}`);
    return found;
  };

  const nameOf = (stream: number): StreamName => nameAt(stream) ?? readFrom(stream);

  const isUnknown = (stream: number): boolean => nameAt(stream) === undefined;

  return {
    /** Returns the function that names streams, until the next read. */
    names: (): typeof nameOf => {
      const now = versionNow();
      if (now !== version && known !== undefined && !isSameLog(known)) parts.length = 0;
      version = now;
      return nameOf;
    },
    /**
     * Reads the names of some streams ahead. Otherwise V8 would copy the reading of names into the loop that asks for them, and
     * compile it anew when more are read.
     */
    readAhead: (streams: Int32Array): void => {
      for (const stream of streams.filter(isUnknown)) nameOf(stream);
    },
  };
};
