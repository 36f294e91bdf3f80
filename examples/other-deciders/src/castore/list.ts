import type { ListAggregateIdsOptions, ListAggregateIdsOutput } from '@castore/core';
import { type EventStore, orThrow, type StoredEvent } from '@pavadonis/event-store';

const firstEvents = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for await (const page of store.follow({ after: 0 })) {
    const { events, caughtUp } = orThrow(page);
    found.push(...events.filter(({ revision }) => revision === 0));
    if (caughtUp) break;
  }
  return found;
};

interface Page extends ListAggregateIdsOptions {
  readonly from?: number;
}

/**
 * Lists the streams of a store in the order of the moments at which their first events were recorded.
 *
 * It reads the whole log, since no store of ours has an index of streams. A page's token holds the options as well.
 */
export const listStreams = async (
  store: EventStore,
  { pageToken, ...given }: ListAggregateIdsOptions = {},
): Promise<ListAggregateIdsOutput> => {
  const page: Page = pageToken === undefined ? given : { ...(JSON.parse(pageToken) as Page), ...given };
  const { from = 0, limit = Infinity, initialEventAfter, initialEventBefore, reverse = false } = page;
  const found = (await firstEvents(store))
    .map(({ stream, recordedAt }) => ({ aggregateId: stream, initialEventTimestamp: recordedAt }))
    .filter(
      ({ initialEventTimestamp: at }) => (initialEventAfter ?? at) <= at && at <= (initialEventBefore ?? at),
    )
    .toSorted((a, b) => (a.initialEventTimestamp < b.initialEventTimestamp ? -1 : 1));
  const aggregateIds = (reverse ? found.toReversed() : found).slice(from, from + limit);
  if (from + limit >= found.length) return { aggregateIds };
  const next: Page = { ...page, from: from + limit };
  return { aggregateIds, nextPageToken: JSON.stringify(next) };
};
