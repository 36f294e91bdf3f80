import * as t from 'io-ts';
import { CivilDate } from '../vocabulary/civil-date';
import { Whole } from '../vocabulary/whole';
import { Closed, type Shape } from './closed';

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

/** Any event's codec, where its facts do not matter. */
export type AnyEventCodec = t.Mixed & { readonly type: string; readonly version: number };

/** The codec of all events of a kind of stream; the event's `type` decides which one reads it. */
export class EventsCodec<A extends Event> extends t.Type<A> {
  readonly _tag = 'Events';
  readonly byType: ReadonlyMap<string, AnyEventCodec>;

  constructor(name: string, codecs: readonly AnyEventCodec[]) {
    const byType = new Map(codecs.map((codec) => [codec.type, codec]));
    const codecOf = (value: unknown): AnyEventCodec | undefined =>
      typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
        ? byType.get(value.type)
        : undefined;
    super(
      name,
      (value): value is A => codecOf(value)?.is(value) ?? false,
      (value, context) =>
        (codecOf(value)?.validate(value, context) ??
          t.failure(value, context, 'unknown event type')) as t.Validation<A>,
      t.identity,
    );
    this.byType = byType;
  }
}

/** All events of a kind of stream. */
export const events = <C extends readonly AnyEventCodec[]>(
  name: string,
  ...codecs: C
): EventsCodec<t.TypeOf<C[number]>> => new EventsCodec(name, codecs);
