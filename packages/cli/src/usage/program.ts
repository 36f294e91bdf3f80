import { Command as Parser, Option } from 'commander';
import type { Language } from '@pavadonis/texts';
import { text, type Bilingual } from '../language';
import type { Command, Family } from './command';
import type { AnyOption, Given } from './option';
import { VERSION } from '../version';
import { everywhere } from './shared-options';

/** A command that was called, with what was given. */
export interface Called {
  readonly command: Command;
  readonly given: Given;
  readonly argument: string;
}

/** Where the parser writes its help, and whom it tells of the command that was called, or of what is wrong. */
export interface ProgramOptions {
  readonly language: Language;
  /** The arguments: of commands that they do not name, the names alone are needed. */
  readonly given: readonly string[];
  readonly write: (text: string) => void;
  readonly columns: number;
  readonly onCall: (called: Called) => void;
  /** Takes the words of the command whose help tells more about what is wrong. */
  readonly onError: (path: string) => void;
}

const HEADINGS: Readonly<Record<string, Bilingual>> = {
  'Usage:': text('Lietojums:', 'Usage:'),
  'Arguments:': text('Kas jādod:', 'Arguments:'),
  'Options:': text('Opcijas:', 'Options:'),
  'Global Options:': text('Opcijas visām komandām:', 'Options of every command:'),
  'Commands:': text('Komandas:', 'Commands:'),
};

const ABOUT = text(
  'Skaitļi, pārbaudes un krātuves pakalpojuma vēsturei',
  'Figures, checks and stores for the history of the service',
);

const EXIT_CODES = text(
  '\nBeigu kods: 0 izdarīts, 1 pārbaude neizturēta vai noteikums to liedz, 2 nepareizi lietots, 3 krātuvi vai datni nevar lietot, 130 pārtraukts.',
  '\nExit code: 0 done, 1 a check did not hold or a rule forbids it, 2 bad use, 3 the store or a file cannot be used, 130 interrupted.',
);

const OPTIONS = text('[opcijas]', '[options]');
const COMMAND = text('<komanda>', '<command>');

const pathOf = (parser: Parser): string =>
  parser.parent === null ? parser.name() : `${pathOf(parser.parent)} ${parser.name()}`;

const HELP = text('parāda šo palīdzību', 'shows this help');
const VERSION_OF_IT = text('parāda versiju', 'shows the version');

const flagsOf = ({ name, value }: AnyOption, language: Language): string =>
  value === undefined ? `--${name}` : `--${name} <${value[language]}>`;

const isFamily = (each: Command | Family): each is Family => 'members' in each;

/** Makes the parser of the command's arguments from the definitions. */
export const programOf = (
  commands: readonly (Command | Family)[],
  { language, given, write, columns, onCall, onError }: ProgramOptions,
): Parser => {
  const take = (parser: Parser, options: readonly AnyOption[]): Parser => {
    for (const option of options)
      parser.addOption(new Option(flagsOf(option, language), option.about[language]));
    return parser;
  };
  const prepare = (parser: Parser, taken: string): Parser =>
    parser
      .usage(`${OPTIONS[language]} ${taken}`.trimEnd())
      .exitOverride((error) => {
        onError(pathOf(parser));
        throw error;
      })
      .helpOption('-h, --help', HELP[language])
      .helpCommand(false)
      .allowExcessArguments(false);
  const isNamed = ({ name, alias }: Pick<Command, 'name' | 'alias'>): boolean =>
    given.includes(name) || (alias !== undefined && given.includes(alias));
  const add = (parent: Parser, command: Command): void => {
    const { name, alias, about, group, argument } = command;
    const taken = argument === undefined ? '' : `<${argument.name[language]}>`;
    const parser = prepare(parent.command(name), taken).description(about[language]);
    if (alias !== undefined) parser.alias(alias);
    if (group !== undefined) parser.helpGroup(`${group[language]}:`);
    if (argument !== undefined) parser.argument(taken, argument.about[language]);
    // there are thousands of them, and what a command needs is loaded with them
    take(parser, isNamed(command) ? command.options : []).action(() => {
      onCall({ command, given: parser.optsWithGlobals(), argument: parser.args[0] ?? '' });
    });
  };
  const program = prepare(new Parser('pavadonis'), COMMAND[language])
    .description(ABOUT[language])
    .version(VERSION, '--version', VERSION_OF_IT[language])
    .configureOutput({
      writeOut: write,
      // what is wrong is told in other words
      writeErr: () => undefined,
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => HEADINGS[title]?.[language] ?? title,
      // all take options, so none needs to say it
      subcommandTerm: (each) =>
        [
          [each.name(), ...each.aliases()].join(', '),
          ...each.registeredArguments.map((argument) => `<${argument.name()}>`),
        ].join(' '),
    })
    .addHelpText('after', EXIT_CODES[language]);
  take(program, everywhere);
  for (const each of commands)
    if (isFamily(each)) {
      const family = prepare(program.command(each.name), COMMAND[language]).description(each.about[language]);
      if (given.includes(each.name)) for (const member of each.members) add(family, member);
    } else add(program, each);
  return program;
};
