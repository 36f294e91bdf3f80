import * as O from 'fp-ts/Option';
import { pipe } from 'fp-ts/function';

export type Facts = Record<string, unknown>;

/** A JSON object, if it is written as the client writes one: it takes JSON parsed alone, and writes it itself. */
export const parsedIfSame = (text: string): O.Option<Facts> =>
  text.startsWith('{')
    ? pipe(
        O.tryCatch(() => JSON.parse(text) as Facts),
        O.filter((facts) => JSON.stringify(facts) === text),
      )
    : O.none;
