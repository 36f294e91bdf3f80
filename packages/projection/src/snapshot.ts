import type { CivilDate, StreamName, Whole } from '@pavadonis/domain';
import type { Rows } from './rows';
import type { Merges } from './persons';
import type { Taken } from './arrival';

/** The rows of one person, or of one stream of another category, and all that is needed to go on from them. */
export interface FoldedRows {
  /** The streams that were folded into them, by name. */
  readonly streams: readonly StreamName[];
  /** The day of the last event that holds; undefined where none does. */
  readonly on: CivilDate | undefined;
  /** The place of that event in its day. */
  readonly seq: Whole;
  /** One for each read model that follows such streams, in the order in which the models were given. */
  readonly rows: readonly unknown[];
}

/** How far a stream was taken, and the rows made of it: plain data, of which a copy is as good. */
export interface Snapshot extends Readonly<Taken> {
  /** The stream into which this one was merged. */
  readonly into?: StreamName | undefined;
  /** The person, or the stream itself, under whose name the rows are shown. */
  readonly person: StreamName;
  /** The rows. Those of several streams are with the first of the streams alone. */
  readonly folded?: FoldedRows;
}

type TakenStreams = ReadonlyMap<StreamName, Taken & { readonly of: Rows }>;

/** Makes snapshots of streams, and of the other streams of their persons. */
export const snapshotsOf = (
  taken: TakenStreams,
  merges: Merges,
  of: Iterable<StreamName>,
): ReadonlyMap<StreamName, Snapshot> => {
  const snapshots = new Map<StreamName, Snapshot>();
  for (const asked of of)
    for (const stream of taken.get(asked)?.of.streams ?? []) {
      const found = taken.get(stream);
      if (found === undefined || found.of.stale) continue;
      const { person, streams, on, seq, rows } = found.of;
      const into = merges.get(stream);
      snapshots.set(stream, {
        position: found.position,
        taken: found.taken,
        ...(into === undefined ? {} : { into }),
        person,
        ...(streams[0] === stream ? { folded: { streams, on, seq, rows } } : {}),
      });
    }
  return snapshots;
};
