import type { StoredEvent } from '@pavadonis/event-store';

const CATEGORIES = ['client', 'contract', 'operation', 'centre'];

const OURS = new RegExp(`^(?:${CATEGORIES.join('|')})-[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$`);

/** How the names of our streams begin; what the server filters by. */
export const PREFIXES: readonly string[] = CATEGORIES.map((category) => `${category}-`);

/** Whether a stream is one of ours: somebody else's may begin in the same way. */
export const isOurs = (stream: string): stream is StoredEvent['stream'] => OURS.test(stream);
