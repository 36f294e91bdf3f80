import { catalogue, type Category, type TakenFields } from '@pavadonis/domain';
import { isMerge } from './arrival';
import { fieldsTaken } from './handlers';
import type { ReadModels } from './rows';

// what settling and the grouping of persons ask of an event, whatever folds take
const needed = (type: string): readonly string[] => {
  if (isMerge({ type })) return ['survivorId'];
  return type === 'EventVoided' ? ['target'] : [];
};

/** Returns the fields that folds take of events of a type, with the person into whom a merge merges and what a void names. */
export const takenFieldsOf = (models: ReadModels): TakenFields => {
  const folds = Object.values(models).flatMap((model) =>
    Object.entries(model.folds).map(([category, fold]) => {
      const { byType } = catalogue[category as Category];
      return { byType, fieldsOf: fieldsTaken(fold) };
    }),
  );
  return (type) => {
    const fields = new Set<string>(needed(type));
    for (const { byType, fieldsOf } of folds) {
      if (!byType.has(type)) continue;
      const taken = fieldsOf(type);
      if (taken === 'all') return 'all';
      for (const field of taken) fields.add(field);
    }
    return [...fields];
  };
};
