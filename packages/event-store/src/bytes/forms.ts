import { CivilDate, isPersonal, isUuid, Text } from '@pavadonis/domain';
import type { Node } from '../json/compile';
import { UnknownForm } from './scope';

/** A codec by the form in which its values stand in bytes. */
export type Form =
  | { readonly _tag: 'Literal'; readonly json: string }
  | { readonly _tag: 'Boolean' | 'Uuid' | 'CivilDate' | 'Text' | 'Personal' }
  | { readonly _tag: 'OneOf'; readonly texts: readonly string[] }
  | { readonly _tag: 'Name'; readonly predicate: (text: string) => boolean }
  | { readonly _tag: 'Number'; readonly predicate: (value: number) => boolean }
  | { readonly _tag: 'Refined'; readonly of: Node; readonly predicate: (value: unknown) => boolean }
  | { readonly _tag: 'List'; readonly of: Node }
  | { readonly _tag: 'Union'; readonly types: readonly Node[] }
  | {
      readonly _tag: 'Record';
      readonly required: Readonly<Record<string, Node>>;
      readonly optional: Readonly<Record<string, Node>>;
    };

// what JSON writes as it is, so that the bytes of a text are its characters
const isPlain = (text: string): boolean =>
  /^[\x20-\x7E]+$/.test(text) && JSON.stringify(text) === `"${text}"`;

const refined = (node: Node): Form => {
  const { type: of = {}, predicate = () => false } = node;
  if (of._tag === 'NumberType') return { _tag: 'Number', predicate };
  if (of._tag !== 'StringType') return { _tag: 'Refined', of, predicate };
  if (predicate === isUuid) return { _tag: 'Uuid' };
  if (node === CivilDate) return { _tag: 'CivilDate' };
  if (node === Text) return { _tag: 'Text' };
  return isPersonal(node) ? { _tag: 'Personal' } : { _tag: 'Name', predicate };
};

const oneOf = (texts: readonly string[]): Form => {
  if (!texts.every(isPlain)) throw new UnknownForm();
  return { _tag: 'OneOf', texts };
};

const record = ({ required = {}, optional = {} }: Node): Form => {
  const names = [...Object.keys(required), ...Object.keys(optional)];
  if (!names.every((name) => isPlain(name) && name !== '__proto__') || new Set(names).size < names.length)
    throw new UnknownForm();
  return { _tag: 'Record', required, optional };
};

/** Returns the form of a codec's values. Throws an `UnknownForm` if there is none. */
export const formOf = (node: Node): Form => {
  switch (node._tag) {
    case 'LiteralType':
      return { _tag: 'Literal', json: JSON.stringify(node.value) };
    case 'BooleanType':
      return { _tag: 'Boolean' };
    case 'KeyofType':
      return oneOf(Object.keys(node.keys ?? {}));
    case 'RefinementType':
      return refined(node);
    case 'ReadonlyArrayType':
      return { _tag: 'List', of: node.type ?? {} };
    case 'UnionType':
      return { _tag: 'Union', types: node.types ?? [] };
    case 'Closed':
      return record(node);
    case undefined:
    default:
      throw new UnknownForm();
  }
};
