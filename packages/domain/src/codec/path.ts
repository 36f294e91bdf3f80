import * as t from 'io-ts';
import { EventsCodec } from './by-type';
import { Closed } from './closed';

/** One step towards a value: into a field, into each item of a list, or into an event of this type alone. */
export type Step =
  | { readonly _tag: 'Field'; readonly name: string }
  | { readonly _tag: 'EachItem' }
  | { readonly _tag: 'OfType'; readonly type: string };

/** The path from an event, or another record, to values in it. */
export type Path = readonly Step[];

export const isClosed = (codec: t.Mixed): codec is Closed<t.Props, t.Props> => codec instanceof Closed;

export const isList = (codec: t.Mixed): codec is t.ReadonlyArrayC<t.Mixed> =>
  codec instanceof t.ReadonlyArrayType;

export const isUnion = (codec: t.Mixed): codec is t.UnionC<[t.Mixed, t.Mixed]> =>
  codec instanceof t.UnionType;

export const isRefined = (codec: t.Mixed): codec is t.RefinementType<t.Mixed> =>
  codec instanceof t.RefinementType;

/** A value with fields. */
export type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the codec among alternatives, or among those of events, that reads a value. */
export const alternativeOf = (codec: t.Mixed, value: unknown): t.Mixed | undefined => {
  if (isUnion(codec)) return codec.types.find((each) => each.is(value));
  return codec instanceof EventsCodec && isRecord(value)
    ? codec.byType.get(String(value['type']))
    : undefined;
};

/** Returns whether a codec is of a single value, within which there is nothing. */
export const isLeaf = (codec: t.Mixed): boolean =>
  codec instanceof t.StringType ||
  codec instanceof t.NumberType ||
  codec instanceof t.BooleanType ||
  codec instanceof t.LiteralType ||
  codec instanceof t.KeyofType;

/** The error of a codec of a kind that no event has: to find nothing in it would call it free of personal texts. */
export const unknownKind = ({ name }: t.Mixed): TypeError =>
  new TypeError(`nothing is known of the codec ${name}`);

const after = (step: Step, paths: readonly Path[]): readonly Path[] => paths.map((path) => [step, ...path]);

// alternatives with a common field share one path to it
const distinct = (paths: readonly Path[]): readonly Path[] => [
  ...new Map(paths.map((path) => [JSON.stringify(path), path])).values(),
];

/**
 * Returns the paths to all values with a wanted codec: in lists, in alternatives, and in the event of an amendment. Throws a
 * `TypeError` for a kind of codec that no event has.
 */
export const pathsTo = (wanted: (codec: t.Mixed) => boolean, within: t.Mixed): readonly Path[] => {
  if (wanted(within)) return [[]];
  if (isClosed(within))
    return Object.entries({ ...within.required, ...within.optional }).flatMap(([name, field]) =>
      after({ _tag: 'Field', name }, pathsTo(wanted, field)),
    );
  if (isList(within)) return after({ _tag: 'EachItem' }, pathsTo(wanted, within.type));
  if (isRefined(within)) return pathsTo(wanted, within.type);
  if (isUnion(within)) return distinct(within.types.flatMap((each) => pathsTo(wanted, each)));
  if (within instanceof EventsCodec)
    return [...within.byType].flatMap(([type, codec]) =>
      after({ _tag: 'OfType', type }, pathsTo(wanted, codec)),
    );
  if (isLeaf(within)) return [];
  throw unknownKind(within);
};
