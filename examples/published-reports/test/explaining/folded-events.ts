import type { ReadModel, RowTypes } from '@pavadonis/projection';

interface AnyHandler {
  readonly evolve: (...given: readonly unknown[]) => unknown;
}

const isHandler = (takes: object): takes is AnyHandler => 'evolve' in takes;

/** Makes a read model that counts the events which its folds take, however often each is folded. */
export const counted = <Rows extends RowTypes>(model: ReadModel<Rows>) => {
  const folded = { events: 0 };
  const counting = (takes: unknown): unknown => {
    if (typeof takes !== 'object' || takes === null) return takes;
    if (!isHandler(takes))
      return Object.fromEntries(Object.entries(takes).map(([name, each]) => [name, counting(each)]));
    const { evolve } = takes;
    return {
      ...takes,
      evolve: (...given: readonly unknown[]) => {
        folded.events += 1;
        return evolve(...given);
      },
    };
  };
  const folds = Object.entries<object>(model.folds).map(([kind, fold]) => [
    kind,
    { ...fold, takes: counting('takes' in fold ? fold.takes : undefined) },
  ]);
  return { folded, model: { ...model, folds: Object.fromEntries(folds) as typeof model.folds } };
};
