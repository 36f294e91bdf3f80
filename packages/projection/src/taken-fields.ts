import { catalogue, type Category, type TakenFields } from '@pavadonis/domain';
import { isMerge } from './arrival';
import { fieldsTaken } from './handlers';
import type { ReadModels } from './rows';

/** Returns the fields that folds take of events of a type, with the person into whom a merge merges. */
export const takenFieldsOf = (models: ReadModels): TakenFields => {
  const folds = Object.values(models).flatMap((model) =>
    Object.entries(model.folds).map(([category, fold]) => {
      const { byType } = catalogue[category as Category];
      return { byType, fieldsOf: fieldsTaken(fold) };
    }),
  );
  return (type) => {
    const fields = new Set<string>(isMerge({ type }) ? ['survivorId'] : []);
    for (const { byType, fieldsOf } of folds) {
      if (!byType.has(type)) continue;
      const taken = fieldsOf(type);
      if (taken === 'all') return 'all';
      for (const field of taken) fields.add(field);
    }
    return [...fields];
  };
};
