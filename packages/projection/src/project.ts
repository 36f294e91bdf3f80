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
  refold(streams);
  return views.model;
};
