import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import * as E from 'fp-ts/Either';
import { writeFileSync } from 'node:fs';
import type { Command, Family } from '../src/usage/command';
import { commands } from '../src/usage/commands';
import type { AnyOption } from '../src/usage/option';
import { everywhere } from '../src/usage/shared-options';
import { called } from './support/called';

const isFamily = (each: Command | Family): each is Family => 'members' in each;

type Placed = readonly [path: readonly string[], command: Command];

// these make their members of the questions in the same way, each
const SAME = ['explain', 'difference'];
const TRIED = ['active', 'served', 'plans', 'funding', 'target'];

const all: readonly Placed[] = commands.flatMap((each): readonly Placed[] =>
  isFamily(each)
    ? each.members
        .filter(({ name }) => !SAME.includes(each.name) || TRIED.includes(name))
        .map((member) => [[each.name, member.name], member])
    : [[[each.name], each]],
);

const { newName, removeAll } = scratch();
afterAll(removeAll);

const aFile = newName();
writeFileSync(aFile, 'a line');

// most take any text but an empty one
const bad = ({ name, parse }: AnyOption): readonly string[] =>
  E.isRight(parse('any text at all'))
    ? ['']
    : ['', '?', ['provider', 'organisation'].includes(name) ? 'SIF' : '2018-02-30', '-1'];

const withValue = (options: readonly AnyOption[]) => options.filter(({ value }) => value !== undefined);

const ARGUMENTS: Readonly<Record<string, string>> = {
  client: 'client-018f0000-0000-7000-8000-000000000001',
  file: aFile,
  size: '3',
};

// in front of all commands that have them, and of questions the time
const NEEDED: Readonly<Record<string, string>> = {
  day: '2018-07-16',
  log: 'nowhere',
  'key-file': aFile,
  keys: aFile,
  origin: 'sif.example/pavadonis',
  source: 'https://sif.example/pavadonis',
  actor: 'u-17',
  why: 'a request',
  until: '2030-01-01',
  ground: 'objection',
  'before-known-at': '2018-07-16',
};

const TEXTS: Readonly<Record<string, string>> = { role: 'social_worker', rule: 'Art. 69' };

// what makes the rest of the command sound, so that one option alone is wrong
const sound = (command: Command, wrong?: AnyOption): readonly string[] => {
  const given = command.options.filter(({ name }) => name !== wrong?.name);
  const isMonth = given.some(({ name }) => name === 'month') && !['from', 'to'].includes(wrong?.name ?? '');
  return [
    ...(command.argument === undefined ? [] : [ARGUMENTS[command.argument.name.en] ?? 'somewhere']),
    ...given.flatMap(({ name, parse }) => {
      const value = NEEDED[name] ?? (E.isRight(parse('any text at all')) ? TEXTS[name] : undefined);
      return value === undefined ? [] : [`--${name}=${value}`];
    }),
    ...(isMonth ? ['--month', '2018-06'] : []),
  ];
};

const onStore = (command: Command, wrong?: AnyOption) => [
  ...sound(command, wrong),
  '--store',
  'nowhere.sqlite',
];

const isOneSentence = (said: string): boolean =>
  said.endsWith('\n') && !said.slice(0, -1).includes('\n') && said.length > 20;

