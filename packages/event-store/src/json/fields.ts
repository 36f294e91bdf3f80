import { placeOf } from '@pavadonis/domain';
import type * as t from 'io-ts';

const UNKNOWN = '(unknown)';
const WHOLE = 'its whole';

// a list may be wrong in each of its items, and an error is not without end
const MOST_PLACES = 20;

const placeIn = (error: t.ValidationError): string => {
  const place = placeOf(error);
  if (error.message === 'unknown field') return [...place.slice(0, -1), UNKNOWN].join('.');
  return place.length === 0 ? WHOLE : place.join('.');
};

/**
 * Returns the places at which a value is not what its codec reads, 20 at most: the codec's own fields, with the index in
 * a list, and never the values, which may be personal data. A field that the codec does not know is not named either: its
 * name came with the values.
 */
export const fieldsOf = (errors: t.Errors): readonly string[] =>
  [...new Set(errors.map(placeIn))].slice(0, MOST_PLACES);
