import type { CsvForm } from '../reading/csv';
import type { AnySheet } from '../sheets/sheet-of';
import type { Cell } from '../reading/sheet';
import type { Named, ReadingAround } from '../values/column';

/** How a sheet of a register is read. */
export interface MappedSheet {
  readonly sheet: AnySheet;
  /** The name of the sheet in the file. */
  readonly inFile: string;
  /** The line of the heads of columns, counted from 0. */
  readonly headLine: number;
  /** The head of each column in the file, by the name of the column. */
  readonly heads: Readonly<Record<string, string>>;
  /** The columns that make a row's key together. */
  readonly key: readonly string[];
  readonly values: Readonly<Record<string, Named>>;
  /** The content that all rows have in columns that the file does not have. */
  readonly fixed: Readonly<Record<string, Cell>>;
  /** The heads that are left out; `*` leaves out all that are not named. */
  readonly ignore: readonly string[];
}

/** The meaning of the columns of a register. */
export interface Mapping {
  /** The name of the register, once for good: ids follow from it. */
  readonly register: string;
  readonly csv: CsvForm;
  readonly ids: ReadingAround['ids'];
  readonly sheets: readonly MappedSheet[];
}