describe.each(all)('%j', (path, command) => {
  // one test for all options of a command: a test of each costs more than what it tries
  it('refuses what is no value of an option', async () => {
    for (const option of withValue([...command.options, ...everywhere]))
      for (const lang of option.name === 'lang' ? [] : ['lv', 'en'])
        for (const value of bad(option)) {
          const given = [...path, ...onStore(command, option), `--${option.name}=${value}`, '--lang', lang];
          const { code, out, err } = await called(given);
          expect([given, code, out, err, isOneSentence(err)]).toEqual([
            ...[given, 2, '', expect.stringContaining(`--${option.name}`), true],
          ]);
        }
  });

  it('says which option lacks its value', async () => {
    for (const option of withValue([...command.options, ...everywhere])) {
      const [name, others] = [`--${option.name}`, [...path, ...onStore(command, option)]];
      const said = `The option ${name} lacks its value; write it behind the option.\n`;
      expect([name, await called([...others, '--lang=en', name])]).toEqual([
        ...[name, expect.objectContaining({ code: 2, err: said })],
      ]);
      if (name !== '--lang')
        expect([name, (await called([...others, name, '--lang=en'])).code]).toEqual([name, 2]);
    }
  });

  it('refuses an option that it does not have, and names a like one', async () => {
    const { code, err } = await called([...path, '--stor', 'x', '--lang=en']);
    expect([code, err]).toEqual([2, 'There is no option “--stor”; did you mean --store?\n']);
  });

  it('says that a store has to be named', async () => {
    if (command.needsNoStore === true) return;
    const { code, err } = await called([...path, ...sound(command)]);
    expect([code, err]).toEqual([2, expect.stringContaining('--store')]);
  });

  it('tells nothing of the address of another store, which may hold a password', async () => {
    if (command.needsNoStore === true) return;
    for (const address of ['kurrentdb://u:hunter2@x', 'esdb+x://u:hunter2@x?a', 'postgres://u:hunter2@x/y'])
      for (const lang of ['lv', 'en']) {
        const { code, out, err } = await called([
          ...[...path, ...sound(command), '--store', address, '--lang', lang],
        ]);
        expect([code, out, isOneSentence(err)]).toEqual([2, '', true]);
        expect(err).not.toContain('hunter2');
      }
  });

  it('explains itself in both languages', async () => {
    for (const [lang, usage] of [
      ['lv', 'Lietojums:'],
      ['en', 'Usage:'],
    ] as const) {
      const { code, out, err } = await called([...path, '--help', '--lang', lang]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(usage);
      expect(out).toContain(command.about[lang]);
      for (const { name } of command.options) expect(out).toContain(`--${name}`);
    }
  });

  it('has a text in both languages for each option', () => {
    for (const { about } of command.options) {
      expect(about.lv).not.toBe('');
      expect(about.lv).not.toBe(about.en);
    }
  });
});

describe('the command', () => {
  it.each([
    [[], 'Name a command; see pavadonis --help'],
    [['rport'], 'There is no command “rport”; did you mean report?'],
    [['report'], 'Name a command; see pavadonis report --help'],
    [['report', 'servd', '--month', '2018-06'], 'There is no command “servd”; did you mean served?'],
    [['status', 'x', '--store', 'y'], 'Too much is given; see pavadonis status --help'],
    [['backup', '--store', 'y'], '“file” is missing; see pavadonis backup --help'],
    [['report', 'served', '--store', 'y'], 'No time is given; write --month 2018-06, or --from and --to.'],
    [
      ['report', 'active', '--store', 'y', '--month', '2018-06'],
      'There is no option “--month”; see pavadonis report active --help',
    ],
    [
      ['report', 'served', '--store', 'y', '--from', '2018-06-01'],
      'There is --from but no --to; write both, or --month.',
    ],
    [
      ['report', 'served', '--store', 'y', '--to', '2018-06-01'],
      'There is --to but no --from; write both, or --month.',
    ],
    [
      ['report', 'served', '--store', 'y', '--from', '2018-06-02', '--to', '2018-06-01'],
      'The period ends before it begins; exchange --from and --to.',
    ],
    [
      ['report', 'served', '--store', 'y', '--month', '2018-06', '--to', '2018-06-01'],
      'Give either --month, or --from and --to, not both.',
    ],
    [['report', 'active', '--store', 'y'], 'No day is given; write it with --day, such as --day 2018-07-16.'],
    [
      ['report', 'funding', '--store', 'y', '--from', '2018-07', '--to', '2018-06'],
      'The period ends before it begins; exchange --from and --to.',
    ],
  ])('refuses %j', async (given, said) => {
    expect(await called([...given, '--lang', 'en'])).toMatchObject({ code: 2, out: '', err: `${said}\n` });
    const inLatvian = await called(given);
    expect(inLatvian).toMatchObject({ code: 2, out: '' });
    expect(isOneSentence(inLatvian.err)).toBe(true);
  });

  it('tells an error as JSON where that is asked for', async () => {
    const { code, err } = await called(['status', '--json', '--lang', 'en']);
    expect([code, JSON.parse(err)]).toEqual([
      2,
      { error: { tag: 'BadUse', text: expect.stringContaining('--store'), exitCode: 2 } },
    ]);
  });
});
