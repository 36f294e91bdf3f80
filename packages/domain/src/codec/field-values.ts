import type * as t from 'io-ts';
import { type ExpectedValue, expectedBy } from '../event/expected-value';
import { alternativeOf, isClosed, isList, isRecord, isRefined } from './path';
import { isPersonal, type PersonalKind } from './personal';

/** A value in a field of an event, or of its metadata, with the form of value that the field takes. */
export interface FieldValue {
  /** The names of the fields, from the outermost one inwards; an item of a list is named by its index, from 0. */
  readonly place: readonly string[];
  /** The form of the value; `list` where a list is empty. */
  readonly kind: ExpectedValue['kind'];
  /** The value. */
  readonly value: string | number | boolean | readonly [];
  /** The kind of the personal text; absent where the field holds none. */
  readonly personal?: PersonalKind | undefined;
}

const isEmpty = (value: unknown): value is readonly [] => Array.isArray(value) && value.length === 0;

const isSingle = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const valuesAt = (codec: t.Mixed, value: unknown, place: readonly string[]): readonly FieldValue[] => {
  if (isClosed(codec)) {
    if (!isRecord(value)) return [];
    return Object.entries({ ...codec.required, ...codec.optional }).flatMap(([name, field]) =>
      valuesAt(field, value[name], [...place, name]),
    );
  }
  if (isList(codec) && Array.isArray(value) && !isEmpty(value))
    return value.flatMap((item, i) => valuesAt(codec.type, item, [...place, String(i)]));
  const fitting = alternativeOf(codec, value);
  if (fitting !== undefined) return valuesAt(fitting, value, place);
  if (!(isSingle(value) || isEmpty(value))) return isRefined(codec) ? valuesAt(codec.type, value, place) : [];
  const kind = expectedBy([codec])?.kind;
  if (kind === undefined || kind === 'event') return [];
  return [{ place, kind, value, ...(isPersonal(codec) ? { personal: codec.kind } : {}) }];
};

/**
 * Returns every single value that a codec reads in an event, or in another record, in the order of the fields.
 *
 * Fields that are absent are left out, and so is what the codec does not read.
 */
export const fieldValues = (codec: t.Mixed, value: unknown): readonly FieldValue[] =>
  valuesAt(codec, value, []);
