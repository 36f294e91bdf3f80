import type { Category, StreamName } from '@pavadonis/domain';
import type { Fold } from './fold';

/** The rows a read model keeps, by kind of stream. */
export type RowTypes = Readonly<Partial<Record<Category, unknown>>>;

/**
 * A read model: one row for each stream of the kinds it follows. Its reports are pure functions over the rows.
 *
 * A change of the content of a row needs a new `version`.
 */
export interface ReadModel<Rows extends RowTypes> {
  readonly name: string;
  readonly version: number;
  readonly folds: { readonly [C in keyof Rows & Category]: Fold<C, Rows[C]> };
}

/** The rows of a read model, by kind of stream and by stream. */
export type View<Rows extends RowTypes> = {
  readonly [C in keyof Rows]-?: ReadonlyMap<StreamName, Rows[C]>;
};

/** The rows of which a read model makes views. */
export type ViewOf<M> = M extends ReadModel<infer Rows> ? View<Rows> : never;
