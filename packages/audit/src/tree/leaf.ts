import type { StoredEvent } from '@pavadonis/event-store';

/** The event of which a leaf is made: everything that is stored of it but its position. */
export type LeafEvent = Omit<StoredEvent, 'position'>;

const FORMAT = 'pavadonis-event-1';
const LENGTH_BYTES = 4;

/**
 * Whether something has the leaf of an event of its own. Half a surrogate pair has none: it would be written as U+FFFD, which
 * another event may hold.
 */
export const hasLeaf = ({ id, stream, revision, type, recordedAt, metadata, data }: LeafEvent): boolean =>
  Number.isSafeInteger(revision) &&
  [id, stream, type, recordedAt, metadata, data].every(
    (text: unknown) => typeof text === 'string' && text.isWellFormed(),
  );

/**
 * Returns the bytes of an event's leaf: eight fields, each after its length in four bytes, big-endian. `metadata` and `data` are
 * taken to the byte as stored.
 *
 * The position is left out: the same history in another kind of store has the same tree.
 */
export const leafOf = ({ id, stream, revision, type, recordedAt, metadata, data }: LeafEvent): Uint8Array => {
  const fields = [FORMAT, id, stream, String(revision), type, recordedAt, metadata, data];
  const lengths = fields.map((field) => Buffer.byteLength(field));
  const leaf = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + LENGTH_BYTES + length, 0));
  let at = 0;
  for (const [place, field] of fields.entries()) {
    at = leaf.writeUInt32BE(lengths[place] ?? 0, at);
    at += leaf.write(field, at);
  }
  return leaf;
};
