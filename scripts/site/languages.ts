import { mapLines, slugOf } from './markdown';

/** A language of the site. */
export type Language = 'en' | 'lv';

const MARKS: Readonly<Record<string, Language | 'both'>> = {
  '<!-- latviski -->': 'lv',
  '<!-- english -->': 'en',
  '<!-- both -->': 'both',
};

// a table with both columns says one thing twice; a glossary has others
const COLUMNS: Readonly<Record<string, Language>> = { Latviski: 'lv', English: 'en' };

const HEADS: Readonly<Record<string, string>> = {
  Latvian: 'latviski',
  English: 'angliski',
  identifier: 'identifikators',
  report: 'pārskats',
};

/** Whether a page holds both languages, and is split into a page for each. */
export const isBilingual = (page: string): boolean => page.split('\n').includes('<!-- english -->');

// "Dzīvesvieta · Residence"
const half = (text: string, language: Language): string => {
  const halves = text.split(' · ');
  return (language === 'lv' ? halves[0] : halves.at(-1)) ?? text;
};

const cellsOf = (line: string): readonly string[] => line.split('|').slice(1, -1);

const droppedOf = (heads: readonly string[], language: Language): readonly boolean[] => {
  const columns = heads.map((head) => COLUMNS[head.trim()]);
  const isTwice = columns.includes('lv') && columns.includes('en');
  return columns.map((column) => isTwice && column !== undefined && column !== language);
};

const headOf = (cell: string, language: Language): string => {
  const head = half(cell.trim(), language);
  return ` ${(language === 'lv' ? HEADS[head] : undefined) ?? head} `;
};

const heading = (line: string, language: Language): string => {
  const [, marks = '', text = ''] = /^(#{1,6}) +(.+?) *$/.exec(line) ?? [];
  if (marks === '' || !text.includes(' · ')) return line;
  // links lead to the heading of both languages
  return `${marks} ${half(text, language)} {#${slugOf(text)}}`;
};

/** Returns the part of a bilingual page that is in one language, or in none. */
export const inLanguage = (page: string, language: Language): string => {
  let region: Language | 'both' = 'both';
  let dropped: readonly boolean[] | undefined;
  const split = mapLines(page, (line) => {
    const mark = MARKS[line.trim()];
    if (mark !== undefined) region = mark;
    if (mark !== undefined || (region !== 'both' && region !== language)) return '\0';
    if (!line.startsWith('|')) {
      dropped = undefined;
      return heading(line, language);
    }
    const cells = cellsOf(line);
    const isHead = dropped === undefined;
    dropped ??= droppedOf(cells, language);
    const drop = dropped;
    const kept = cells.filter((_, index) => drop[index] !== true);
    return `|${(isHead ? kept.map((cell) => headOf(cell, language)) : kept).join('|')}|`;
  });
  return split
    .split('\n')
    .filter((line) => line !== '\0')
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
};
