import { type Answer, type Column, HIDDEN, isHidden, type Kind } from '../answer/answer';
import { type Bilingual, languages, text } from '../language';
import { seen } from '../seen';
import { csvLines, unformulated } from './csv';

const KINDS: Readonly<Record<Kind, Bilingual>> = {
  text: text('teksts', 'a text'),
  class: text('kods; nozīmes turpmākajās rindās', 'a code; its meanings in the lines below'),
  count: text('vesels skaitlis', 'a whole number'),
  cents: text('summa eiro, ar punktu pirms centiem', 'an amount in euros, with a point before the cents'),
  percent: text('veseli procenti', 'whole per cent'),
  day: text('diena, GGGG-MM-DD', 'a day, YYYY-MM-DD'),
  month: text('mēnesis, GGGG-MM', 'a month, YYYY-MM'),
  moment: text('brīdis pēc UTC', 'a moment in UTC'),
};

type Line = readonly [column: string, code: string, ...both: string[]];

const inBoth = (say: (language: keyof Bilingual) => string): readonly string[] =>
  languages.map((language) => unformulated(seen(say(language))));

const linesOf = (column: Column, codes: readonly string[]): readonly Line[] => {
  const { words } = column;
  return [
    [
      column.name,
      '',
      ...inBoth(
        (language) =>
          `${column.title[language]}. ${column.meaning[language]} (${KINDS[column.kind][language]})`,
      ),
    ],
    ...(words === undefined
      ? []
      : codes.map((code): Line => [
          column.name,
          unformulated(seen(code)),
          ...inBoth((language) => words(code)[language]),
        ])),
  ];
};

/** Writes the codebook of an answer as CSV: each column, and each code in it, in both languages, and what was asked. */
export const codebookOf = ({ title, asked, columns, rows, note }: Answer): string =>
  csvLines([
    ['column', 'code', ...languages],
    ['', '', ...inBoth((language) => title[language])],
    ...asked.map(({ name, value, title: of }) => [
      '',
      unformulated(seen(`${name}=${String(value)}`)),
      ...inBoth((language) => `${of[language]}: ${String(value)}`),
    ]),
    ...(note === undefined ? [] : [['', HIDDEN, ...inBoth((language) => note[language])]]),
    ...columns.flatMap((column, i) => {
      const codes = new Set(rows.flatMap((row) => (isHidden(row[i]) ? [] : (row[i] ?? []))).map(String));
      return linesOf(column, column.kind === 'class' ? [...codes].sort() : []);
    }),
  ]);
