import type * as t from 'io-ts';
import type { Text } from '../vocabulary/text';
import { EventsCodec } from './by-type';
import { isClosed, isList, isRefined, isUnion } from './path';
import { isPersonal, type PersonalKind } from './personal';

/** Writes another text in place of a personal one, such as the same text sealed. */
export type WritePersonal = (text: Text, kind: PersonalKind) => Text;

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inFields = (codecs: t.Props, fields: Fields, write: WritePersonal): Fields => {
  const changed = Object.entries(codecs).flatMap(([name, codec]) => {
    const value = fields[name];
    const written = value === undefined ? value : inValue(codec, value, write);
    return written === value ? [] : [[name, written] as const];
  });
  return changed.length === 0 ? fields : { ...fields, ...Object.fromEntries(changed) };
};

const inItems = (codec: t.Mixed, items: readonly unknown[], write: WritePersonal): readonly unknown[] => {
  const written = items.map((item) => inValue(codec, item, write));
  return written.every((item, i) => item === items[i]) ? items : written;
};

const alternativeOf = (codec: t.Mixed, value: unknown): t.Mixed | undefined => {
  if (isUnion(codec)) return codec.types.find((each) => each.is(value));
  return codec instanceof EventsCodec && isRecord(value)
    ? codec.byType.get(String(value['type']))
    : undefined;
};

const inValue = (codec: t.Mixed, value: unknown, write: WritePersonal): unknown => {
  // what is no text is for the codec to refuse
  if (isPersonal(codec)) return codec.is(value) ? write(value, codec.kind) : value;
  if (isClosed(codec))
    return isRecord(value) ? inFields({ ...codec.required, ...codec.optional }, value, write) : value;
  if (isList(codec)) return Array.isArray(value) ? inItems(codec.type, value, write) : value;
  if (isRefined(codec)) return inValue(codec.type, value, write);
  const fitting = alternativeOf(codec, value);
  return fitting === undefined ? value : inValue(fitting, value, write);
};

/**
 * Returns a value with another text in place of each personal one that its codec has a field for.
 *
 * Fields without a personal text are shared with the value. A value that its codec refuses is rewritten where it is understood.
 */
export const writePersonal = <A>(codec: t.Mixed, value: A, write: WritePersonal): A =>
  inValue(codec, value, write) as A;
