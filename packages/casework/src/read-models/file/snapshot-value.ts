import type { Snapshot } from '@pavadonis/projection';
import { deserialize } from 'node:v8';

// a value that another program wrote there may be any
const isSnapshot = (value: unknown): value is Snapshot => {
  if (typeof value !== 'object' || value === null) return false;
  const { person, position, taken, folded } = value as Readonly<Partial<Record<keyof Snapshot, unknown>>>;
  return (
    typeof person === 'string' &&
    typeof position === 'number' &&
    typeof taken === 'number' &&
    (folded === undefined || (typeof folded === 'object' && folded !== null && 'rows' in folded))
  );
};

/** Returns the snapshot that a file holds as a value; undefined where it cannot be read here. */
export const snapshotOf = (value: Uint8Array): Snapshot | undefined => {
  try {
    const snapshot: unknown = deserialize(value);
    return isSnapshot(snapshot) ? snapshot : undefined;
  } catch {
    return undefined;
  }
};
