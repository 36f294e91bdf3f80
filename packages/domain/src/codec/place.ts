import * as t from 'io-ts';

// the codecs of a union and of a record's two halves stand in a context by number, and a value's whole without a name
const isStructure = ({ key, type }: t.ContextEntry, within: t.ContextEntry | undefined): boolean =>
  key === '' ||
  within?.type instanceof t.UnionType ||
  type instanceof t.InterfaceType ||
  type instanceof t.PartialType;

/**
 * Returns the place of an error of a codec, from the outermost field inwards; empty if it is the whole value.
 *
 * An item of a list is named by its index, from 0.
 */
export const placeOf = ({ context }: t.ValidationError): readonly string[] =>
  context.filter((entry, depth) => !isStructure(entry, context[depth - 1])).map(({ key }) => key);
