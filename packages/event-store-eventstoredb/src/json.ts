import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';

export type Facts = Record<string, unknown>;

/** Parses a JSON object, if it is written as the client would write it again: the client takes JSON in parsed form alone. */
export const parseIfCanonical = (text: string): O.Option<Facts> =>
  text.startsWith('{')
    ? pipe(
        O.tryCatch(() => JSON.parse(text) as Facts),
        O.filter((facts) => JSON.stringify(facts) === text),
      )
    : O.none;
