import type * as t from 'io-ts';

/** The places at which a value is not what its codec reads: the fields, never the values, which may be personal data. */
export const fieldsOf = (errors: t.Errors): readonly string[] => [
  ...new Set(
    errors.map(({ context }) =>
      context
        .map(({ key }) => key)
        .filter((key) => key !== '' && !/^\d+$/.test(key))
        .join('.')
        .concat(context.length === 1 ? 'its whole' : ''),
    ),
  ),
];
