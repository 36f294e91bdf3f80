import type { Category, StreamName } from '@pavadonis/domain';
import type { Columns } from './columns/segments';
import type { Fold } from './fold';

/** The rows a read model keeps, by kind of stream. */
export type RowTypes = Readonly<Partial<Record<Category, unknown>>>;

/**
 * A question's memory: one row for each person, contract, operation or centre that it follows. Its reports are pure
 * functions over the rows. A change of what a row holds is a new `version`.
 */
export interface ReadModel<Rows extends RowTypes> {
  /** The name under which a file keeps its rows; no other read model of the host may have it. */
  readonly name: string;
  /** A whole number. Raise it when a row holds something else; rows are then built anew. */
  readonly version: number;
  /** The fold of each kind of stream that the read model follows. */
  readonly folds: { readonly [C in keyof Rows & Category]: Fold<C, Rows[C]> };
  /** The columns that its reports ask, by kind of stream, so that `buildColumns` can build them ahead; absent where none do. */
  readonly columns?: Readonly<Partial<Record<Category, readonly Columns[]>>>;
}

/** The person that each merged stream is about, by the name of the person's own stream. A merged stream has no row. */
export interface Persons {
  /** The person's own stream, by the name of each stream that was merged into it. */
  readonly persons: ReadonlyMap<StreamName, StreamName>;
}

/** The rows of a read model, by kind of stream and by name: of a person, that of the person's own stream. */
export type View<Rows extends RowTypes> = {
  readonly [C in keyof Rows]-?: ReadonlyMap<StreamName, Rows[C]>;
} & ('client' extends keyof Rows ? Persons : unknown);

/** The rows of which a read model makes views. */
export type ViewOf<M> = M extends ReadModel<infer Rows> ? View<Rows> : never;

/** The rows of several read models. */
export type Views<M> = { readonly [Name in keyof M]: ViewOf<M[Name]> };

/** Returns the name of the person that a client's stream is about: its own, unless it was merged into another. */
export const personOf = ({ persons }: Persons, stream: StreamName): StreamName =>
  persons.get(stream) ?? stream;
