import type { StreamName } from '@pavadonis/domain';
import type { RecordedStream } from '../foresight';
import type { Snapshot } from '../snapshot';
import type { Part } from './part';

/** The format of replayed parts. It rises when they hold something else, so that a part of another version is refused. */
export const FORMAT = 1;

/** A read model that was replayed: the host's name for it, its own name and its version. */
export interface ModelOfPart {
  /** The name under which the host gave it. */
  readonly key: string;
  /** Its own name. */
  readonly name: string;
  /** The version of its rows. */
  readonly version: number;
}

/**
 * The rows of one part of a log, with all that is needed to join them to the others. It is plain data: a structured clone takes
 * it to another thread or process, and the format of V8 (`node:v8`) to another machine.
 */
export interface ReplayedPart {
  /** The format of this value. */
  readonly format: number;
  /** Which part it is, and of how many. */
  readonly part: Part;
  /** The read models, in the order in which they were given. */
  readonly models: readonly ModelOfPart[];
  /** The number of events that were read of the part; of read models that follow, those of the streams that they follow. */
  readonly events: number;
  /** The position up to which the log was read, over the streams of all parts; 0 for an empty log. */
  readonly position: number;
  /** The hash of the whole log up to there; absent where the source keeps none. */
  readonly fingerprint?: string;
  /** The rows of streams that no merge names, by stream. */
  readonly rows: ReadonlyMap<StreamName, Snapshot>;
  /**
   * The events of streams that merges name, whether these hold or not, as they were recorded. Their persons may have streams in
   * other parts, so that they are folded when the parts are joined.
   */
  readonly unjoined: ReadonlyMap<StreamName, RecordedStream>;
}

type Unknown<A> = Readonly<Partial<Record<keyof A, unknown>>>;

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isPosition = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isModel = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const { key, name, version } = value as Unknown<ModelOfPart>;
  return typeof key === 'string' && typeof name === 'string' && typeof version === 'number';
};

// rows of one stream, which no merge names
const isRow = ([stream, value]: readonly [unknown, unknown]): boolean => {
  if (typeof stream !== 'string' || !isRecord(value)) return false;
  const { position, taken, into, person, folded } = value as Unknown<Snapshot>;
  if (!isPosition(position) || !isPosition(taken) || into !== undefined || person !== stream) return false;
  if (!isRecord(folded)) return false;
  const { streams, rows } = folded as Unknown<NonNullable<Snapshot['folded']>>;
  return Array.isArray(rows) && Array.isArray(streams) && streams.length === 1 && streams[0] === stream;
};

const isRecorded = ([stream, value]: readonly [unknown, unknown]): boolean =>
  typeof stream === 'string' &&
  Array.isArray(value) &&
  value.every((each: unknown) => {
    if (!isRecord(each)) return false;
    const entry = each as Unknown<RecordedStream[number]>;
    return (
      entry.stream === stream &&
      typeof entry.id === 'string' &&
      isPosition(entry.position) &&
      isRecord(entry.event)
    );
  });

/** Returns whether a value, which may come from anywhere, has the shape of a replayed part of this format. */
export const isReplayedPart = (value: unknown): value is ReplayedPart => {
  if (!isRecord(value)) return false;
  const { models, events, position, fingerprint, rows, unjoined } = value as Unknown<ReplayedPart>;
  return (
    Array.isArray(models) &&
    models.every(isModel) &&
    isPosition(events) &&
    isPosition(position) &&
    (fingerprint === undefined || typeof fingerprint === 'string') &&
    rows instanceof Map &&
    [...rows].every(isRow) &&
    unjoined instanceof Map &&
    [...unjoined].every(isRecorded)
  );
};
