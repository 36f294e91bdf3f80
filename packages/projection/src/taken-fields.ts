import { catalogue, type Category, type TakenFields } from '@pavadonis/domain';
import { isMerge } from './arrival';
import { fieldsTaken } from './handlers';
import type { ReadModels } from './rows';

/** Returns the fields that folds take of events of a type, with the person into whom a merge merges. */
export const takenFieldsOf = (models: ReadModels): TakenFields => {
  const folds = Object.values(models).flatMap((model) => Object.entries(model.folds));
  return (type) => {
    const fields = new Set<string>(isMerge({ type }) ? ['survivorId'] : []);
    for (const [category, fold] of folds) {
      if (!catalogue[category as Category].byType.has(type)) continue;
      const taken = fieldsTaken(fold, type);
      if (taken === 'all') return 'all';
      for (const field of taken) fields.add(field);
    }
    return [...fields];
  };
};
