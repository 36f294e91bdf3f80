import type { Category, StreamName } from '@pavadonis/domain';
import type { RowTypes, View } from '@pavadonis/projection';
import type { Amounts } from './amounts';
import { type Answering, answeringOf, type AnyReport } from './answering';
import type { Figure } from './figure';
import { foldingOf } from './folding';
import { type ExplainedEvent, explainedEvents } from './named-event';
import { found } from './search';

/** A row that counts, and the events behind it. */
export interface ExplainedRow {
  /** The kind of the row. */
  readonly category: Category;
  /** The name of the row: of a person, the person's own stream. */
  readonly stream: StreamName;
  /** The amounts that the answer would lose without the row. */
  readonly amounts: Amounts;
  /**
   * Events that are enough: these alone give the same answer as all of the row's, and without any one of them the answer is
   * another. Other events may be enough, too, and fewer.
   */
  readonly events: readonly ExplainedEvent[];
}

/** An answer, and the events behind it. */
export interface Explanation {
  /** The answer, as the report gave it. */
  readonly answer: unknown;
  /** The rows that count: without the events of any of them, the answer is another. */
  readonly rows: readonly ExplainedRow[];
}

/** Names the rows that are asked about. */
export interface ExplainOptions {
  /** Explains the rows of these streams alone; by default all that count. */
  readonly of?: readonly StreamName[];
  /** Explains the rows of these kinds alone, such as clients; by default of every kind at which the report looks. */
  readonly kinds?: readonly Category[];
}

/** Explains an answer. */
const explanationOf = (answering: Answering, { of, kinds }: ExplainOptions): Explanation => ({
  answer: answering.answer,
  rows: [...answering.asked.keys()]
    .filter((category) => kinds === undefined || kinds.includes(category))
    .flatMap((category) => found(answering, category, of))
    .map(({ subject, amounts, events }) => ({
      category: subject.category,
      stream: subject.name,
      amounts,
      events: explainedEvents(events, answering.folding.streams),
    })),
});

/**
 * Explains a figure: which rows count, and which events are behind each of them.
 *
 * A rounded share or average hides its rows, since one row more or less seldom changes it: `explainParts` explains the numerator
 * and the denominator. Throws what the report throws, and where it returns no data, such as a promise.
 *
 * @example
 * explain({ model: caseload, log, report: (view) => activeClients(view, { asOf }) });
 */
export const explain = <Rows extends RowTypes>(
  figure: Figure<Rows>,
  options: ExplainOptions = {},
): Explanation =>
  explanationOf(answeringOf(foldingOf(figure), figure.report as unknown as AnyReport), options);

/** A figure that is made of parts, such as a numerator and a denominator, or the lines of a table. */
export interface FigureInParts<Rows extends RowTypes, Part extends string> extends Omit<
  Figure<Rows>,
  'report'
> {
  /** The report of each part, by the host's own name for it. */
  readonly parts: Readonly<Record<Part, (view: View<Rows>) => unknown>>;
}

/** Explains each part of a figure. The log is folded once for all of them. */
export const explainParts = <Rows extends RowTypes, Part extends string>(
  figure: FigureInParts<Rows, Part>,
  options: ExplainOptions = {},
): Readonly<Record<Part, Explanation>> => {
  const folding = foldingOf(figure);
  return Object.fromEntries(
    Object.entries(figure.parts).map(([part, report]) => [
      part,
      explanationOf(answeringOf(folding, report as AnyReport), options),
    ]),
  ) as Readonly<Record<Part, Explanation>>;
};
