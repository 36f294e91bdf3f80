import {
  catalogue,
  categoryOf,
  type EventId,
  type Instant,
  Metadata,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';
import type { NewEvent } from '../port';
import { type Accepts, compiled } from './compile';
import { fieldsOf } from './fields';

/** What was to be stored is no event of such a stream, or its metadata are none. `fields` are the places, never the values. */
export interface Unencodable {
  readonly _tag: 'Unencodable';
  readonly stream: StreamName;
  readonly type: string;
  readonly fields: readonly string[];
}

const tests = new WeakMap<t.Mixed, Accepts>();

// most programs write few of the types there are, so each is compiled when it is first written
const acceptsOf = (codec: t.Mixed): Accepts => {
  const known = tests.get(codec);
  if (known !== undefined) return known;
  const accepts = compiled(codec);
  tests.set(codec, accepts);
  return accepts;
};

// What the test does not accept at once may still be fine, such as a field that is there and undefined. Only its JSON shows
// what would be read back of it.
const written = (codec: t.Mixed, value: unknown): E.Either<readonly string[], string> => {
  if (acceptsOf(codec)(value)) return E.right(JSON.stringify(value));
  const readBack = E.flatMap(codec.decode(value), () => {
    const json = JSON.stringify(value);
    return E.map(() => json)(codec.decode(JSON.parse(json)));
  });
  return E.mapLeft(fieldsOf)(readBack);
};

/** The JSON of metadata as a store keeps it, or the fields that would not be read back. */
export const encodeMetadata = (metadata: Metadata): E.Either<readonly string[], string> =>
  written(Metadata, metadata);

/** The JSON of an event as a store keeps it. Whatever its stream's codec would not read back is refused. */
export const encodeEvent = (stream: StreamName, event: Recordable): E.Either<Unencodable, string> => {
  const codec = catalogue[categoryOf(stream)];
  return E.mapLeft((fields: readonly string[]): Unencodable => ({
    _tag: 'Unencodable',
    stream,
    type: event.type,
    fields,
  }))(written(codec.byType.get(event.type) ?? codec, event));
};

/** Encodes an event for a store. Whatever would not be read back is refused. */
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
  const { type } = event;
  const about = encodeMetadata(metadata);
  if (E.isLeft(about)) return E.left({ _tag: 'Unencodable', stream, type, fields: about.left });
  const data = encodeEvent(stream, event);
  return E.isLeft(data) ? data : E.right({ id, type, recordedAt, data: data.right, metadata: about.right });
};
