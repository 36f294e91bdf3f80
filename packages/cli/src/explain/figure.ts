import type { ReadModel, RowTypes, View } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import { type Cell, codeIn, type Column, type ColumnOf } from '../answer/answer';
import { type Bilingual, text } from '../language';
import { classColumn } from '../questions/columns';
import type { Question, Table, Time, Views } from '../questions/question';

/** The read models whose figures are explained by events: findings name theirs themselves. */
const MODELS = { caseload, planStatus, fundingSplit, participation } as const;

type Explained = keyof typeof MODELS;

/** A question whose figures are explained. */
export interface ExplainedQuestion extends Question {
  readonly model: Explained;
}

/** Returns whether the figures of a question are explained by events. */
export const isExplained = (question: Question): question is ExplainedQuestion =>
  Object.hasOwn(MODELS, question.model);

/** Returns the read model of a question. */
export const modelOf = ({ model }: ExplainedQuestion): ReadModel<RowTypes> =>
  MODELS[model] as unknown as ReadModel<RowTypes>;

type AnswerTo = (views: Views, time: Time) => readonly Table[];

const isAmount = ({ kind, follows }: Column): boolean =>
  (kind === 'count' || kind === 'cents') && follows !== true;

interface Part {
  /** The name of the part: the table, the codes of the row, and the column where there are several. */
  readonly code: string;
  readonly words: Bilingual;
  readonly amount: number;
}

const spoken = (column: Column, cell: Cell): Bilingual => {
  const code = codeIn(cell);
  return column.words === undefined || cell === undefined ? text(code, code) : column.words(code);
};

const joined = (texts: readonly Bilingual[]): Bilingual => ({
  lv: texts.map(({ lv }) => lv).join(', '),
  en: texts.map(({ en }) => en).join(', '),
});

/** Returns the parts of tables: each amount under its name. A row without amounts counts as one. */
const partsIn = (tables: readonly Table[]): readonly Part[] =>
  tables.flatMap(({ name, title, columns, rows }) => {
    const amounts = columns.flatMap((column, i) => (isAmount(column) ? [[column, i] as const] : []));
    const heads = columns.flatMap((column, i) =>
      isAmount(column) || column.kind === 'percent' || column.follows === true ? [] : [[column, i] as const],
    );
    return rows.flatMap((row): readonly Part[] => {
      const codes = [name, ...heads.map(([, i]) => codeIn(row[i]))];
      const words = heads.length === 0 ? [title] : heads.map(([column, i]) => spoken(column, row[i]));
      if (amounts.length === 0) return [{ code: codes.join('/'), words: joined(words), amount: 1 }];
      return amounts.map(([column, i]) =>
        amounts.length === 1
          ? { code: codes.join('/'), words: joined(words), amount: Number(row[i] ?? 0) }
          : {
              code: [...codes, column.name].join('/'),
              words: joined([...words, column.title]),
              amount: Number(row[i] ?? 0),
            },
      );
    });
  });

/** Returns the report of a question as the parts of its answer, asked of the rows of its own read model alone. */
export const reportOf =
  ({ model }: ExplainedQuestion, answer: AnswerTo, views: Views, time: Time) =>
  (view: View<RowTypes>): ReadonlyMap<string, number> => {
    const amounts = new Map<string, number>();
    for (const { code, amount } of partsIn(answer({ ...views, [model]: view }, time)))
      amounts.set(code, (amounts.get(code) ?? 0) + amount);
    return amounts;
  };

/** Returns the words for the parts of tables, by their names. */
const wordsOfParts = (tables: readonly Table[]): ((code: string) => Bilingual) => {
  const words = new Map(partsIn(tables).map((part) => [part.code, part.words]));
  return (code) => words.get(code) ?? text(code, code);
};

/** Returns the kind of the amounts of a question. */
export const kindOf = ({ model }: ExplainedQuestion, tables: readonly Table[]): 'count' | 'cents' =>
  model === 'fundingSplit' && tables.some(({ columns }) => columns.some(({ kind }) => kind === 'cents'))
    ? 'cents'
    : 'count';

/** Returns the name of a part out of its place in the answer. */
export const partAt = (place: string): string => JSON.parse(place.slice('$['.length, -1)) as string;

/** Makes the column of the part of a figure in which a file counts. */
export const partColumn = <Row extends { readonly part: string }>(tables: readonly Table[]): ColumnOf<Row> =>
  classColumn(
    'part',
    text('Daļa', 'Part'),
    text('Skaitļa daļa, kurā lieta tiek skaitīta', 'The part of the figure in which the file counts'),
    wordsOfParts(tables),
    ({ part }) => part,
  );
