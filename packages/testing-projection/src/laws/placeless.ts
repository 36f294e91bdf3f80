import type { Model } from './law';

interface AnyRow {
  readonly stream?: unknown;
}

interface AnyHandler {
  readonly evolve: (row: AnyRow, event: unknown, place: object) => void;
}

const isHandler = (takes: object): takes is AnyHandler => 'evolve' in takes;

const withoutPlaces = (takes: unknown): unknown => {
  if (typeof takes !== 'object' || takes === null) return takes;
  if (isHandler(takes))
    return {
      ...takes,
      evolve: (row: AnyRow, event: unknown) => takes.evolve(row, event, { stream: row.stream, position: 0 }),
    };
  return Object.fromEntries(Object.entries(takes).map(([name, each]) => [name, withoutPlaces(each)]));
};

/** Makes a read model that is told position 0, and the stream of the row, for every event. */
export const placeless = (model: Model): Model => ({
  ...model,
  folds: Object.fromEntries<unknown>(
    Object.entries(model.folds).map(([category, fold]) => [
      category,
      { ...fold, takes: withoutPlaces(fold.takes) },
    ]),
  ) as Model['folds'],
});
