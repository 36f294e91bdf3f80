import type { Language } from '@pavadonis/texts';
import type CliTable from 'cli-table3';
import type { Answer } from '../answer/answer';
import { isNumber, spokenIn } from '../answer/spoken';

/** The head of a question in lines: its title, and what was asked. */
const headOf = ({ title, asked }: Answer, language: Language): readonly string[] => {
  const spoken = spokenIn(language);
  return [title[language], ...asked.map((fact) => `${fact.title[language]}: ${spoken(fact, fact.value)}`)];
};

const noteOf = ({ note }: Answer, language: Language): readonly string[] =>
  note === undefined ? [] : [note[language]];

const NOTHING = { lv: 'Nav neviena.', en: 'There is none.' } as const;

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;

const tableOf = (
  Table: typeof CliTable,
  { columns, rows, isList }: Answer,
  language: Language,
  styled: boolean,
): string => {
  const spoken = spokenIn(language);
  // not by the library's own colours, which look at this process whatever the output is
  const style = { head: [], border: [], compact: true };
  const [first] = rows;
  if (first === undefined) return NOTHING[language];
  if (isList === true) {
    const table = new Table({ style });
    table.push(...columns.map((column, i) => [column.title[language], spoken(column, first[i])]));
    return table.toString();
  }
  const table = new Table({
    head: columns.map(({ title }) => (styled ? bold(title[language]) : title[language])),
    colAligns: columns.map((column) => (isNumber(column) ? 'right' : 'left')),
    style,
  });
  table.push(...rows.map((row) => columns.map((column, i) => spoken(column, row[i]))));
  return table.toString();
};

/** Lays tables out for a terminal, one below the other. */
export const tablesOf = async (
  answers: readonly Answer[],
  { language, styled }: { readonly language: Language; readonly styled: boolean },
): Promise<string> => {
  const { default: Table } = await import('cli-table3');
  return answers
    .map(
      (answer) =>
        `${[...headOf(answer, language), tableOf(Table, answer, language, styled), ...noteOf(answer, language)].join('\n')}\n`,
    )
    .join('\n');
};
