import {
  catalogue,
  type Category,
  categoryOf,
  type EventId,
  Metadata,
  type Recordable,
  type Recorded,
  type StreamName,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';
import { orThrow } from '../or-throw';
import type { ScannedEvent, StoredEvent } from '../stored-event';
import { type Accepts, compileTest } from './compile';
import { fieldsOf } from './fields';
import { streamPlace } from './stream-place';
import type { Undecodable } from './undecodable';
import { type BrokenStep, type RawEvent, upcast, type Upcasts } from './upcast';
import { checkChains } from './upcast-chains';

interface EventReader {
  readonly type: string;
  readonly version: number;
  readonly codec: t.Mixed;
  readonly accepts: Accepts;
}

type Readable = Pick<ScannedEvent, 'position' | 'stream' | 'data'>;

/** An event as an object, with its place. */
export interface StoredObject extends Pick<ScannedEvent, 'position' | 'stream'> {
  /** The event as parsed JSON; nothing is believed of it yet. */
  readonly event: unknown;
}

/** Reads stored events of the whole catalogue. */
export interface Decoder {
  /** Decodes an event from the text of its data, lifted to the latest version of its type. */
  readonly event: (
    stored: Pick<ScannedEvent, 'position' | 'stream' | 'data'>,
  ) => E.Either<Undecodable, Recordable>;
  /** Reads an event that is an object already, such as of a column of JSON. The result shares nothing with it. */
  readonly object: (stored: StoredObject) => E.Either<Undecodable, Recordable>;
  /** Does the same as `event` for an event in today's form. Returns undefined for any other; `event` then says why. */
  readonly quick: (stored: Pick<ScannedEvent, 'stream' | 'data'>) => Recordable | undefined;
  /** Decodes an event with its id, time and metadata. */
  readonly recorded: (stored: StoredEvent) => E.Either<Undecodable, Recorded<Recordable>>;
}

/** Returns the reader of a type; undefined for an unknown one. */
type Readers = (asked: string) => EventReader | undefined;

// of a stream whose name is none, as an earlier version of a store could take
const noReaders: Readers = () => undefined;

// most programs read few of the types there are, so a codec is compiled when the first event of its type is read
const readersOf = (category: Category): Readers => {
  const known = new Map<string, EventReader>();
  const add = (asked: string): EventReader | undefined => {
    const codec = catalogue[category].byType.get(asked);
    if (codec === undefined) return undefined;
    const { type, version } = codec;
    const reader = { type, version, codec, accepts: compileTest(codec) };
    known.set(type, reader);
    return reader;
  };
  return (asked) => known.get(asked) ?? add(asked);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

// what has no JSON, or throws when it is looked at, is no event
const jsonOf = (value: unknown): string => {
  try {
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : '';
  } catch {
    return '';
  }
};

const isRaw = (value: unknown): value is RawEvent =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as RawEvent).type === 'string' &&
  typeof (value as RawEvent).v === 'number';

/** Parsed JSON before it is tested. */
interface Parsed {
  type?: unknown;
  on?: unknown;
  to?: Parsed;
}

// Rows hold a day for nearly every event. Of some thousand days there are, each is kept once instead of anew each time.
const days = (): ((day: unknown) => unknown) => {
  const known = new Map<unknown, unknown>();
  return (day) => {
    const same = known.get(day);
    if (same !== undefined) return same;
    if (known.size < DAYS) known.set(day, day);
    return day;
  };
};

// a hundred years; a log with days of other centuries gets no more of it
const DAYS = 36_525;

const own = new WeakSet<object>();

/** Returns whether a decoder is one that `decoder` made, so that it reads events of today's form as their codecs do. */
export const isOwnDecoder = (through: Decoder): boolean => own.has(through);

/**
 * Makes a decoder; `upcasts` lift events of older versions.
 *
 * Throws a `Failure` if the steps of a type leave a version out (`UpcastGap`), or if no event needs one of them
 * (`NeedlessUpcast`). Its cause names the type and the version. That is a fault of the program, so it shows at the start and
 * not at the first old event.
 */
export const decoder = (upcasts: Upcasts = {}): Decoder => {
  orThrow(checkChains(upcasts));
  const readers: Readonly<Partial<Record<Category, Readers>>> = {
    client: readersOf('client'),
    contract: readersOf('contract'),
    operation: readersOf('operation'),
    centre: readersOf('centre'),
  };
  const metadata = compileTest(Metadata);
  const sameDay = days();
  const readersIn = (stream: StreamName): Readers => readers[categoryOf(stream)] ?? noReaders;

  const read = (raw: RawEvent, reader: EventReader, stored: Readable): E.Either<Undecodable, Recordable> => {
    const { position } = stored;
    const stream = streamPlace(stored.stream);
    const { type, version, codec } = reader;
    if (raw.v !== version) return E.left({ _tag: 'UnknownEventVersion', position, stream, type });
    const decoded = codec.decode(raw);
    return E.isLeft(decoded)
      ? E.left({ _tag: 'MalformedEvent', position, stream, type, fields: fieldsOf(decoded.left) })
      : E.right(decoded.right as Recordable);
  };

  // an amendment holds an event of its own, which may be older than it
  const lifted = (raw: RawEvent): E.Either<BrokenStep, RawEvent> => {
    const own = upcast(upcasts, raw);
    if (E.isLeft(own)) return own;
    const { type, to } = own.right as Parsed;
    if (type !== 'EventAmended' || !isRaw(to)) return own;
    const amended = upcast(upcasts, to);
    return E.isLeft(amended) ? amended : E.right({ ...own.right, to: amended.right });
  };

  const explained = (stored: Readable): E.Either<Undecodable, Recordable> => {
    const raw = parse(stored.data);
    const { position } = stored;
    const stream = streamPlace(stored.stream);
    if (!isRaw(raw)) return E.left({ _tag: 'NotAnEvent', position, stream });
    const reader = readersIn(stored.stream)(raw.type);
    if (reader === undefined) return E.left({ _tag: 'UnknownEventType', position, stream });
    const today = lifted(raw);
    return E.isLeft(today)
      ? E.left({ _tag: 'BrokenUpcast', position, stream, ...today.left })
      : read(today.right, reader, stored);
  };

  const quick = ({ stream, data }: Pick<ScannedEvent, 'stream' | 'data'>): Recordable | undefined => {
    const raw = parse(data) as Parsed | null | undefined;
    if (typeof raw !== 'object' || raw === null) return undefined;
    const readerOf = readersIn(stream);
    const reader = readerOf(raw.type as string);
    if (reader?.accepts(raw) !== true) return undefined;
    // the same text, but the one that is in the code too: a fold's switch then compares addresses, not characters
    raw.type = reader.type;
    raw.on = sameDay(raw.on);
    // one text of another kind, and every later comparison is one of characters
    if (reader.type === 'EventAmended' && raw.to !== undefined)
      raw.to.type = readerOf(raw.to.type as string)?.type;
    return raw as Recordable;
  };

  const event = (stored: Readable): E.Either<Undecodable, Recordable> => {
    const quickly = quick(stored);
    return quickly === undefined ? explained(stored) : E.right(quickly);
  };

  const made: Decoder = {
    event,
    object: ({ position, stream, event: given }) => event({ position, stream, data: jsonOf(given) }),
    quick,
    recorded: (stored) => {
      const { position, stream, revision, recordedAt } = stored;
      const about = parse(stored.metadata);
      const decoded = metadata(about) ? E.right(about as Metadata) : Metadata.decode(about);
      if (E.isLeft(decoded))
        return E.left({
          _tag: 'MalformedMetadata',
          position,
          stream: streamPlace(stream),
          fields: fieldsOf(decoded.left),
        });
      const id = stored.id as EventId;
      const read = event(stored);
      return E.isLeft(read)
        ? read
        : E.right({ position, stream, revision, event: read.right, id, recordedAt, metadata: decoded.right });
    },
  };
  own.add(made);
  return made;
};
