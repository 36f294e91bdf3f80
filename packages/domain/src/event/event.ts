import * as t from 'io-ts';
import { type AnyEventCodec, EventsCodec } from '../codec/by-type';
import { Closed, type Shape } from '../codec/closed';
import { refuseUnknownKinds } from '../codec/personal-texts';
import { CivilDate } from '../vocabulary/civil-date';
import { EventId } from '../vocabulary/id';
import { Whole } from '../vocabulary/whole';

/** The fields of every event: its type and version, the civil date it happened, and its place in that day. */
export interface Event {
  /** The type of the event, in the past tense. */
  readonly type: string;
  /**
   * The version of its form.
   * @unit version
   */
  readonly v: number;
  /** The day on which it happened. */
  readonly on: CivilDate;
  /**
   * Its place among the events of its stream on that day, where their order matters; absent means 0.
   * @unit place
   */
  readonly seq?: Whole;
  /** The voided event of its stream in whose place it was recorded. It takes that event's place among those of its day. */
  readonly inPlaceOf?: EventId;
}

/** The fields every event has. */
export interface Head<T extends string> {
  /** The type of the event, in the past tense. */
  readonly type: t.LiteralC<T>;
  /**
   * The version of its form.
   * @unit version
   */
  readonly v: t.LiteralC<number>;
  /** The day on which it happened. */
  readonly on: typeof CivilDate;
}

/** The fields every event may have. */
export interface Order {
  /**
   * Its place among the events of its stream on that day, where their order matters; absent means 0.
   * @unit place
   */
  readonly seq: typeof Whole;
  /** The voided event of its stream in whose place it was recorded. It takes that event's place among those of its day. */
  readonly inPlaceOf: typeof EventId;
}

/** The facts of an event: all its fields but type, version, and the event in whose place it was recorded. */
export type Facts<C extends t.Mixed> =
  t.TypeOf<C> extends infer A ? Omit<A, 'type' | 'v' | 'inPlaceOf'> : never;

/**
 * The fields of every event, without those that an event defines itself with a meaning of its own, such as `on`, the
 * last day.
 */
export type HeadBeside<T extends string, R> = Omit<Head<T>, keyof R>;

/** The codec of one version of one event; `of` writes the event from its facts. */
export class EventCodec<T extends string, R extends t.Props, O extends t.Props> extends Closed<
  HeadBeside<T, R> & R,
  Order & O
> {
  constructor(
    readonly type: T,
    readonly version: number,
    facts: R,
    optional: O,
  ) {
    super(
      type,
      { type: t.literal(type), v: t.literal(version), on: CivilDate, ...facts },
      { seq: Whole, inPlaceOf: EventId, ...optional },
    );
    refuseUnknownKinds(this);
  }

  /** Writes the event from its facts. */
  of(
    facts: Omit<Shape<HeadBeside<T, R> & R, Order & O>, 'type' | 'v'>,
  ): Shape<HeadBeside<T, R> & R, Order & O> {
    return { type: this.type, v: this.version, ...facts } as Shape<HeadBeside<T, R> & R, Order & O>;
  }
}

/**
 * Defines an event: its type in the past tense, the version of its form, its required facts and its optional ones.
 *
 * Events are stored for good: a change of meaning is a new event, a change of form a new version with an upcast. Throws a
 * `TypeError` for a field whose codec is of a kind in which personal texts would be overlooked, such as `t.UnknownRecord`.
 */
export const event = <T extends string, R extends t.Props, O extends t.Props = Record<never, never>>(
  type: T,
  version: number,
  facts: R,
  optional: O = {} as O,
): EventCodec<T, R, O> => new EventCodec(type, version, facts, optional);

/** Returns the codec of all events of a kind of stream. */
export const events = <C extends readonly AnyEventCodec[]>(
  name: string,
  ...codecs: C
): EventsCodec<t.TypeOf<C[number]>> => new EventsCodec(name, codecs);
