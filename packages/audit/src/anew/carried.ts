import type { Recordable } from '@pavadonis/domain';
import {
  type AppendTooLarge,
  checkAppend,
  type Decoder,
  encode,
  type EventIdTaken,
  type InvalidArgument,
  type MalformedEvent,
  type StoredEvent,
  type Undecodable,
  type Unencodable,
} from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { LeafEvent } from '../tree/leaf';
import type { TooLargeSealed } from './errors';
import type { NotSealable, SealedEvent, sealerOf } from './sealer';
import { isOfPerson } from './texts-in';

/** An event as it is written into the new store. */
export interface Carried extends Pick<SealedEvent, 'kinds'> {
  readonly event: LeafEvent;
  /** The type and version of an older event that was lifted to today's; undefined for any other. */
  readonly lifted: string | undefined;
}

/** The reasons why an event is not carried over. */
export type CarryRefused =
  Undecodable | Unencodable | NotSealable | BrokenCallback | TooLargeSealed | InvalidArgument | EventIdTaken;

const versionIn = (data: string): unknown => (JSON.parse(data) as { readonly v?: unknown }).v;

const liftedFrom = ({ type, data }: StoredEvent, { v }: Recordable): string | undefined => {
  const before = versionIn(data);
  return before === v ? undefined : `${type} v${String(before)}`;
};

/** A column that says another type than the event does is of no event that a store writes. */
const mistyped = ({ position, stream, type }: StoredEvent, event: Recordable): MalformedEvent | undefined =>
  type === event.type
    ? undefined
    : { _tag: 'MalformedEvent', position, stream, type: event.type, fields: ['type'] };

const checked = ({ position }: StoredEvent, event: LeafEvent): E.Either<CarryRefused, LeafEvent> =>
  pipe(
    checkAppend(event.stream, 'no_stream', [event], { imported: true }),
    E.bimap(
      (refused: InvalidArgument | EventIdTaken | AppendTooLarge): CarryRefused =>
        refused._tag === 'AppendTooLarge'
          ? { ...refused, _tag: 'TooLargeSealed', position, stream: event.stream }
          : refused,
      () => event,
    ),
  );

/**
 * Makes what is written of each event. Events of persons are written anew, in today's form, as only that tells where their
 * personal texts are; those of other streams stay to the byte, once they were read.
 */
export const carrierOf =
  ({ recorded }: Decoder, seal: ReturnType<typeof sealerOf>) =>
  async (stored: StoredEvent): Promise<E.Either<CarryRefused, Carried>> => {
    const read = recorded(stored);
    if (E.isLeft(read)) return read;
    const { event: today } = read.right;
    const wrong = mistyped(stored, today);
    if (wrong !== undefined) return E.left(wrong);
    const { stream, revision } = stored;
    if (!isOfPerson(stream)) {
      const same = checked(stored, stored);
      return E.isLeft(same) ? same : E.right({ event: stored, kinds: [], lifted: undefined });
    }
    const sealed = await seal(stream, read.right);
    if (E.isLeft(sealed)) return sealed;
    const { event, metadata, kinds } = sealed.right;
    const { id, recordedAt } = read.right;
    const written = encode(stream, { id, recordedAt, event, metadata });
    if (E.isLeft(written)) return written;
    const whole = checked(stored, { ...written.right, stream, revision });
    return E.isLeft(whole)
      ? whole
      : E.right({ event: whole.right, kinds, lifted: liftedFrom(stored, today) });
  };
