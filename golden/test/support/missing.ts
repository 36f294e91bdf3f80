const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Returns the places at which a figure is not as it was recorded. It may say more than it did, such as in a new field;
 * a list has as many entries as it had.
 */
export const missing = (recorded: unknown, figure: unknown, place = 'figures'): readonly string[] => {
  if (!isObject(recorded) || !isObject(figure)) return recorded === figure ? [] : [place];
  if (Array.isArray(recorded) && (!Array.isArray(figure) || figure.length !== recorded.length))
    return [place];
  return Object.entries(recorded).flatMap(([key, value]) => missing(value, figure[key], `${place}.${key}`));
};
