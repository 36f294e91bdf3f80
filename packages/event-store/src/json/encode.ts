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
import { pipe } from 'fp-ts/function';
import type * as t from 'io-ts';
import type { NewEvent } from '../port';
import { type Accepts, compileTest } from './compile';
import { fieldsOf } from './fields';

/** An event that its stream's codec would not read back, or metadata. `fields` are the places, never the values. */
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
  const accepts = compileTest(codec);
  tests.set(codec, accepts);
  return accepts;
};

// A value that the test does not accept at once may still be fine, such as one with a field that is there and undefined. Only
// its JSON shows what would be read back.
const write = (codec: t.Mixed, value: unknown): E.Either<readonly string[], string> => {
  if (acceptsOf(codec)(value)) return E.right(JSON.stringify(value));
  return pipe(
    codec.decode(value),
    E.flatMap(() => {
      const json = JSON.stringify(value);
      return pipe(
        codec.decode(JSON.parse(json)),
        E.map(() => json),
      );
    }),
    E.mapLeft(fieldsOf),
  );
};

/** Writes metadata as the JSON that a store holds. Fails with the fields that would not be read back. */
export const encodeMetadata = (metadata: Metadata): E.Either<readonly string[], string> =>
  write(Metadata, metadata);

// a host without types may hand in anything, and an error quotes nothing of it
const nameOf = ({ type }: Recordable): string =>
  Object.values(catalogue).some(({ byType }) => byType.has(type)) ? type : '(unknown)';

/** Writes an event as the JSON that a store holds. Refuses whatever its stream's codec would not read back. */
export const encodeEvent = (stream: StreamName, event: Recordable): E.Either<Unencodable, string> => {
  const codec = catalogue[categoryOf(stream)];
  return pipe(
    write(codec.byType.get(event.type) ?? codec, event),
    E.mapLeft((fields) => ({ _tag: 'Unencodable', stream, type: nameOf(event), fields })),
  );
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
  const { type } = event;
  const about = encodeMetadata(metadata);
  if (E.isLeft(about)) return E.left({ _tag: 'Unencodable', stream, type, fields: about.left });
  const data = encodeEvent(stream, event);
  return E.isLeft(data) ? data : E.right({ id, type, recordedAt, data: data.right, metadata: about.right });
};
