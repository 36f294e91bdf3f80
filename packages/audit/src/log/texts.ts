import type { EventText, EventStore, ReadError, StoredEvent, Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { NotUtf8 } from '../errors';

// whoever reads bytes that are no UTF-8 as a text puts it in their place
const REPLACED = '\uFFFD';

const hasReplaced = ({ data, metadata, type, stream, id, recordedAt }: StoredEvent): boolean =>
  data.includes(REPLACED) ||
  metadata.includes(REPLACED) ||
  type.includes(REPLACED) ||
  stream.includes(REPLACED) ||
  id.includes(REPLACED) ||
  recordedAt.includes(REPLACED);

/**
 * Returns the events with a text that is stored as bytes that are no UTF-8, by their positions, each with the first of these
 * texts. Of an event whose texts hold no U+FFFD no bytes are looked at.
 */
export const notUtf8In = async (
  { notUtf8 }: Pick<EventStore, 'notUtf8'>,
  events: readonly StoredEvent[],
): Promise<E.Either<ReadError, ReadonlyMap<number, EventText>>> => {
  const found = new Map<number, EventText>();
  if (notUtf8 === undefined) return E.right(found);
  for (const event of events) {
    if (!hasReplaced(event)) continue;
    const parts = await notUtf8(event.position)();
    if (E.isLeft(parts)) return parts;
    const [part] = parts.right;
    if (part !== undefined) found.set(event.position, part);
  }
  return E.right(found);
};

/** The reasons why a page of events was not read. */
export type PageError = ReadError | NotUtf8;

/** A store whose pages fail where an event is not stored as UTF-8. */
export interface TextStore extends Pick<EventStore, 'fingerprint'> {
  /** Reads a page as the store does. */
  readonly readAll: (
    ...range: Parameters<EventStore['readAll']>
  ) => Unstarted<PageError, readonly StoredEvent[]>;
}

/** Makes a store fail where it would give back other texts than it holds. */
export const asText = (store: Pick<EventStore, 'readAll' | 'fingerprint' | 'notUtf8'>): TextStore => ({
  fingerprint: store.fingerprint,
  readAll: (range) => async () => {
    const page = await store.readAll(range)();
    if (E.isLeft(page)) return page;
    const found = await notUtf8In(store, page.right);
    if (E.isLeft(found)) return found;
    const [first] = found.right;
    return first === undefined ? page : E.left({ _tag: 'NotUtf8', position: first[0], part: first[1] });
  },
});
