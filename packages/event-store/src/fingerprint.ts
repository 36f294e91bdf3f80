import { createHash, hash } from 'node:crypto';
import type { Fingerprint } from './port';
import type { StoredEvent } from './stored-event';

/** The fingerprint of a log without events. */
export const EMPTY_LOG: Fingerprint = { position: 0, hash: '0'.repeat(64) };

// of this length on, putting the texts together takes several times as long as hashing them
const LONG = 100_000;

const hashOf = (place: string, type: string, data: string, metadata: string): string =>
  data.length + metadata.length < LONG
    ? hash('sha256', `${place}\n${type}${data}${metadata}`)
    : createHash('sha256').update(`${place}\n${type}`).update(data).update(metadata).digest('hex');

/**
 * Returns the fingerprint of a log with one more event: a hash of the fingerprint before it and of all that is stored of the
 * event. For a store of one's own that keeps fingerprints.
 */
export const fingerprintAfter = (before: Fingerprint, event: StoredEvent): Fingerprint => {
  const { position, stream, revision, id, type, recordedAt, data, metadata } = event;
  // the lengths say where one text ends and the next begins
  const place = [before.hash, position, stream, revision, id, recordedAt, type.length, data.length].join(' ');
  return { position, hash: hashOf(place, type, data, metadata) };
};
