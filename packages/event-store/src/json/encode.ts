import {
  catalogue,
  type Category,
  categoryOf,
  type EventId,
  type Instant,
  Metadata,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type * as t from 'io-ts';
import type { NewEvent } from '../stored-event';
import { type Accepts, compileTest } from './compile';
import { compileCopy, type CopyIfAccepted } from './compile-copy';
import { fieldsOf } from './fields';
import { ownCopy } from './own-copy';
import { streamPlace } from './stream-place';

/** An event that its stream's codec would not read back, or metadata. `fields` are the places, never the values. */
export interface Unencodable {
  readonly _tag: 'Unencodable';
  /** The stream that the event was meant for. */
  readonly stream: StreamName;
  /** The type that the event claims to be of. */
  readonly type: string;
  /** Paths of the malformed places, such as `birth.date`, 20 at most. */
  readonly fields: readonly string[];
}

/** A codec's functions, as far as they can be compiled. */
interface Compiled {
  readonly accepts: Accepts;
  readonly copy: CopyIfAccepted | undefined;
}

const known = new WeakMap<t.Mixed, Compiled>();

// most programs write few of the types there are, so each is compiled when it is first written
const compiled = (codec: t.Mixed): Compiled => {
  const before = known.get(codec);
  if (before !== undefined) return before;
  const made = { accepts: compileTest(codec), copy: compileCopy(codec) };
  known.set(codec, made);
  return made;
};

/** A value as a store holds it, and as it is read back. */
interface Written {
  readonly json: string;
  readonly read: unknown;
}

const NOTHING = ['its whole'];

const refusal = (codec: t.Mixed, value: unknown): readonly string[] => {
  const decoded = codec.decode(value);
  return E.isLeft(decoded) ? fieldsOf(decoded.left) : NOTHING;
};

// first a copy that nobody else holds is tested, then what its JSON says
const writeAnything = (codec: t.Mixed, value: unknown): E.Either<readonly string[], Written> => {
  const { accepts } = compiled(codec);
  const isAccepted = (each: unknown): boolean => accepts(each) || E.isRight(codec.decode(each));
  const copied = ownCopy(codec, value);
  if (!isAccepted(copied)) return E.left(refusal(codec, copied));
  const json = JSON.stringify(copied);
  const read = JSON.parse(json) as unknown;
  return isAccepted(read) ? E.right({ json, read }) : E.left(refusal(codec, read));
};

// Whatever was tested is what is stored: of most values the copy that was tested, which is its JSON's own.
const write = (codec: t.Mixed, value: unknown): E.Either<readonly string[], Written> => {
  try {
    const read = compiled(codec).copy?.(value);
    return read === undefined || read === false
      ? writeAnything(codec, value)
      : E.right({ json: JSON.stringify(read), read });
  } catch {
    // a getter or a proxy of the host
    return E.left(NOTHING);
  }
};

/**
 * Writes metadata as the JSON that a store holds. Fails with the fields that would not be read back.
 *
 * Metadata in another form cannot be read by an audit (`MalformedMetadata`), and have no upcast.
 */
export const encodeMetadata = (metadata: Metadata): E.Either<readonly string[], string> =>
  pipe(
    write(Metadata, metadata),
    E.map(({ json }) => json),
  );

/** An event as a store holds it. */
export interface EncodedEvent {
  /** The type of the event, as in `data`. */
  readonly type: string;
  /** Its JSON, with the fields in the order of its codec. */
  readonly data: string;
  /** The event as that text reads. It shares nothing with the one that was given. */
  readonly event: Recordable;
}

const typeOf = (event: unknown): string => {
  try {
    const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
    return typeof type === 'string' ? type : '';
  } catch {
    // a getter or a proxy of the host
    return '';
  }
};

// a host without types may hand in anything, and an error quotes nothing of it
const nameOf = (type: string): string =>
  Object.values(catalogue).some(({ byType }) => byType.has(type)) ? type : '(unknown)';

// the kind alone: a store that is given the event looks at the whole name
const codecOf = (stream: StreamName) => {
  const category = typeof (stream as unknown) === 'string' ? categoryOf(stream) : '';
  return Object.hasOwn(catalogue, category) ? catalogue[category as Category] : undefined;
};

/** Writes an event as the JSON that a store holds. Refuses whatever its stream's codec would not read back. */
export const encodeEvent = (stream: StreamName, event: Recordable): E.Either<Unencodable, EncodedEvent> => {
  // a host without types may give anything, and a type that is read twice may be two
  const type = typeOf(event);
  const unencodable = (fields: readonly string[]): E.Either<Unencodable, never> =>
    E.left({ _tag: 'Unencodable', stream, type: nameOf(type), fields });
  const codec = codecOf(stream);
  if (codec === undefined)
    return E.left({
      _tag: 'Unencodable',
      stream: streamPlace(stream),
      type: nameOf(type),
      fields: ['stream'],
    });
  const written = write(codec.byType.get(type) ?? codec, event);
  return E.isLeft(written)
    ? unencodable(written.left)
    : E.right({ type, data: written.right.json, event: written.right.read as Recordable });
};

/** Encodes an event with its metadata for a store. Refuses whatever would not be read back. */
export const encode = (
  stream: StreamName,
  {
    id,
    recordedAt,
    metadata,
    event,
  }: {
    readonly id: EventId;
    readonly recordedAt: Instant;
    readonly metadata: Metadata;
    readonly event: Recordable;
  },
): E.Either<Unencodable, NewEvent> => {
  const encoded = encodeEvent(stream, event);
  if (E.isLeft(encoded)) return encoded;
  const { type, data } = encoded.right;
  const about = encodeMetadata(metadata);
  return E.isLeft(about)
    ? E.left({ _tag: 'Unencodable', stream, type, fields: about.left })
    : E.right({ id, type, recordedAt, data, metadata: about.right });
};
