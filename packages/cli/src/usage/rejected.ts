import type { CommanderError } from 'commander';
import { type BadUse, badUse } from '../failure';
import { lacksValue } from './option';

const quotedIn = (message: string): readonly string[] =>
  [...message.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);

const meantIn = (message: string): string | undefined =>
  /\(Did you mean (?:one of )?([^)?]+)\?\)/.exec(message)?.[1];

/** Returns what the parser of arguments found wrong, in both languages. */
export const rejected = ({ code, message }: CommanderError, path: string): BadUse => {
  const [word = ''] = quotedIn(message);
  const meant = meantIn(message);
  const advice =
    meant === undefined
      ? ([`skatiet ${path} --help`, `see ${path} --help`] as const)
      : ([`vai domājāt ${meant}?`, `did you mean ${meant}?`] as const);
  switch (code) {
    case 'commander.unknownOption':
      return badUse(
        `Nav tādas opcijas „${word}”; ${advice[0]}`,
        `There is no option “${word}”; ${advice[1]}`,
      );
    case 'commander.unknownCommand':
      return badUse(
        `Nav tādas komandas „${word}”; ${advice[0]}`,
        `There is no command “${word}”; ${advice[1]}`,
      );
    case 'commander.optionMissingArgument':
      return lacksValue(word.split(' ')[0] ?? word);
    case 'commander.missingArgument':
      return badUse(`Trūkst „${word}”; skatiet ${path} --help`, `“${word}” is missing; see ${path} --help`);
    case 'commander.excessArguments':
      return badUse(`Dots par daudz; skatiet ${path} --help`, `Too much is given; see ${path} --help`);
    case 'commander.help':
      return badUse(`Nosauciet komandu; skatiet ${path} --help`, `Name a command; see ${path} --help`);
    default:
      return badUse(`To nevar saprast; skatiet ${path} --help`, `This makes no sense; see ${path} --help`);
  }
};
