import { type ChangedRow, difference, type FigureDifference } from '@pavadonis/audit';
import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type Answer, type ColumnOf, laidOut } from '../answer/answer';
import { text } from '../language';
import { classColumn, column } from '../questions/columns';
import type { Table } from '../questions/question';
import { questions } from '../questions/questions';
import { answered } from '../report/answered';
import { knownAtOption, timeOptions } from '../report/time';
import { readWritten, writtenOptions } from '../report/written';
import type { Around, Command } from '../usage/command';
import type { Given } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { type AskedFigure, figureOf, type KnownHistory, readFigure, readHistory } from './asked';
import { beforeOptions, givenBefore } from './before';
import { fileColumn, type ListedEvent, listed, listedColumns } from './columns';
import { type ExplainedQuestion, isExplained, kindOf, partAt, partColumn } from './figure';

const CHANGES = {
  came: text('nācis klāt', 'came'),
  went: text('gājis projām', 'went'),
  changed: text('mainījies', 'changed'),
} as const;

interface ChangedPart {
  readonly change: keyof typeof CHANGES;
  readonly file: StreamName;
  readonly part: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const rowsOf = ({
  came,
  went,
  changed,
}: FigureDifference): readonly (ChangedRow & Pick<ChangedPart, 'change'>)[] => [
  ...came.map((row) => ({ ...row, change: 'came' as const })),
  ...went.map((row) => ({ ...row, change: 'went' as const })),
  ...changed.map((row) => ({ ...row, change: 'changed' as const })),
];

const changedTable = (
  question: ExplainedQuestion,
  tables: readonly Table[],
  found: FigureDifference,
): Table => {
  const kind = kindOf(question, tables);
  const columns: readonly ColumnOf<ChangedPart>[] = [
    classColumn(
      'change',
      text('Izmaiņa', 'Change'),
      text('Vai lieta nākusi klāt, gājusi projām vai mainījusies', 'Whether the file came, went or changed'),
      CHANGES,
      ({ change }) => change,
    ),
    fileColumn(({ file }) => file),
    partColumn(tables),
    column(
      'before',
      kind,
      text('Pirms', 'Before'),
      text('Par cik tā tika skaitīta pirms tam', 'How much it counted before'),
      ({ before }) => before,
    ),
    column(
      'after',
      kind,
      text('Pēc', 'After'),
      text('Par cik tā tiek skaitīta pēc tam', 'How much it counts after'),
      ({ after }) => after,
    ),
  ];
  return {
    name: 'files',
    title: text('Lietas, kas skaitļus atšķir', 'Files that make the difference'),
    ...laidOut(
      columns,
      rowsOf(found).flatMap(({ change, stream, before, after }) =>
        [...new Set([...before.keys(), ...after.keys()])].map((place) => ({
          change,
          file: stream,
          part: partAt(place),
          before: before.get(place),
          after: after.get(place),
        })),
      ),
    ),
  };
};

interface CauseEvent extends ListedEvent {
  readonly knownTo: string;
}

const KNOWN = {
  before: text('tikai skaitlim pirms', 'the figure before alone'),
  after: text('tikai skaitlim pēc', 'the figure after alone'),
  both: text('abiem', 'both'),
} as const;

const causesOf = ({ stream, cause }: ChangedRow): readonly CauseEvent[] =>
  cause._tag === 'Events'
    ? cause.events.map((event) => ({ ...event, row: stream }))
    : listed(stream, cause.events).map((event) => ({ ...event, knownTo: 'both' }));

const causesTable = (found: FigureDifference): Table => ({
  name: 'events',
  title: text('Notikumi, kas skaitļus atšķir', 'Events that make the difference'),
  ...laidOut<CauseEvent>(
    [
      ...listedColumns,
      classColumn(
        'known_to',
        text('Zināms', 'Known to'),
        text('Kuram skaitlim notikums ir zināms', 'The figure that knows the event'),
        KNOWN,
        ({ knownTo }) => knownTo,
      ),
    ],
    rowsOf(found).flatMap(causesOf),
  ),
});

interface Side {
  readonly figure: AskedFigure;
  readonly history: KnownHistory;
}

const answersOf = (question: ExplainedQuestion, before: Side, after: Side): readonly Answer[] => {
  const tablesOf = ({ figure: { answer, time }, history: { views } }: Side) => answer(views, time);
  const [was, is] = [tablesOf(before), tablesOf(after)];
  const figureAt = ({ figure, history }: Side) => figureOf(question, figure, history);
  const found = difference(figureAt(before), figureAt(after));
  const named = (tables: readonly Table[], { figure }: Side, name: string, lv: string, en: string) =>
    tables.map((table) => ({
      ...table,
      name: `${table.name}-${name}`,
      title: text(`${lv}: ${table.title.lv}`, `${en}: ${table.title.en}`),
      asked: figure.facts,
    }));
  return [
    ...named(was, before, 'before', 'Pirms', 'Before'),
    ...named(is, after, 'after', 'Pēc', 'After'),
    { ...changedTable(question, [...was, ...is], found), asked: [] },
    { ...causesTable(found), asked: [] },
  ];
};

const run =
  (question: ExplainedQuestion) =>
  (given: Given, _argument: string, around: Around): ReturnType<Command['run']> =>
    pipe(
      E.Do,
      E.apS('named', storeIn(around.store)),
      E.apS('after', readFigure(question, given)),
      E.bind('givenForBefore', () => givenBefore(question, given)),
      E.bind('before', ({ givenForBefore }) => readFigure(question, givenForBefore)),
      E.apS('written', readWritten(given)),
      TE.fromEither,
      TE.flatMap(({ named, before, after, givenForBefore, written }) =>
        answered({ named, written }, around, (opened) =>
          pipe(
            TE.Do,
            TE.bind('was', () => readHistory(question, givenForBefore, opened, before.knownAt, around)),
            TE.bind('is', () => readHistory(question, given, opened, after.knownAt, around)),
            TE.map(({ was, is }) =>
              around.standingStill(() =>
                answersOf(question, { figure: before, history: was }, { figure: after, history: is }),
              ),
            ),
          ),
        ),
      ),
    );

const commandOf = (question: ExplainedQuestion): Command => ({
  name: question.name,
  alias: question.alias,
  about: question.title,
  options: [
    ...timeOptions[question.when],
    knownAtOption,
    ...beforeOptions(question),
    ...question.options,
    ...writtenOptions,
  ],
  run: run(question),
});

/** The commands that explain why two figures of one question differ. */
export const differenceCommands: readonly Command[] = questions.filter(isExplained).map(commandOf);
