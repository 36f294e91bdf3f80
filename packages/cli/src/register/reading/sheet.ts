/** The content of a cell as the file has it; nothing of an empty one. A day of a spreadsheet is a moment in UTC. */
export type Cell = string | number | boolean | Date | null;

/** A table as it stands in a file: a sheet of a spreadsheet, or a CSV. */
export interface Sheet {
  /** The name of the sheet, or of the CSV without its ending. */
  readonly name: string;
  /** The SHA-256 of the file that it is from, in hexadecimal. */
  readonly sum: string;
  /** All lines from the first one on, each with its cells. */
  readonly lines: readonly (readonly Cell[])[];
  /** The areas of cells that were merged into one; the value stands in the first cell of each. */
  readonly merged?: readonly MergedCells[];
}

/** An area of merged cells: its first and last lines and columns, counted from 0. */
export interface MergedCells {
  readonly lines: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** Returns the number of a column, counted from 0, by its letters. */
export const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The most lines and columns of a sheet. */
export const MOST_LINES = 200_000;
export const MOST_COLUMNS = 256;

/** Returns the letters of a column, which is counted from 0: `A`, `Z`, `AA`. */
const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Returns the name of a cell as a spreadsheet shows it, both counted from 0: `persons!C14`. */
export const placeOfCell = (sheet: string, line: number, column: number): string =>
  `${sheet}!${columnLetters(column)}${line + 1}`;
