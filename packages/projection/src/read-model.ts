import type { Category, EventOf, StreamName } from '@pavadonis/domain';
import type { Draft } from './draft';

/**
 * How one kind of stream becomes a row: where it begins, and what each settled event changes in it. `position` is the
 * event's place in the log, for rows that say which events show a thing; an amended event keeps the place of the first.
 */
export interface Fold<Row, E> {
  readonly initial: (stream: StreamName) => Row;
  readonly evolve: (row: Draft<Row>, event: E, position: number) => void;
  /**
   * Takes an event that happened before others that the row has taken, where that leads to the row that all of them in
   * order would lead to, and answers whether it did. After `false`, and where there is none of this, the row is folded
   * anew from its stream: it saves that for what most often comes late.
   */
  readonly takeLate?: (row: Draft<Row>, event: E) => boolean;
}

/** The rows a read model keeps, by kind of stream. */
export type RowTypes = Readonly<Partial<Record<Category, unknown>>>;

/**
 * A question's memory: one row for each stream of the kinds it follows. Its reports are pure functions over the rows.
 * A change of what a row holds is a new `version`.
 */
export interface ReadModel<Rows extends RowTypes> {
  readonly name: string;
  readonly version: number;
  readonly folds: { readonly [C in keyof Rows & Category]: Fold<Rows[C], EventOf[C]> };
}

/** The rows of a read model, by kind of stream and by stream. */
export type View<Rows extends RowTypes> = {
  readonly [C in keyof Rows]-?: ReadonlyMap<StreamName, Rows[C]>;
};

/** The rows of which a read model makes views. */
export type ViewOf<M> = M extends ReadModel<infer Rows> ? View<Rows> : never;
