import type { HiddenCount } from '@pavadonis/projection';
import type { Bilingual } from '../language';
import type { Counting } from './counting';

/** The content of a cell; nothing where nothing is known, or a count that is not told. */
export type Cell = string | number | undefined | HiddenCount;

/** The word that stands for a count that is not told, for programs. */
export const HIDDEN = 'hidden';

/** Whether a cell holds a count that is not told. */
export const isHidden = (cell: Cell): cell is HiddenCount => typeof cell === 'object';

/** Returns a cell as a code, for programs. */
export const codeIn = (cell: Cell): string => (isHidden(cell) ? HIDDEN : String(cell ?? ''));

/**
 * The kind of a column: a `class` is a code that stands for words, `cents` are euro cents, `percent` a whole number, `moment` an
 * instant.
 */
export type Kind = 'text' | 'class' | 'count' | 'cents' | 'percent' | 'day' | 'month' | 'moment';

/** A column of an answer, for people and for programs. */
export interface Column {
  /** The name for programs: the same in both languages. */
  readonly name: string;
  /** The head of the column. */
  readonly title: Bilingual;
  /** The meaning of the column, for the codebook. */
  readonly meaning: Bilingual;
  readonly kind: Kind;
  /** The words for a code of a `class`. */
  readonly words?: (code: string) => Bilingual;
  /** Whether it counts persons, or what is theirs, so that small counts may have to be hidden. */
  readonly isOfPersons?: true;
  /** Whether it follows from counts of persons in its row and their totals; every share does. */
  readonly follows?: true;
}

/** Something that was asked for, such as the day. */
export interface Fact {
  readonly name: string;
  readonly title: Bilingual;
  readonly kind: Kind;
  readonly value: string | number;
}

/** The answer to a question: a table, with what was asked. */
export interface Answer {
  /** The name of the question, for files and sheets. */
  readonly name: string;
  readonly title: Bilingual;
  /** The facts that were asked for. */
  readonly asked: readonly Fact[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether it has one row, which is written as a list of facts. */
  readonly isList?: true;
  /** A sentence that its readers have to know. */
  readonly note?: Bilingual;
  /** The way in which the counts of persons hang together, as far as readers know it. */
  readonly counting?: Counting;
  /** Whether the rows stand in the order of their counts. */
  readonly isByCount?: true;
}

/** A column, and how its cell follows from a row. */
export interface ColumnOf<Row> extends Column {
  readonly of: (row: Row) => Cell;
}

/** Lays rows out in columns. */
export const laidOut = <Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): Pick<Answer, 'columns' | 'rows'> => ({
  columns,
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
});
