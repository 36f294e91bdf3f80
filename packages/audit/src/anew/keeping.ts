import { type InvalidOption, invalidOption, type OptionRules } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

/** Returns options that keep their rules. */
export const keeping = <Options extends object>(
  options: Options,
  rules: OptionRules<Options>,
): E.Either<InvalidOption, Options> => {
  const invalid = invalidOption(options, rules);
  return invalid === undefined ? E.right(options) : E.left(invalid);
};
