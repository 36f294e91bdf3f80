import type { StoredEvent } from '@pavadonis/event-store';

const CATEGORIES = ['client', 'contract', 'operation', 'centre'];

const OURS = new RegExp(`^(?:${CATEGORIES.join('|')})-[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$`);

const METADATA = '$$';

/** How the names of our streams begin, and of their metadata: what the server filters by. */
export const PREFIXES: readonly string[] = CATEGORIES.flatMap((category) => [
  `${category}-`,
  `${METADATA}${category}-`,
]);

/** Whether a stream is one of ours: somebody else's may begin in the same way. */
export const isOurs = (stream: string): stream is StoredEvent['stream'] => OURS.test(stream);

/** The stream of ours that a stream of the server's own holds the metadata of, if any. */
export const describedStream = (name: string): StoredEvent['stream'] | undefined => {
  const stream = name.startsWith(METADATA) ? name.slice(METADATA.length) : '';
  return isOurs(stream) ? stream : undefined;
};
