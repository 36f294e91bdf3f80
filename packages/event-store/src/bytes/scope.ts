/** Thrown from within, where a codec has a part that is not read from bytes. */
export class UnknownForm extends Error {}

/** The parts of a program under construction: what it needs from outside, functions of its own, and names nobody else uses. */
export interface Scope {
  readonly outside: (value: unknown) => string;
  /** Defines a function by the source of its parameters and body, and returns its name. */
  readonly define: (source: string) => string;
  readonly fresh: () => string;
}

/**
 * Makes a value by a program that is written in a scope. Throws an `EvalError` where code may not be made from
 * texts.
 */
export const program = (
  globals: Readonly<Record<string, unknown>>,
  write: (scope: Scope) => string,
): unknown => {
  const outer: unknown[] = [];
  const functions: string[] = [];
  let names = 0;
  const outside = (value: unknown): string => {
    const known = outer.indexOf(value);
    return `o${String(known === -1 ? outer.push(value) - 1 : known)}`;
  };
  const result = write({
    outside,
    define: (source) => {
      const name = `f${String(names++)}`;
      functions.push(`const ${name} = ${source};`);
      return name;
    },
    fresh: () => `v${String(names++)}`,
  });
  const consts = [
    `const { ${Object.keys(globals).join(', ')} } = globals;`,
    ...outer.map((_, i) => `const o${String(i)} = outer[${String(i)}];`),
  ];
  const source = [...consts, ...functions, `return ${result};`].join('\n');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- made of the codec's structure alone, no text from outside
  return (new Function('globals', 'outer', source) as (globals: unknown, outer: unknown) => unknown)(
    globals,
    outer,
  );
};
