import type { Language } from '@pavadonis/texts';
import type { Answer } from '../answer/answer';
import { isNumber, spokenIn } from '../answer/spoken';

// whatever begins markup somewhere; an address becomes a link by itself in some readers, unless its first sign is broken up
const MARKUP = /[\\`*_{}[\]<>#!|~&@$]|(?<=\b(?:https?|ftp|mailto))[:]|(?<=\bwww)[.]/giu;

/** Returns a text that is no markup in Markdown. */
const unmarked = (text: string): string => text.replaceAll(MARKUP, (sign) => `\\${sign}`);

const line = (fields: readonly string[]): string => `| ${fields.join(' | ')} |`;

const tableOf = ({ title, asked, columns, rows, isList, note }: Answer, language: Language): string => {
  const spoken = spokenIn(language);
  const lines = rows.map((row) => columns.map((column, i) => unmarked(spoken(column, row[i]))));
  const heads = columns.map((column) => unmarked(column.title[language]));
  const facts = asked.map(
    (fact) => `${unmarked(fact.title[language])}: ${unmarked(spoken(fact, fact.value))}`,
  );
  const table =
    isList === true
      ? [line(['', '']), line(['---', '---']), ...heads.map((head, i) => line([head, lines[0]?.[i] ?? '']))]
      : [
          line(heads),
          line(columns.map((column) => (isNumber(column) ? '--:' : '---'))),
          ...lines.map((fields) => line(fields)),
        ];
  return [
    `## ${unmarked(title[language])}`,
    '',
    ...(facts.length === 0 ? [] : [facts.join(' · '), '']),
    ...table,
    '',
    ...(note === undefined ? [] : [unmarked(note[language]), '']),
  ].join('\n');
};

/** Writes answers as Markdown with tables. */
export const markdownOf = (answers: readonly Answer[], language: Language): string =>
  answers.map((answer) => tableOf(answer, language)).join('\n');
