import type { CivilDate, EpisodeId, Text } from '@pavadonis/domain';
import { type Bilingual, text } from '../../language';
import type { Ids } from '../ids';
import { aKey, type Column, type RegisterIdKind, required, type RequiredColumn } from '../values/column';
import type { AnyStep, Lacks, Step } from './step';
import type { Subject } from './subject';

/** The columns of a sheet, by the names that a mapping uses. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of a row, by its columns; nothing where a cell is blank. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends RequiredColumn<infer A>
    ? A
    : C[K] extends Column<infer A>
      ? A | undefined
      : never;
};

/** The means by which a row is understood, besides itself. */
interface RowAround {
  /** The ids that follow from the register's own keys. */
  readonly ids: Ids;
  /** The episode of a key, or the one of the register that covers the day where no key is given. */
  readonly episode: (key: Text | undefined, on: CivilDate) => EpisodeId | undefined;
}

/** A sheet of a register: its columns, and what its rows say of a thing of a kind. */
export interface SheetOf<S extends Subject, C extends Columns> {
  /** The name by which a mapping and ids know it, once for good. */
  readonly name: string;
  readonly title: Bilingual;
  readonly about: S;
  /** The codes that stand in a column of it for things of their own, so that a mapping need not have their ids. */
  readonly names?: { readonly kind: RegisterIdKind; readonly column: keyof C & string };
  readonly columns: C;
  readonly steps: (row: RowOf<C>, around: RowAround) => readonly (Step<S> | Lacks | undefined)[];
}

/** A sheet, where its columns do not matter. */
export interface AnySheet extends Omit<SheetOf<Subject, Columns>, 'steps'> {
  readonly steps: (
    row: Readonly<Record<string, unknown>>,
    around: RowAround,
  ) => readonly (AnyStep | Lacks | undefined)[];
}

/** Makes a sheet about things of a kind. */
export const sheetAbout = <S extends Subject, C extends Columns>({
  steps,
  ...sheet
}: SheetOf<S, C>): AnySheet => ({
  ...sheet,
  // the reader of rows has checked that what is required is there
  steps: (row, around) => steps(row as RowOf<C>, around),
});

/** Makes a sheet about clients. */
export const sheetOf = <C extends Columns>(sheet: Omit<SheetOf<'client', C>, 'about' | 'names'>): AnySheet =>
  sheetAbout<'client', C>({ ...sheet, about: 'client' });

/** The person of a row. */
export const person = required(aKey(text('Personas numurs', 'Person’s number')));

/** The row's own key. */
export const key = required(aKey(text('Rindas numurs', 'Row’s number')));

type Filled<R, N extends keyof R> = R & { readonly [K in N]-?: NonNullable<R[K]> };

const isFilled = <R extends object, N extends keyof R>(row: R, names: readonly N[]): row is Filled<R, N> =>
  names.every((name) => row[name] !== undefined);

/**
 * Makes a step where the first of some columns is filled in. Then the others have to be, too; and where only another one is, the
 * first is lacking.
 */
export const given = <S extends Subject, R extends object, N extends keyof R & string>(
  row: R,
  names: readonly [N, ...N[]],
  make: (row: Filled<R, N>) => Step<S>,
): Step<S> | Lacks | undefined => {
  if (isFilled(row, names)) return make(row);
  const blank = names.find((name) => row[name] === undefined);
  return blank !== undefined && names.some((name) => row[name] !== undefined) ? { lacks: blank } : undefined;
};
