import type { Bilingual } from '@pavadonis/page';
import type { Category, CivilDate, StreamName } from '@pavadonis/domain';

/** How a figure is written: a number, an amount of money given in cents, or the share of one number in another. */
export type FigureForm = 'number' | 'cents' | 'share';

/** An event behind a figure. */
export interface BehindFigure {
  /** The position of the event. */
  readonly event: number;
  /** The day on which it happened, as it holds: an amendment may have changed it. */
  readonly on: CivilDate;
  /** The positions of the corrections that made it what it is, in the order of recording. */
  readonly corrections: readonly number[];
}

/** A person, contract, operation or centre that counts in a figure. */
export interface CountedRow {
  /** The kind of the row. */
  readonly category: Category;
  /** The name of the row: of a person, the person’s own stream. */
  readonly stream: StreamName;
  /** The amount that the answer would lose without it. */
  readonly amount: number;
  /** The events that are enough for it; without any one of them the answer is another. */
  readonly events: readonly BehindFigure[];
}

/** An answer that was explained: a figure itself, or one number of a share. */
export interface ReportedPart {
  /** The name: it says what is counted. */
  readonly name: Bilingual;
  /** The answer. */
  readonly answer: number;
  /** The rows that count, by the names of their streams. */
  readonly rows: readonly CountedRow[];
}

/** The reason why a row does not count. */
export type NotCounted =
  /** The row does count. */
  | { readonly _tag: 'Counts' }
  /** Nothing of the stream is in the log, or the figure does not ask about its kind. */
  | { readonly _tag: 'NoRow' }
  /** Without these events the row would count. */
  | { readonly _tag: 'KeptOut'; readonly by: readonly BehindFigure[] }
  /** No events keep the row out: it lacks others. `tried` says whether every set of its events was left out. */
  | { readonly _tag: 'NothingKeepsOut'; readonly tried: 'all' | 'likely' };

/** A row about which it was asked why it does not count. */
export interface AskedAbout {
  /** The stream that was asked about. */
  readonly stream: StreamName;
  /** The reason. */
  readonly why: NotCounted;
}

/** A figure with the events behind it. */
export interface ReportedFigure {
  /** The name: it says what is counted. */
  readonly name: Bilingual;
  /** How it is written. */
  readonly form: FigureForm;
  /** The read model whose rows were asked, and its version. */
  readonly readModel: { readonly name: string; readonly version: number };
  /** The figure; of a share the numerator, and then the denominator. */
  readonly parts: readonly ReportedPart[];
  /** The rows about which it was asked why they do not count. */
  readonly notCounted: readonly AskedAbout[];
}
