import { describe, expect, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { findingKinds, reminderKinds } from '@pavadonis/projection-findings';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(__dirname, '..', '..', 'docs');
const domain = join(docs, '..', 'packages', 'domain', 'test');
const page = readFileSync(join(docs, 'rules.md'), 'utf8');

const LV = 'Latviski';
const EN = 'English';
const SOURCE = 'Avots · source';
const TESTS = 'Tests · test';
const POLICIES = 'Politika · policy';
const MARK = 'Zīme · mark';
const KIND = 'Veids · kind';

/** A row of a table: its cells by their column heads. */
type Row = Readonly<Record<string, string>>;

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const rowsOf = (text: string): readonly Row[] => {
  let heads: readonly string[] = [];
  return text.split('\n').flatMap((line): Row | readonly never[] => {
    if (!line.startsWith('|')) heads = [];
    else if (heads.length === 0) heads = cellsOf(line);
    else if (!line.startsWith('| ---'))
      return Object.fromEntries(cellsOf(line).map((cell, index) => [heads[index] ?? '', cell]));
    return [];
  });
};

const linksOf = (cell: string): readonly (readonly [title: string, path: string])[] =>
  [...cell.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title = '', path = '']) => [title, path]);

const holds = (path: string, title: string): boolean => {
  const file = join(docs, path);
  if (!existsSync(file)) return false;
  const source = readFileSync(file, 'utf8');
  const written = [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``];
  return written.some((literal) => source.includes(literal));
};

const without = (rows: readonly Row[], ...heads: readonly string[]): readonly Row[] =>
  rows.filter((row) => heads.some((head) => row[head] === ''));

/** Returns the links to tests that do not exist, and the rows that link to none. */
const unproved = (rows: readonly Row[]): readonly (Row | string)[] =>
  rows
    .filter((row) => TESTS in row)
    .flatMap((row): readonly (Row | string)[] => {
      const links = linksOf(row[TESTS] ?? '');
      return links.length === 0
        ? [row]
        : links.flatMap(([title, path]) => (holds(path, title) ? [] : `${path}: ${title}`));
    });

/** Returns the rows without one of the languages or without a source. */
const unsaid = (rows: readonly Row[]): readonly Row[] => [
  ...without(rows, LV, EN, SOURCE),
  ...rows.filter((row) => LV in row && row[LV] === row[EN] && !(MARK in row)),
];

/** Returns the sources that the list of sources does not explain. */
const unexplained = (rows: readonly Row[]): readonly string[] => {
  const marks = rows.flatMap((row) => row[MARK] ?? []);
  return rows
    .flatMap((row) => row[SOURCE]?.split('; ') ?? [])
    .filter((source) => !marks.some((mark) => source === mark || source.startsWith(`${mark} `)));
};

const rows = rowsOf(page);
const named = (row: Row): string => (row[KIND] ?? '').replaceAll('`', '');
const policiesOf = (row: Row): readonly string[] => row[POLICIES]?.match(/POL-\d+/g) ?? [];

describe('the page of rules', () => {
  it('links every rule to existing tests by their titles', () => {
    expect(unproved(rows)).toEqual([]);
  });

  // what all decisions share is one rule, and its link leads to the client's
  it('links to the tests of every decision', () => {
    const tests = readdirSync(domain, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /^(client\/[^/]+|contract|operation|centre)\/.*\.test\.ts$/.test(name))
      .filter((name) => !name.endsWith('/deciding-twice-records-once.test.ts'));
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((name) => !page.includes(`packages/domain/test/${name})`))).toEqual([]);
  });

  it('says every rule in Latvian and in English, with its source', () => {
    expect(unsaid(rows)).toEqual([]);
  });

  it('explains every cited source and no other', () => {
    expect(unexplained(rows)).toEqual([]);
    const cited = rows.flatMap((row) => row[SOURCE] ?? []).join('; ');
    expect(rows.flatMap((row) => row[MARK] ?? []).filter((mark) => !cited.includes(mark))).toEqual([]);
  });

  it('has each of the 42 edge cases, by the title of its test', () => {
    const cases = rows.filter((row) => 'Nr.' in row);
    expect(cases.map((row) => Number(row['Nr.']))).toEqual(
      Array.from({ length: 42 }, (_, index) => index + 1),
    );
    for (const row of cases)
      expect(linksOf(row[TESTS] ?? '').map(([title]) => title)).toEqual([
        `edge case ${row['Nr.'] ?? ''}: ${row[EN] ?? ''}`,
      ]);
  });

  it('has each of the 13 policies', () => {
    const policies = rows.flatMap((row) => row['POL']?.replaceAll('`', '') ?? []);
    expect(policies).toEqual(Array.from({ length: 13 }, (_, index) => `POL-${String(index + 1)}`));
  });

  it('has every kind of finding, with its severity and policies', () => {
    const told = rows.flatMap((row) => {
      const severity = row['Būtiskums · severity']?.replaceAll('`', '');
      return severity === undefined ? [] : { kind: named(row), severity, policies: policiesOf(row) };
    });
    expect(told).toEqual(
      Object.entries(findingKinds).map(([kind, { severity, policies }]) => ({ kind, severity, policies })),
    );
  });

  it('has every kind of reminder, with its policies', () => {
    const told = rows
      .filter((row) => KIND in row && !('Būtiskums · severity' in row))
      .map((row) => ({ kind: named(row), policies: policiesOf(row) }));
    expect(told).toEqual(Object.entries(reminderKinds).map(([kind, policies]) => ({ kind, policies })));
  });
});

describe('the sections of', () => {
  const chapters = Object.keys(Client.chapters);
  const sectionsOf = (text: string): readonly string[] =>
    [...text.matchAll(/^## (?:.+ · )?(.+)$/gm)].map(([, title = '']) => title.toLowerCase());

  it.each(['rules.md', 'words.md'])('%s begin with the chapters of a client, in their order', (name) => {
    const sections = sectionsOf(readFileSync(join(docs, name), 'utf8'));
    expect(sections.slice(0, chapters.length)).toEqual(chapters);
  });
});

describe('a page of rules is at fault', () => {
  const HERE = '[with a source that is not listed](../scripts/test/rules.test.ts)';
  const rule = (lv: string, en: string, source: string, tests: string): readonly Row[] =>
    rowsOf(`| ${[LV, EN, SOURCE, TESTS].join(' | ')} |\n| --- |\n| ${lv} | ${en} | ${source} | ${tests} |`);

  it.each([
    ['no test', ''],
    ['a test that has no such file', HERE.replace('rules', 'no-rules')],
    ['a title that the file does not hold', HERE.replace('not', 'never')],
  ])('with %s', (_, tests) => {
    expect(unproved(rule('noteikums', 'rule', 'I', tests))).toHaveLength(1);
  });

  it('not where nothing is missing', () => {
    const sound = rule('noteikums', 'rule', 'I', HERE);
    expect([...unproved(sound), ...unsaid(sound)]).toEqual([]);
  });

  it.each([
    ['Latvian', '', 'rule', 'I'],
    ['English', 'noteikums', '', 'I'],
    ['two languages', 'rule', 'rule', 'I'],
    ['source', 'noteikums', 'rule', ''],
  ])('without %s', (_, lv, en, source) => {
    expect(unsaid(rule(lv, en, source, HERE))).toHaveLength(1);
  });

  it('with a source that is not listed', () => {
    expect(unexplained(rule('noteikums', 'rule', 'SIF 99999', HERE))).toEqual(['SIF 99999']);
  });
});
