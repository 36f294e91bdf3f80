import * as E from 'fp-ts/Either';
import * as t from 'io-ts';
import { Closed } from '../codec/closed';
import type { EventCodec, Facts } from './event';

/** A field of a form that is not as the event's codec reads it. `field` is its path, `residence.centreId`. */
export interface InvalidField {
  readonly _tag: 'InvalidField';
  /** The path of the field in the form, such as `residence.centreId`. */
  readonly field: string;
  /** `unknown` is a field that the event does not have. */
  readonly problem: 'missing' | 'malformed' | 'unknown';
}

/** A form as it was filled in: any values, by the names of an event's fields. */
export type Form = Readonly<Record<string, unknown>>;

// a form control that nobody filled in holds an empty text
const isFilledIn = ([, value]: readonly [string, unknown]): boolean => value !== undefined && value !== '';

const problemOf = ({ value, message }: t.ValidationError): InvalidField['problem'] => {
  if (message === 'unknown field') return 'unknown';
  return value === undefined ? 'missing' : 'malformed';
};

// an intersection of required and optional fields stands in a context as a number
const pathOf = ({ context }: t.ValidationError): string =>
  context
    .map(({ key }) => key)
    .filter((key) => key !== '' && !/^\d+$/.test(key))
    .join('.');

interface Alternative {
  readonly union: t.UnionType<t.Mixed[]>;
  /** Where it stands: the path of the union and the number of the alternative. */
  readonly at: string;
}

const isUnion = (codec: unknown): codec is t.UnionType<t.Mixed[]> => codec instanceof t.UnionType;

const isClosed = (codec: t.Mixed): codec is Closed<t.Props, t.Props> => codec instanceof Closed;

/** Returns the alternative of a union that an error is about. */
const alternativeOf = ({ context }: t.ValidationError): Alternative | undefined => {
  const depth = context.findLastIndex(({ type }) => type instanceof t.UnionType);
  const union: unknown = context[depth]?.type;
  return isUnion(union)
    ? {
        union,
        at: context
          .slice(0, depth + 2)
          .map(({ key }) => key)
          .join('.'),
      }
    : undefined;
};

const isWord = (codec: t.Mixed | undefined): boolean =>
  codec instanceof t.LiteralType || codec instanceof t.KeyofType;

/** Whether an error is about the field that tells the alternatives of a union apart, such as `kind`. */
const isAboutKind = (error: t.ValidationError): boolean => {
  const name = error.context.at(-1)?.key ?? '';
  const { types = [] } = alternativeOf(error)?.union ?? {};
  return types.length > 0 && types.every((each) => isClosed(each) && isWord(each.required[name]));
};

/** Returns the errors without those of alternatives that are of another kind. If all are, the kind itself is wrong. */
const meant = (errors: t.Errors): t.Errors => {
  const others = new Set(errors.filter(isAboutKind).map((error) => alternativeOf(error)?.at));
  const kept = errors.filter((error) => !others.has(alternativeOf(error)?.at ?? ''));
  return kept.length > 0 ? kept : errors.filter(isAboutKind);
};

const invalidFields = (errors: t.Errors): readonly InvalidField[] => [
  ...new Map(
    meant(errors).map((error) => {
      const field = pathOf(error);
      return [field, { _tag: 'InvalidField', field, problem: problemOf(error) } as const];
    }),
  ).values(),
];

/**
 * Returns the facts of an event as a form gives them, or every field that is wrong, for an error beside it.
 *
 * Fields that are empty texts count as left out. Nothing is converted: a number is a number, and a day a text such as
 * `2024-02-12`. No error holds a value, which may be personal.
 *
 * @example
 * const facts = factsOf(Client.PlanGoalSet, { on: '2024-02-12', planId, goalId, term: 'short', area: 'language' });
 */
export const factsOf = <T extends string, R extends t.Props, O extends t.Props>(
  codec: EventCodec<T, R, O>,
  form: Form,
): E.Either<readonly InvalidField[], Facts<EventCodec<T, R, O>>> => {
  const { type, version: v } = codec;
  const filledIn = Object.fromEntries(Object.entries({ ...form, type: '', v: '' }).filter(isFilledIn));
  const decoded = codec.decode({ ...filledIn, type, v });
  return E.isLeft(decoded) ? E.left(invalidFields(decoded.left)) : E.right(filledIn as never);
};
