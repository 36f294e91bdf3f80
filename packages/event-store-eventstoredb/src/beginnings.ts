import type { StoredEvent } from '@pavadonis/event-store';
import { isMetadataEvent, isTombstone, type ServerEvent } from './server-event';
import { removingKeys } from './stream-metadata';
import { describedStream, isOurs } from './stream-names';

type Stream = StoredEvent['stream'];

/** The beginnings of streams that a connection has read, in the part of the log that it has read without a gap. */
export interface Beginnings {
  readonly streams: Set<Stream>;
  /** The end of that part. */
  place: number;
}

export const noBeginnings = (): Beginnings => ({ streams: new Set(), place: 0 });

/** An event in the order of the log: of which stream of ours it is, if any, and whose beginning may have been removed. */
export interface Seen {
  readonly stream: Stream | undefined;
  readonly suspect: Stream | undefined;
}

const NOTHING: Seen = { stream: undefined, suspect: undefined };

/**
 * Makes a function that looks for streams of ours whose beginning may have been removed.
 *
 * It is given the events of the log one by one, from a position on. Signs are an operator's metadata of a stream, the
 * event that ends one for good, and a stream whose first event in a log that was read from its beginning is not at
 * revision 0. None is sure: metadata may remove nothing yet.
 */
export const lookForRemovals = (
  { beginnings }: { readonly beginnings: Beginnings },
  after: number,
): ((event: ServerEvent, name: string, position: number) => Seen) => {
  const joined = after <= beginnings.place;
  return (event, name, position) => {
    if (joined && position > beginnings.place) beginnings.place = position;
    if (!isOurs(name)) {
      const described = isMetadataEvent(event) ? describedStream(name) : undefined;
      if (described === undefined || removingKeys(event).length === 0) return NOTHING;
      beginnings.streams.delete(described);
      return { stream: undefined, suspect: described };
    }
    if (isTombstone(event)) return { stream: undefined, suspect: name };
    if (!joined) return { stream: name, suspect: undefined };
    if (event.getStreamRevision() === '0') beginnings.streams.add(name);
    return { stream: name, suspect: beginnings.streams.has(name) ? undefined : name };
  };
};
