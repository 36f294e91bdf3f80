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

// a page would take it for an element
const coded = (text: string): string => text.replaceAll(/[\w-]*<[^<>]+>/g, code);

const flags = ({ name, value }: AnyOption): string =>
  code(value === undefined ? `--${name}` : `--${name} <${value.en}>`);

const WIDTH = 125;

/** Breaks a text into lines of a page. */
const wrapped = (text: string): string =>
  text
    .split(' ')
    .reduce<readonly string[]>((lines, word) => {
      const last = lines.at(-1);
      return last !== undefined && last.length + 1 + word.length <= WIDTH
        ? [...lines.slice(0, -1), `${last} ${word}`]
        : [...lines, word];
    }, [])
    .join('\n');

const namesOf = (options: readonly AnyOption[]): string =>
  options.map(({ name }) => code(`--${name}`)).join(' ');

/** The options that all of some commands have, which are told once. */
const sharedBy = (all: readonly Command[]): readonly AnyOption[] =>
  (all[0]?.options ?? []).filter(({ name }) =>
    all.every(({ options }) => options.some((option) => option.name === name)),
  );

const commandRows = (
  all: readonly Command[],
  shared: readonly AnyOption[] = [],
): readonly (readonly string[])[] =>
  all.map(({ name, alias, argument, about, options }) => [
    [
      code(argument === undefined ? name : `${name} <${argument.name.en}>`),
      ...(alias === undefined ? [] : [code(alias)]),
    ].join(', '),
    coded(about.en),
    coded(about.lv),
    namesOf(options.filter(({ name: option }) => !shared.some((each) => each.name === option))),
  ]);

const questionsOf = (families: readonly Family[]): readonly string[] =>
  families.find(({ name }) => name === 'report')?.members.map(({ name }) => name) ?? [];

/** Returns the part about a family: a table of its members, unless they are questions that stand in one already. */
const familyPart = ({ name, about, members }: Family, families: readonly Family[]): readonly string[] => {
  const shared = sharedBy(members);
  const taken = shared.length === 0 ? '' : ` All of these take ${namesOf(shared)} as well.`;
  const head = [`## ${code(name)}`, wrapped(`${coded(about.en)}.${taken}`)];
  const known = questionsOf(families);
  if (name === 'report' || !members.every((member) => known.includes(member.name)))
    return [...head, table(HEADS, commandRows(members, shared))];
  const own = members.map((member) => code(member.name)).join(', ');
  return [...head, wrapped(`It takes these questions of ${code('report')}, with their options: ${own}.`)];
};

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
    table(HEADS, commandRows(single)),
    ...families.flatMap((family) => familyPart(family, families)),
    '## Options',
    table(
      ['option', 'in English', 'latviski'],
      options.map((option) => [flags(option), coded(option.about.en), coded(option.about.lv)]),
    ),
  ].join('\n\n');
};
