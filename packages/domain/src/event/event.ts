import * as t from 'io-ts';
import { type AnyEventCodec, EventsCodec } from '../codec/by-type';
import { Closed, type Shape } from '../codec/closed';
import { CivilDate } from '../vocabulary/civil-date';
import { Whole } from '../vocabulary/whole';

/** What every event says: its type and version, the civil date it happened, and its place among those of that day. */
export interface Event {
  readonly type: string;
  readonly v: number;
  readonly on: CivilDate;
  /** Orders the events of one stream and day where their order matters; absent means 0. */
  readonly seq?: Whole;
}

/** The fields every event has. */
export interface Head<T extends string> {
  readonly type: t.LiteralC<T>;
  readonly v: t.LiteralC<number>;
  readonly on: typeof CivilDate;
}

/** The field every event may have. */
export interface Seq {
  readonly seq: typeof Whole;
}

/** The facts of an event: all it says but its type and version. */
export type Facts<C extends t.Mixed> = t.TypeOf<C> extends infer A ? Omit<A, 'type' | 'v'> : never;

/** The codec of one version of one event; `of` writes the event from its facts. */
export class EventCodec<T extends string, R extends t.Props, O extends t.Props> extends Closed<
  Head<T> & R,
  Seq & O
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
      { seq: Whole, ...optional },
    );
  }

  of(facts: Omit<Shape<Head<T> & R, Seq & O>, 'type' | 'v'>): Shape<Head<T> & R, Seq & O> {
    return { type: this.type, v: this.version, ...facts } as Shape<Head<T> & R, Seq & O>;
  }
}

/**
 * Defines an event: its type in the past tense, the version of its form, its facts and those that may be absent.
 * Events are stored for good: a change of meaning is a new event, a change of form a new version with an upcast.
 */
export const event = <T extends string, R extends t.Props, O extends t.Props = Record<never, never>>(
  type: T,
  version: number,
  facts: R,
  optional: O = {} as O,
): EventCodec<T, R, O> => new EventCodec(type, version, facts, optional);

/** All events of a kind of stream. */
export const events = <C extends readonly AnyEventCodec[]>(
  name: string,
  ...codecs: C
): EventsCodec<t.TypeOf<C[number]>> => new EventsCodec(name, codecs);
