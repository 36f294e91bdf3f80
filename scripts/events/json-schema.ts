/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** A schema as text, two spaces a level; a list of plain values stays on one line. */
export const textOf = (value: unknown, indent = ''): string => {
  if (isScalar(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(isScalar)) return `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
    return `[\n${value.map((each) => inner + textOf(each, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object).map(
    ([key, each]) => `${inner}${JSON.stringify(key)}: ${textOf(each, inner)}`,
  );
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
};
