import type { StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { CallResult, Connection } from './connection';
import { logPage } from './log-page';
import { fill } from './read-page';
import { positionOf } from './server-event';

type Instant = StoredEvent['recordedAt'];

const PAGE = 1000;

const placeOf = (event: Parameters<typeof positionOf>[0]) => ({ position: positionOf(event) });

const isRead = ({ moments }: Connection, instant: Instant, to: number): boolean =>
  moments.placeBefore(instant) === moments.place() && moments.place() >= to;

const lookFor = async (
  connection: Connection,
  instant: Instant,
  to: number,
): CallResult<number | undefined> => {
  const { moments } = connection;
  for (let after = 0; ;) {
    const known = moments.knownUpTo(instant);
    if (known !== undefined || isRead(connection, instant, to)) return E.right(known);
    after = Math.max(after, moments.placeBefore(instant));
    const range = { after, limit: PAGE, knownAt: { _tag: 'Instant', instant } } as const;
    const page = await fill(connection, logPage(connection, range, placeOf));
    if (E.isLeft(page)) return page;
    if (page.right.length < PAGE) return E.right(moments.knownUpTo(instant));
    after = page.right.at(-1)?.position ?? after;
  }
};

/**
 * Returns the position up to which the log was known at an instant; none where everything up to a place was, or up to the end
 * of the log.
 *
 * The log is read once, in its order and no further than it has to be. Of an instant that was not asked about before, the events
 * between two places that are remembered are read again. A stream whose beginning was removed hinders none of this.
 */
export const knownUpTo = (
  connection: Connection,
  instant: Instant,
  to: number,
): CallResult<number | undefined> => {
  const known = connection.moments.knownUpTo(instant);
  return known !== undefined || isRead(connection, instant, to)
    ? Promise.resolve(E.right(known))
    : connection.moments.inTurn(() => lookFor(connection, instant, to));
};
