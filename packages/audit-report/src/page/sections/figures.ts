import {
  type Column,
  type Fact,
  facts,
  html,
  type Html,
  longTable,
  nothing,
  type Section,
  table,
} from '@pavadonis/page';
import { eventTypeText } from '@pavadonis/texts';
import type {
  AskedAbout,
  BehindFigure,
  CountedRow,
  ReportedFigure,
  ReportedPart,
} from '../../report/reported-figure';
import { eventLine, eventList, eventWithRecording } from '../event';
import type { Speech } from '../speech';

const amountOf = (amount: number, { form }: ReportedFigure, { notation }: Speech): string =>
  form === 'cents' ? notation.euros(amount) : notation.whole(amount);

const answerOf = (figure: ReportedFigure, speech: Speech): string => {
  const { texts, notation } = speech;
  const [first, second] = figure.parts.map(({ answer }) => answer);
  if (first === undefined) return texts.none;
  if (second === undefined) return amountOf(first, figure, speech);
  const share = second === 0 ? texts.none : notation.percent(first / second);
  return `${share} (${notation.whole(first)} / ${notation.whole(second)})`;
};

const factsOf = (figure: ReportedFigure, speech: Speech): readonly Fact[] => {
  const { texts, notation, say } = speech;
  const answer: Fact = [
    texts.figures.answer[figure.form],
    html`<strong>${answerOf(figure, speech)}</strong>`,
  ];
  if (figure.form !== 'share') return [answer];
  return [
    answer,
    ...figure.parts.map((part): Fact => [notation.sentence(say(part.name)), notation.whole(part.answer)]),
  ];
};

const lineOf = ({ event, on, corrections }: BehindFigure, speech: Speech): Html => {
  if (corrections.length === 0) return eventWithRecording(event, speech, on);
  const lines = corrections.map((each) => eventLine(each, speech));
  return html`${eventWithRecording(event, speech, on)}
    <small>${speech.texts.figures.corrected} ${lines}</small>`;
};

const linesOf = (events: readonly BehindFigure[], speech: Speech): Html =>
  eventList(events.map((each) => lineOf(each, speech)));

/** The rows of one set of types of events. */
interface RowsOfTypes {
  readonly types: string;
  readonly rows: number;
  readonly amount: number;
}

const byTypes = (rows: readonly CountedRow[], { eventAt, language }: Speech): readonly RowsOfTypes[] => {
  const found = new Map<string, RowsOfTypes>();
  for (const { events, amount } of rows) {
    const names = events.flatMap(({ event }) => {
      const named = eventAt(event);
      return named === undefined ? [] : eventTypeText(named.type, language);
    });
    const types = [...new Set(names)].sort().join(' + ');
    const known = found.get(types);
    found.set(types, { types, rows: (known?.rows ?? 0) + 1, amount: (known?.amount ?? 0) + amount });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows || (a.types < b.types ? -1 : 1));
};

// sums of fractions differ in their last digits
const EPSILON = 1e-9;
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(b));

const partOf = (part: ReportedPart, figure: ReportedFigure, speech: Speech): Html => {
  const { texts, notation, say } = speech;
  const text = texts.figures;
  const name = notation.sentence(say(part.name));
  const amount = <Row extends { readonly amount: number }>(): Column<Row> => ({
    label: text.amount,
    kind: 'number',
    cell: (row) => amountOf(row.amount, figure, speech),
  });
  const types = byTypes(part.rows, speech);
  const sum = part.rows.reduce((amounts, row) => amounts + row.amount, 0);
  return html`${table<RowsOfTypes>(
    text.kinds(name),
    [
      { label: text.types, kind: 'heading', cell: (row) => row.types },
      { label: text.rows, kind: 'number', cell: (row) => notation.whole(row.rows) },
      amount(),
    ],
    types,
    { total: { types: text.allRows, rows: part.rows.length, amount: sum } },
  )}
  ${isSame(sum, part.answer) ? nothing : html`<p class="note">${text.noSum}</p>`}
  ${longTable<CountedRow>(
    text.table(name),
    [
      { label: text.row, kind: 'heading', cell: ({ stream }) => html`<code>${stream}</code>` },
      amount(),
      { label: text.events, kind: 'text', cell: ({ events }) => linesOf(events, speech) },
    ],
    part.rows,
    speech,
  )}`;
};

const whyText = ({ why }: AskedAbout, speech: Speech): Html => {
  const text = speech.texts.figures;
  switch (why._tag) {
    case 'Counts':
      return html`${text.counts}`;
    case 'NoRow':
      return html`${text.noRow}`;
    case 'KeptOut':
      return html`<div>${text.keptOut} ${linesOf(why.by, speech)}</div>`;
    case 'NothingKeepsOut':
      return html`${text.nothingKeepsOut[why.tried]}`;
  }
};

const figureOf = (figure: ReportedFigure, speech: Speech): Html => {
  const { texts, notation, say } = speech;
  const text = texts.figures;
  const { name, parts, readModel, notCounted } = figure;
  return html`<h3>${notation.sentence(say(name))}</h3>
    ${facts(factsOf(figure, speech))}
    <p class="note">${text.model(readModel.name, String(readModel.version))}</p>
    ${parts.map((part) => partOf(part, figure, speech))}
    ${
      notCounted.length === 0
        ? nothing
        : longTable<AskedAbout>(
            text.notCounted,
            [
              { label: text.row, kind: 'heading', cell: ({ stream }) => html`<code>${stream}</code>` },
              { label: text.reason, kind: 'text', cell: (each) => whyText(each, speech) },
            ],
            notCounted,
            speech,
          )
    }`;
};

/** Writes the section on the figures that were asked for, and the events behind them. */
export const figuresSection = (speech: Speech): Section => {
  const { figures } = speech.report;
  const text = speech.texts.figures;
  return {
    id: 'figures',
    title: text.title,
    content:
      figures.length === 0
        ? html`<p>${text.nothing}</p>`
        : html`<p>${text.lead}</p>
            ${figures.map((figure) => figureOf(figure, speech))}`,
  };
};
