import type { Answer, Computation, Rows, Value } from './figure';

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
