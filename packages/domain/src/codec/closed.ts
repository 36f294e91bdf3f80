import * as E from 'fp-ts/Either';
import * as t from 'io-ts';

/** The value of a closed record: every required field, and the optional ones if present. */
export type Shape<R extends t.Props, O extends t.Props> = Flat<
  { readonly [K in keyof R]: t.TypeOf<R[K]> } & { readonly [K in keyof O]?: t.TypeOf<O[K]> }
>;

/** One record with the fields of an intersection, so that an editor lists them. */
export type Flat<A> = { [K in keyof A]: A[K] };

/**
 * An io-ts codec of a record that holds its fields and no others.
 *
 * The `exact` of io-ts drops an unknown field. This codec refuses it, since events are kept for good and an unknown
 * field would be lost unseen. Decoding returns the value it was given, so the fields' codecs must not change values.
 */
export class Closed<R extends t.Props, O extends t.Props> extends t.Type<Shape<R, O>> {
  /** The kind of codec. */
  readonly _tag = 'Closed';
  /** The codecs of the required fields, by name. */
  readonly required: R;
  /** The codecs of the fields that may be left out, by name. */
  readonly optional: O;

  constructor(name: string, required: R, optional: O) {
    const record = t.intersection([t.type(required), t.partial(optional)]);
    const known = new Set([...Object.keys(required), ...Object.keys(optional)]);
    const unknownFields = (value: object): readonly string[] =>
      Object.keys(value).filter((key) => !known.has(key));
    const is = (value: unknown): value is Shape<R, O> =>
      record.is(value) && unknownFields(value).length === 0;
    super(
      name,
      is,
      (value, context) => {
        const read = record.validate(value, context);
        const names = t.UnknownRecord.is(value) ? unknownFields(value) : [];
        const unknown = names.map((key) => ({
          value: undefined,
          context: [...context, { key, type: t.never }],
          message: 'unknown field',
        }));
        // a form shows every wrong field at once
        const errors = E.isLeft(read) ? [...read.left, ...unknown] : unknown;
        return errors.length > 0 ? t.failures(errors) : t.success(value as Shape<R, O>);
      },
      t.identity,
    );
    this.required = required;
    this.optional = optional;
  }
}

/** Returns the codec of a record with these required and optional fields and no others. */
export const closed = <R extends t.Props, O extends t.Props = Record<never, never>>(
  name: string,
  required: R,
  optional: O = {} as O,
): Closed<R, O> => new Closed(name, required, optional);
