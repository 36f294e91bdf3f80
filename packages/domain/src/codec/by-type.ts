import * as t from 'io-ts';

/** The codec of any event, for code to which its facts do not matter. */
export type AnyEventCodec = t.Mixed & { readonly type: string; readonly version: number };

/** The codec of all events of a kind of stream; the event's `type` decides which one reads it. */
export class EventsCodec<A> extends t.Type<A> {
  /** The kind of codec. */
  readonly _tag = 'Events';
  /** The codec of each event, by its type. */
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
