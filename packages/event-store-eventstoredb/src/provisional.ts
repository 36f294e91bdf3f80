import type { StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Connection, ReadResult } from './connection';
import { knownUpTo } from './known-up-to';

type Instant = StoredEvent['recordedAt'];

const END_OF_TIME = '9999-12-31T23:59:59.999Z' as Instant;

const ago = (ms: number): Instant => new Date(Math.max(0, Date.now() - ms)).toISOString() as Instant;

/**
 * Returns the earlier of the log's latest moment and the present less the tolerance.
 *
 * No transaction raises moments here, so another writer may still store an event with a moment within the tolerance.
 */
export const provisionalFrom = async (
  connection: Connection,
  clockToleranceMs: number,
): ReadResult<Instant | undefined> => {
  const read = await knownUpTo(connection, END_OF_TIME, Infinity);
  if (E.isLeft(read)) return read;
  const latest = connection.moments.latest();
  const settled = ago(clockToleranceMs);
  return E.right(latest !== undefined && latest > settled ? settled : latest);
};
