import type { Answer, Rows, Value } from './figure';

/** How a figure follows from the rows: one definition, from which both its answer and its parts are read. */
export interface Computation {
  /**
   * The numbers, lists and tables that the answer is made of, by name. Each asks one read model. A rounded share or a number of
   * classes hides the rows behind it, so it has parts that show them.
   */
  readonly parts: Readonly<Record<string, (rows: Rows) => unknown>>;
  /** Computes the answer from its parts. */
  readonly ask: (rows: Rows) => Answer;
}

/** Makes the computation of an answer that consists of parts. */
export const madeOf = <Values extends Readonly<Record<string, unknown>>>(
  parts: { readonly [Name in keyof Values]: (rows: Rows) => Values[Name] },
  answer: (values: Values) => Answer,
): Computation => ({
  parts,
  ask: (rows) =>
    answer(
      Object.fromEntries(
        Object.entries<(rows: Rows) => unknown>(parts).map(([name, part]) => [name, part(rows)]),
      ) as Values,
    ),
});

/** Makes the computation of a value that has no parts but itself. */
export const valueOf = (value: (rows: Rows) => Value): Computation =>
  madeOf({ value }, (values) => ({ value: values.value }));
