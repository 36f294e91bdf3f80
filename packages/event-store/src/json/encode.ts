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
import type { NewEvent } from '../port';

/** What was to be stored is no event of such a stream, or its metadata are none; nothing of it is told. */
export interface Unencodable {
  readonly _tag: 'Unencodable';
  readonly stream: StreamName;
  readonly type: string;
}

/** Encodes an event for a store. Whatever its stream's codec would not read back is refused. */
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
): E.Either<Unencodable, NewEvent> =>
  catalogue[categoryOf(stream)].is(event) && Metadata.is(metadata)
    ? E.right({
        id,
        type: event.type,
        recordedAt,
        data: JSON.stringify(event),
        metadata: JSON.stringify(metadata),
      })
    : E.left({ _tag: 'Unencodable', stream, type: event.type });
