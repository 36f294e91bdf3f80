import { type Category, categoryOf, type StreamName } from '@pavadonis/domain';
import { personOf, type View, type ViewOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { RowsFile } from './file/rows-file';
import type { LiveModel } from './model';

/** The row of one person, contract, operation or centre. It changes in place as events arrive. */
export interface ShownRow<Row> {
  /** The row. */
  readonly row: Row;
  /** The version of the read model that made it. */
  readonly version: number;
  /** The position up to which it holds the log. */
  readonly position: number;
}

/** The kinds of streams that a read model follows. */
export type FollowedBy<M> = keyof ViewOf<M> & Category;

/** The row that a read model makes of a stream of a kind. */
export type RowOf<M, C extends Category> =
  ViewOf<M> extends Readonly<Record<C, ReadonlyMap<StreamName, infer Row>>> ? Row : never;

/** Returns the row of a stream, or of the person whom it is about, as it is shown; undefined if there is none. */
export const shownRow = (model: LiveModel, stream: StreamName): ShownRow<unknown> | undefined => {
  const { rows, version, position } = model.shown();
  const { persons = new Map<StreamName, StreamName>() } = rows as Partial<View<{ readonly client: unknown }>>;
  const row = rows[categoryOf(stream)]?.get(personOf({ persons }, stream));
  return row === undefined ? undefined : { row, version, position };
};

/** Finds a row in the file, as long as the rows of all are being read from there; undefined if it has to be waited for. */
export const rowInFile = (
  { row: find }: Pick<RowsFile, 'row'>,
  model: LiveModel,
  stream: StreamName,
): ShownRow<unknown> | undefined => {
  const { own, former = own } = model.found();
  const found = find(former.id, stream);
  if (E.isLeft(found) || found.right === undefined) return undefined;
  const { row, version, position } = found.right;
  return { row, version, position };
};
