import type * as t from 'io-ts';
import type { Text } from '../vocabulary/text';
import { EventsCodec } from './by-type';
import { alternativeOf, isClosed, isLeaf, isList, isRecord, isRefined, isUnion, unknownKind } from './path';
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

/** Rewrites the personal texts of a value. Whatever is no text is for the codec to refuse. */
type Rewrite = (value: unknown, at: At) => unknown;

const within = (outer: At, name: string): At => ({ write: outer.write, outer, name });

// made where a text is found alone: most fields hold none
const placeOf = ({ outer, name }: At): readonly string[] =>
  outer === undefined || name === undefined ? [] : [...placeOf(outer), name];

// a decision is asked about tens of events, and few of their fields are personal
const known = new WeakMap<t.Mixed, { readonly rewrite: Rewrite | undefined }>();

/** Returns how the values of a codec are rewritten; undefined if none of them holds a personal text. */
const rewriteOf = (codec: t.Mixed): Rewrite | undefined => {
  const before = known.get(codec);
  if (before !== undefined) return before.rewrite;
  const rewrite = prepared(codec);
  known.set(codec, { rewrite });
  return rewrite;
};

const inFields = (codecs: t.Props): Rewrite | undefined => {
  const personal = Object.entries(codecs).flatMap(([name, codec]) => {
    const rewrite = rewriteOf(codec);
    return rewrite === undefined ? [] : [[name, rewrite] as const];
  });
  if (personal.length === 0) return undefined;
  return (value, at) => {
    if (!isRecord(value)) return value;
    let changed: Record<string, unknown> | undefined;
    for (const [name, rewrite] of personal) {
      const field = value[name];
      const written = field === undefined ? field : rewrite(field, within(at, name));
      if (written !== field) (changed ??= { ...value })[name] = written;
    }
    return changed ?? value;
  };
};

const inItems = (codec: t.Mixed): Rewrite | undefined => {
  const rewrite = rewriteOf(codec);
  if (rewrite === undefined) return undefined;
  return (value, at) => {
    if (!Array.isArray(value)) return value;
    const items: readonly unknown[] = value;
    const written = items.map((item, i) => rewrite(item, within(at, String(i))));
    return written.every((item, i) => item === items[i]) ? items : written;
  };
};

const inAlternatives =
  (codec: t.Mixed): Rewrite =>
  (value, at) => {
    const fitting = alternativeOf(codec, value);
    return fitting === undefined ? value : (rewriteOf(fitting)?.(value, at) ?? value);
  };

const prepared = (codec: t.Mixed): Rewrite | undefined => {
  if (isPersonal(codec))
    return (value, at) => (codec.is(value) ? at.write(value, codec.kind, placeOf(at)) : value);
  if (isClosed(codec)) return inFields({ ...codec.required, ...codec.optional });
  if (isList(codec)) return inItems(codec.type);
  if (isRefined(codec)) return rewriteOf(codec.type);
  // each alternative is looked at: one of an unknown kind is an error beside those that hold a text
  if (isUnion(codec))
    return codec.types.map(rewriteOf).some((rewrite) => rewrite !== undefined)
      ? inAlternatives(codec)
      : undefined;
  if (codec instanceof EventsCodec) return inAlternatives(codec);
  if (isLeaf(codec)) return undefined;
  throw unknownKind(codec);
};

/** Throws a `TypeError` for a codec that has another of a kind that no event has, in which personal texts would be overlooked. */
export const refuseUnknownKinds = (codec: t.Mixed): void => {
  rewriteOf(codec);
};

/**
 * Returns a value with another text in place of each personal one that its codec has a field for.
 *
 * Fields without a personal text are shared with the value. A value that its codec refuses is rewritten where it is understood.
 * Throws a `TypeError` for a kind of codec that no event has.
 */
export const writePersonal = <A>(codec: t.Mixed, value: A, write: WritePersonal): A =>
  (rewriteOf(codec)?.(value, { write }) ?? value) as A;
