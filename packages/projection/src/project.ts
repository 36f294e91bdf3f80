import type { Recordable, Settleable, StreamName } from '@pavadonis/domain';
import { projector } from './projector';
import type { ReadModel, RowTypes, View } from './read-model';

/** Projects recorded events, in order of position, to the rows of one read model, without a store. */
export const project = <Rows extends RowTypes>(
  model: ReadModel<Rows>,
  recorded: readonly Settleable<Recordable>[],
): View<Rows> => {
  const streams = new Map<StreamName, Settleable<Recordable>[]>();
  for (const each of recorded) {
    const known = streams.get(each.stream);
    if (known === undefined) streams.set(each.stream, [each]);
    else if (each.position > (known.at(-1)?.position ?? 0)) known.push(each);
  }
  const { refold, views } = projector({ model });
  for (const [stream, events] of streams) refold(stream, events);
  return views.model;
};

/**
 * Joins the views of parts of a log that was cut by stream, each folded on its own.
 *
 * The result equals one pass over the whole log. Throws a `RangeError` if a stream is in two parts, since half a
 * stream has no row.
 */
export const join = <Rows extends RowTypes>(
  model: ReadModel<Rows>,
  parts: readonly View<Rows>[],
): View<Rows> => {
  const joined = Object.keys(model.folds).map((category) => {
    const rows = new Map<StreamName, unknown>();
    for (const part of parts)
      for (const [stream, row] of part[category as keyof Rows]) {
        if (rows.has(stream)) throw new RangeError(`in two parts: ${stream}`);
        rows.set(stream, row);
      }
    return [category, rows];
  });
  return Object.fromEntries(joined) as View<Rows>;
};
