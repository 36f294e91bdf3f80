import type { Recordable, Recorded, StreamName } from '@pavadonis/domain';
import { projector, type ReadModel, replaceableRows, type RowTypes } from '@pavadonis/projection';
import { byStream } from './subject';

/** A view, for code to which its rows do not matter: rows by kind and name, and the persons of merged streams. */
export type AnyView = Readonly<Record<string, ReadonlyMap<StreamName, unknown>>>;

/** Returns the persons of a view, by the name of each merged stream. */
export const personsIn = (view: AnyView): ReadonlyMap<StreamName, StreamName> =>
  (view['persons'] ?? new Map()) as ReadonlyMap<StreamName, StreamName>;

/** Folds some events, of one subject or of all. */
export const fold = <Rows extends RowTypes>(
  model: ReadModel<Rows>,
  events: readonly Recorded<Recordable>[],
): AnyView => {
  const { refold, views } = projector({ model });
  refold(byStream(events));
  return views.model;
};

/** Returns the rows of several views, none of which is in two of them. */
export const together = (views: readonly AnyView[]): AnyView => {
  const [first, ...others] = views;
  if (first === undefined || others.length === 0) return first ?? {};
  const rows: Record<string, Map<StreamName, unknown>> = {};
  for (const [kind, of] of views.flatMap((view) => Object.entries(view)))
    for (const [name, row] of of) (rows[kind] ??= new Map<StreamName, unknown>()).set(name, row);
  return rows;
};

/** A view, in which other rows can stand for as long as a question is asked. */
export interface ReplaceableView {
  /** The view: its own rows, but for as long as such a question is asked. */
  readonly view: AnyView;
  /** Asks a question with other rows in place of those of these names. */
  readonly replaced: <A>(names: ReadonlySet<StreamName>, others: AnyView, ask: () => A) => A;
}

/** Makes a view whose rows can be replaced. */
export const replaceableView = (view: AnyView): ReplaceableView => {
  const kinds = Object.entries(view).map(([kind, rows]) => ({ kind, rows: replaceableRows(rows) }));
  return {
    view: Object.fromEntries(kinds.map(({ kind, rows: { shown } }) => [kind, shown])),
    replaced: (names, others, ask) => {
      for (const { kind, rows } of kinds) rows.replace(names, others[kind] ?? new Map());
      try {
        return ask();
      } finally {
        for (const { rows } of kinds) rows.putBack();
      }
    },
  };
};

/** Returns a view with other rows of one kind, and other persons where they are of clients. */
export const withOnly = (view: AnyView, kind: string, others: AnyView): AnyView => {
  const own = (name: string) => others[name] ?? new Map<StreamName, unknown>();
  return {
    ...view,
    ...(kind in view ? { [kind]: own(kind) } : {}),
    ...(kind === 'client' && 'persons' in view ? { persons: own('persons') } : {}),
  };
};
