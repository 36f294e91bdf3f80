import type { Recordable, Recorded, StreamName } from '@pavadonis/domain';
import { projector, type ReadModel, type RowTypes } from '@pavadonis/projection';
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

const without = (
  names: ReadonlySet<StreamName>,
  rows: ReadonlyMap<StreamName, unknown>,
  others: ReadonlyMap<StreamName, unknown>,
) => {
  const replaced = new Map<StreamName, unknown>();
  for (const [name, row] of rows)
    // a row that is there before and after keeps its place
    if (!names.has(name)) replaced.set(name, row);
    else if (others.has(name)) replaced.set(name, others.get(name));
  for (const [name, row] of others) replaced.set(name, row);
  return replaced;
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

/** Returns a view with other rows in place of those of these names. */
export const replaced = (view: AnyView, names: ReadonlySet<StreamName>, others: AnyView): AnyView =>
  Object.fromEntries(
    Object.entries(view).map(([kind, rows]) => {
      const own = others[kind] ?? new Map<StreamName, unknown>();
      const isTouched = own.size > 0 || [...names].some((name) => rows.has(name));
      return [kind, isTouched ? without(names, rows, own) : rows];
    }),
  );

/** Returns a view with other rows of one kind, and other persons where they are of clients. */
export const withOnly = (view: AnyView, kind: string, others: AnyView): AnyView => {
  const own = (name: string) => others[name] ?? new Map<StreamName, unknown>();
  return {
    ...view,
    ...(kind in view ? { [kind]: own(kind) } : {}),
    ...(kind === 'client' && 'persons' in view ? { persons: own('persons') } : {}),
  };
};
