import { categoryOf, type StreamName } from '@pavadonis/domain';
import { LargeMap, type Snapshot } from '@pavadonis/projection';
import type { AnyView } from './rows';

/** Makes the view of a former version, whose rows nobody folds any further, of its snapshots, one after another. */
export const formerView = (categories: readonly string[]) => {
  const view = new Map<string, LargeMap<StreamName, unknown>>(
    categories.map((category) => [category, new LargeMap()]),
  );
  const persons = new Map<StreamName, StreamName>();
  return {
    take: (stream: StreamName, { person, folded }: Snapshot): void => {
      const category = categoryOf(stream);
      const ofCategory = view.get(category) ?? new LargeMap<StreamName, unknown>();
      view.set(category, ofCategory);
      if (folded !== undefined) ofCategory.set(person, folded.rows[0]);
      if (person !== stream) persons.set(stream, person);
    },
    /** Returns the view, once all snapshots were taken. */
    view: (): AnyView => ({ ...Object.fromEntries(view), ...(view.has('client') ? { persons } : {}) }),
  };
};
