import type * as t from 'io-ts';

const UNKNOWN = '(unknown)';

/**
 * The places at which a value is not what its codec reads: the codec's own fields, never the values, which may be personal
 * data. A field that the codec does not know is not named either: its name came with the values.
 */
export const fieldsOf = (errors: t.Errors): readonly string[] => [
  ...new Set(
    errors.map(({ context, message }) =>
      context
        .map(({ key }, depth) =>
          message === 'unknown field' && depth === context.length - 1 ? UNKNOWN : key,
        )
        .filter((key) => key !== '' && !/^\d+$/.test(key))
        .join('.')
        .concat(context.length === 1 ? 'its whole' : ''),
    ),
  ),
];
