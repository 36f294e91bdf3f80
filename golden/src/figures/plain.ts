const entry = (_: string, value: unknown): unknown =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([key, each]) => [String(key), each as unknown]))
    : value;

/** Returns a value as JSON can hold it: a map as an object, and nothing where nothing is. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, entry));

/** Returns the names of the streams of some rows. */
export const names = (rows: readonly { readonly stream: string }[]): readonly string[] =>
  rows.map(({ stream }) => stream).sort();
