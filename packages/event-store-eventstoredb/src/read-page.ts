import type { LogRange } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import { collect, type Read } from './read-with-deadline';
import type { CallResult, Connection, ReadResult } from './connection';
import { logPage, type Form, type LogPage } from './log-page';
import { removalOf } from './removal';
import { retryWhileTransient } from './retry';
import { placeAt, withPositions } from './position';
import { subscriptionBuffer } from './subscription-buffer';

// below this part of ours in what was read, the server is asked for ours alone
const FEW = 0.5;

// reads as many events as are missing, whoever wrote them, and returns whether the log has more
const readOn = async (
  connection: Connection,
  { place, missing, take }: LogPage<unknown>,
): Promise<boolean> => {
  // the server begins with the event at the place itself
  const asked = { fromPosition: placeAt(place()), maxCount: missing() + 1, requiresLeader: true };
  const make: Read = (options) => connection.client.readAll(asked, options);
  return (await collect(connection, make, take)).count === asked.maxCount;
};

// the client lets the server filter for subscriptions alone, so one is held for as long as it has something to give
const readFiltered = async (
  connection: Connection,
  { only, place, missing, take }: LogPage<unknown>,
): Promise<void> => {
  const source = subscriptionBuffer(connection, { after: place(), only }, Infinity, (event) => {
    take(event);
    return undefined;
  });
  try {
    while (!connection.closing.aborted) {
      const rings = source.news.rings();
      if (missing() === 0 || source.live()) return;
      const failure = source.failure();
      if (failure !== undefined) throw failure;
      await source.news.rungSince(rings, connection.closing);
      // what came in one packet comes event by event
      await setImmediate();
    }
  } finally {
    source.end();
  }
};

/** Fills a page, whatever was removed from the streams in it. Returns its events. */
export const fill = async <A extends { readonly position: number }>(
  connection: Connection,
  page: LogPage<A>,
): CallResult<readonly A[]> => {
  const { retryOptions, closing } = connection;
  for (;;) {
    const [asked, before] = [page.missing(), page.found.length];
    if (asked === 0) break;
    const more = await retryWhileTransient(() => readOn(connection, page), retryOptions, closing);
    if (E.isLeft(more)) return more;
    if (!more.right || page.missing() === 0) break;
    if (page.found.length - before >= asked * FEW) continue;
    const filtered = await retryWhileTransient(() => readFiltered(connection, page), retryOptions, closing);
    if (E.isLeft(filtered)) return filtered;
    break;
  }
  return withPositions(page.found);
};

/**
 * A page of the whole log, of our streams alone, in the form that is asked for. There is none that holds half a stream, or a
 * sign of one. Whoever asks for an instant knows that everything before the page was recorded by then.
 */
export const readPage = async <A extends { readonly position: number }>(
  connection: Connection,
  range: LogRange,
  form: Form<A>,
): ReadResult<readonly A[]> => {
  const { retryOptions, closing } = connection;
  const page = logPage(connection, range, form);
  const filled = await fill(connection, page);
  if (E.isLeft(filled)) return filled;
  for (const stream of page.suspects) {
    const removal = await retryWhileTransient(() => removalOf(connection, stream), retryOptions, closing);
    if (E.isLeft(removal)) return removal;
    if (removal.right !== undefined) return E.left(removal.right);
    connection.beginnings.streams.add(stream);
  }
  return filled;
};
