import * as t from 'io-ts';
import { Closed } from '../codec/closed';
import { placeOf } from '../codec/place';
import { type ExpectedValue, expectedBy } from './expected-value';

/** A field of a form that is not as the event's codec reads it. It holds no value, which could be personal. */
export interface InvalidField {
  readonly _tag: 'InvalidField';
  /** The path of the field in the form, such as `residence.centreId`. An item of a list is its index: `nationalities.1`. */
  readonly field: string;
  /** `unknown` is a field that the event does not have. */
  readonly problem: 'missing' | 'malformed' | 'unknown';
  /** The value that the field takes; absent unless the problem is `malformed`. */
  readonly expected?: ExpectedValue | undefined;
}

const problemOf = ({ value, message }: t.ValidationError): InvalidField['problem'] => {
  if (message === 'unknown field') return 'unknown';
  return value === undefined ? 'missing' : 'malformed';
};

interface Alternative {
  readonly union: t.UnionType<t.Mixed[]>;
  /** Where the union stands, and then the number of the alternative. */
  readonly of: string;
  readonly at: string;
}

const isUnion = (codec: unknown): codec is t.UnionType<t.Mixed[]> => codec instanceof t.UnionType;

const isClosed = (codec: t.Mixed): codec is Closed<t.Props, t.Props> => codec instanceof Closed;

/** Returns the alternative of a union that an error is about. */
const alternativeOf = ({ context }: t.ValidationError): Alternative | undefined => {
  const depth = context.findLastIndex(({ type }) => type instanceof t.UnionType);
  const union: unknown = context[depth]?.type;
  if (!isUnion(union)) return undefined;
  const keys = context.slice(0, depth + 2).map(({ key }) => key);
  return { union, of: keys.slice(0, -1).join('.'), at: keys.join('.') };
};

const isWord = (codec: t.Mixed | undefined): boolean =>
  codec instanceof t.LiteralType || codec instanceof t.KeyofType;

/** Whether an error is about the field that tells the alternatives of a union apart, such as `kind`. */
const isAboutKind = (error: t.ValidationError): boolean => {
  const name = error.context.at(-1)?.key ?? '';
  const { types = [] } = alternativeOf(error)?.union ?? {};
  return types.length > 0 && types.every((each) => isClosed(each) && isWord(each.required[name]));
};

/** Returns the errors without those of alternatives that are of another kind. If all of a union are, its kind is wrong. */
const meant = (errors: t.Errors): t.Errors => {
  const ofKinds = errors.filter(isAboutKind).flatMap((error) => alternativeOf(error) ?? []);
  const others = new Set(ofKinds.map(({ at }) => at));
  const isOfNoKind = ({ union, of }: Alternative): boolean =>
    new Set(ofKinds.filter((each) => each.of === of).map(({ at }) => at)).size === union.types.length;
  return errors.filter((error) => {
    const alternative = alternativeOf(error);
    if (alternative === undefined || !others.has(alternative.at)) return true;
    return isAboutKind(error) && isOfNoKind(alternative);
  });
};

const invalidField = (field: string, errors: t.Errors): InvalidField => {
  const [problem = 'malformed'] = errors.map(problemOf);
  if (problem !== 'malformed') return { _tag: 'InvalidField', field, problem };
  const expected = expectedBy(
    errors.flatMap(({ context }) => (context.at(-1)?.type as t.Mixed | undefined) ?? []),
  );
  return { _tag: 'InvalidField', field, problem, ...(expected === undefined ? {} : { expected }) };
};

/** Returns each field that the errors of a codec are about, once, in their order. */
export const invalidFields = (errors: t.Errors): readonly InvalidField[] => {
  const byField = new Map<string, t.ValidationError[]>();
  for (const error of meant(errors)) {
    const field = placeOf(error).join('.');
    const others = byField.get(field);
    if (others === undefined) byField.set(field, [error]);
    else others.push(error);
  }
  return [...byField].map(([field, ofField]) => invalidField(field, ofField));
};
