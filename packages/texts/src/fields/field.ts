import type { Recordable } from '@pavadonis/domain/client';
import type { Texts } from '../text';

type Single = string | number | boolean;

type FieldsOf<A> = A extends Single
  ? never
  : A extends readonly (infer Item)[]
    ? FieldsOf<Item>
    : A extends object
      ? (keyof A & string) | FieldsOf<A[keyof A]>
      : never;

/** The name of a field of a client's event, or of a record in it. */
export type ClientField = Exclude<FieldsOf<Recordable>, 'v'>;

// of a text by the form of its codec, such as an id, there is a record without any field; of a word there is none
type WordsAmong<A> = A extends readonly (infer Item)[]
  ? WordsAmong<Item>
  : A extends string
    ? Record<never, never> extends Record<A, 1>
      ? never
      : A
    : never;

type ValuesOf<A, F extends string> = A extends Single
  ? never
  : A extends readonly (infer Item)[]
    ? ValuesOf<Item, F>
    : A extends object
      ? (F extends keyof A ? A[F] : never) | ValuesOf<A[keyof A], F>
      : never;

/** The words that a field of a client's event may hold; none of a field that holds other values. */
type WordOf<F extends ClientField> = WordsAmong<ValuesOf<Recordable, F>>;

/** The fields of clients' events that hold words; the types of events have names of their own. */
type WordField = {
  [F in ClientField]: [WordOf<F>] extends [never] ? never : F;
}[Exclude<ClientField, 'type'>];

/** The words of each field that holds some. */
export type FieldWords = {
  readonly [F in WordField]: Readonly<Record<WordOf<F>, Texts<unknown>>>;
};
