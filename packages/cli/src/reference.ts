import type { Command, Family } from './usage/command';
import { commands } from './usage/commands';
import type { AnyOption } from './usage/option';
import { everywhere } from './usage/shared-options';

const isFamily = (each: Command | Family): each is Family => 'members' in each;

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

const code = (text: string): string => `\`${text}\``;

const flags = ({ name, value }: AnyOption): string =>
  code(value === undefined ? `--${name}` : `--${name} <${value.en}>`);

const commandRows = (all: readonly Command[]): readonly (readonly string[])[] =>
  all.map(({ name, alias, argument, about, options }) => [
    [
      code(argument === undefined ? name : `${name} <${argument.name}>`),
      ...(alias === undefined ? [] : [code(alias)]),
    ].join(', '),
    about.en,
    about.lv,
    options
      .filter(({ name: option }) => !SHARED.includes(option))
      .map(({ name: option }) => code(`--${option}`))
      .join(' '),
  ]);

/** The options that all questions have, which the table of questions leaves out. */
const SHARED = ['known-at', 'min-count', 'format', 'out', 'overwrite', 'bom'];

const optionsOf = (all: readonly Command[]): readonly AnyOption[] => {
  const found = new Map<string, AnyOption>();
  for (const option of all.flatMap(({ options }) => options))
    found.set(`${flags(option)} ${option.about.en}`, option);
  return [...found.values()];
};

const HEADS = ['command', 'in English', 'latviski', 'its options'];

/** Returns the reference of all commands and options as Markdown, in English and Latvian, from their own definitions. */
export const commandReference = (): string => {
  const single = commands.filter((each): each is Command => !isFamily(each));
  const families = commands.filter(isFamily);
  const options = [...everywhere, ...optionsOf([...single, ...families.flatMap(({ members }) => members)])];
  return [
    '## Commands',
    table(
      HEADS.slice(0, 3),
      commandRows(single).map((cells) => cells.slice(0, 3)),
    ),
    ...families.flatMap(({ name, about, members }) => [
      `## ${code(name)}`,
      `${about.en}. All of these take ${SHARED.map((each) => code(`--${each}`)).join(', ')} as well.`,
      table(HEADS, commandRows(members)),
    ]),
    '## Options',
    table(
      ['option', 'in English', 'latviski'],
      options.map((option) => [flags(option), option.about.en, option.about.lv]),
    ),
  ].join('\n\n');
};
