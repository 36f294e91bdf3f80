import { explain, type Explanation, type WhyNot, whyNot } from '@pavadonis/audit';
import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type ColumnOf, laidOut } from '../answer/answer';
import { text } from '../language';
import { classColumn, column } from '../questions/columns';
import { questions } from '../questions/questions';
import type { Table } from '../questions/question';
import { answered } from '../report/answered';
import { knownAtOption, timeOptions } from '../report/time';
import { readWritten, writtenOptions } from '../report/written';
import { clientOption } from '../usage/client-option';
import type { Around, Command } from '../usage/command';
import type { Given } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { type AskedFigure, figureOf, type KnownHistory, readFigure, readHistory } from './asked';
import { fileColumn, listed, listedColumns } from './columns';
import { type ExplainedQuestion, isExplained, kindOf, partAt, partColumn } from './figure';

interface CountedPart {
  readonly file: StreamName;
  readonly part: string;
  readonly amount: number;
}

const partsTable = (question: ExplainedQuestion, tables: readonly Table[], { rows }: Explanation): Table => {
  const columns: readonly ColumnOf<CountedPart>[] = [
    fileColumn(({ file }) => file),
    partColumn(tables),
    column(
      'amount',
      kindOf(question, tables),
      text('Cik', 'Amount'),
      text(
        'Par cik atbilde bez šīs lietas būtu mazāka',
        'How much less the answer would be without the file',
      ),
      ({ amount }) => amount,
    ),
  ];
  return {
    name: 'files',
    title: text('Lietas, kas tiek skaitītas', 'Files that count'),
    ...laidOut(
      columns,
      rows.flatMap(({ stream, amounts }) =>
        [...amounts].map(([place, amount]) => ({ file: stream, part: partAt(place), amount })),
      ),
    ),
  };
};

const eventsTable = ({ rows }: Explanation): Table => ({
  name: 'events',
  title: text('Notikumi, no kuriem tas izriet', 'Events from which it follows'),
  ...laidOut(
    listedColumns,
    rows.flatMap(({ stream, events }) => listed(stream, events)),
  ),
});

const REASONS = {
  Counts: text('tiek skaitīta', 'it counts'),
  NoRow: text('žurnālā par to nekā nav', 'nothing of it is in the log'),
  KeptOut: text('to izslēdz turpmākie notikumi', 'the events below keep it out'),
  NothingKeepsOut: text(
    'to neizslēdz neviens notikums; trūkst citu',
    'no event keeps it out; others are missing',
  ),
} as const satisfies Readonly<Record<WhyNot['_tag'], unknown>>;

const whyNotTables = (
  file: StreamName,
  why: Exclude<WhyNot, { readonly _tag: 'Counts' }>,
): readonly Table[] => [
  {
    name: 'why-not',
    title: text('Kāpēc lieta netiek skaitīta', 'Why the file does not count'),
    isList: true,
    ...laidOut<string>(
      [
        fileColumn(() => file),
        classColumn(
          'reason',
          text('Iemesls', 'Reason'),
          text('Kāpēc tā netiek skaitīta', 'Why it does not count'),
          REASONS,
          (tag) => tag,
        ),
      ],
      [why._tag],
    ),
  },
  ...(why._tag === 'KeptOut'
    ? [
        {
          name: 'events',
          title: text('Notikumi, kas to izslēdz', 'Events that keep it out'),
          ...laidOut(listedColumns, listed(file, why.by)),
        },
      ]
    : []),
];

const tablesOf = (
  question: ExplainedQuestion,
  asked: AskedFigure,
  history: KnownHistory,
): readonly Table[] => {
  const { answer, time, client } = asked;
  const tables = answer(history.views, time);
  const figure = figureOf(question, asked, history);
  const why: WhyNot = client === undefined ? { _tag: 'Counts' } : whyNot(figure, client);
  if (client !== undefined && why._tag !== 'Counts') return [...tables, ...whyNotTables(client, why)];
  const explanation = explain(figure, client === undefined ? {} : { of: [client] });
  return [...tables, partsTable(question, tables, explanation), eventsTable(explanation)];
};

const run =
  (question: ExplainedQuestion) =>
  (given: Given, _argument: string, around: Around): ReturnType<Command['run']> =>
    pipe(
      E.Do,
      E.apS('named', storeIn(around.store)),
      E.apS('figure', readFigure(question, given)),
      E.apS('written', readWritten(given)),
      TE.fromEither,
      TE.flatMap(({ named, figure, written }) =>
        answered({ named, written }, around, (opened) =>
          pipe(
            readHistory(question, given, opened, figure.knownAt, around),
            TE.map((history) =>
              around
                .standingStill(() => tablesOf(question, figure, history))
                .map((table) => ({ ...table, asked: figure.facts })),
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
    ...question.options,
    clientOption,
    knownAtOption,
    ...writtenOptions,
  ],
  run: run(question),
});

/** The commands that explain the figure of each question by its events. */
export const explainCommands: readonly Command[] = questions.filter(isExplained).map(commandOf);
