import type { StoredEvent } from '@pavadonis/event-store';
import { type Landmarks, NONE, type PlacedEvent } from './landmarks';

type StreamName = StoredEvent['stream'];

/** The place up to which a build knows the log, and the signs by which it knows the log again. */
export interface Checkpoint {
  readonly position: number;
  /** The last event that was taken; absent where nothing was. */
  readonly last: PlacedEvent | undefined;
  /** The hash of the log's fingerprint at the last event; absent where the store keeps no fingerprints. */
  readonly hash: string | undefined;
  /** Events by which a log without fingerprints is known again; none of a log with them. */
  readonly landmarks: Landmarks;
}

/** The checkpoint of a build into which nothing was folded. */
export const BEGINNING: Checkpoint = { position: 0, last: undefined, hash: undefined, landmarks: NONE };

/** One version of one read model as the file holds it, without its rows. */
export interface Build extends Checkpoint {
  readonly id: number;
  readonly version: number;
}

/** The columns of a build. */
export const COLUMNS =
  'id, version, complete, position, stream, revision, event, event_position, hash, landmarks';

/** A build's columns as SQLite returns them. */
export type BuildRow = readonly [
  id: number,
  version: number,
  complete: number,
  position: number,
  stream: StreamName | null,
  revision: number | null,
  event: string | null,
  event_position: number | null,
  hash: string | null,
  landmarks: string | null,
];

const lastEventOf = ([, , , , stream, revision, id, position]: BuildRow): PlacedEvent | undefined =>
  stream === null || revision === null || id === null || position === null
    ? undefined
    : { stream, revision, id, position };

/** Returns a build of its columns; undefined where another program wrote a text there that cannot be read. */
export const buildOf = (row: BuildRow): Build | undefined => {
  const [id, version, , position, , , , , hash, landmarks] = row;
  try {
    return {
      id,
      version,
      position,
      last: lastEventOf(row),
      hash: hash ?? undefined,
      landmarks: landmarks === null ? NONE : (JSON.parse(landmarks) as Landmarks),
    };
  } catch {
    return undefined;
  }
};
