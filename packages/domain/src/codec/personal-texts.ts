import type * as t from 'io-ts';
import type { Text } from '../vocabulary/text';
import { alternativeOf, type Fields, isClosed, isList, isRecord, isRefined } from './path';
import { isPersonal, type PersonalKind } from './personal';

/**
 * Writes another text in place of a personal one, such as the same text sealed. `place` names the field, from the outermost one
 * inwards; an item of a list is named by its index, from 0.
 */
export type WritePersonal = (text: Text, kind: PersonalKind, place: readonly string[]) => Text;

/** A writer, and the place to which it has come. */
interface At {
  readonly write: WritePersonal;
  readonly outer?: At;
  readonly name?: string;
}

const within = (outer: At, name: string): At => ({ write: outer.write, outer, name });

// made where a text is found alone: most fields hold none
const placeOf = ({ outer, name }: At): readonly string[] =>
  outer === undefined || name === undefined ? [] : [...placeOf(outer), name];

const inFields = (codecs: t.Props, fields: Fields, at: At): Fields => {
  const changed = Object.entries(codecs).flatMap(([name, codec]) => {
    const value = fields[name];
    const written = value === undefined ? value : inValue(codec, value, within(at, name));
    return written === value ? [] : [[name, written] as const];
  });
  return changed.length === 0 ? fields : { ...fields, ...Object.fromEntries(changed) };
};

const inItems = (codec: t.Mixed, items: readonly unknown[], at: At): readonly unknown[] => {
  const written = items.map((item, i) => inValue(codec, item, within(at, String(i))));
  return written.every((item, i) => item === items[i]) ? items : written;
};

const inValue = (codec: t.Mixed, value: unknown, at: At): unknown => {
  // what is no text is for the codec to refuse
  if (isPersonal(codec)) return codec.is(value) ? at.write(value, codec.kind, placeOf(at)) : value;
  if (isClosed(codec))
    return isRecord(value) ? inFields({ ...codec.required, ...codec.optional }, value, at) : value;
  if (isList(codec)) return Array.isArray(value) ? inItems(codec.type, value, at) : value;
  if (isRefined(codec)) return inValue(codec.type, value, at);
  const fitting = alternativeOf(codec, value);
  return fitting === undefined ? value : inValue(fitting, value, at);
};

/**
 * Returns a value with another text in place of each personal one that its codec has a field for.
 *
 * Fields without a personal text are shared with the value. A value that its codec refuses is rewritten where it is understood.
 */
export const writePersonal = <A>(codec: t.Mixed, value: A, write: WritePersonal): A =>
  inValue(codec, value, { write }) as A;
