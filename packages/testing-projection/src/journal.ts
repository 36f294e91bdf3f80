import type { Category, StreamName } from '@pavadonis/domain';
import { type Fold, type ReadModel, readsAll } from '@pavadonis/projection';

/** A row with every event as JSON, in the order of folding. */
export interface JournalRow {
  /** The stream of the row. */
  readonly stream: StreamName;
  /** The events as JSON, in the order in which they were folded. */
  readonly said: readonly string[];
}

const fold = <C extends Category>(): Fold<C, JournalRow> => ({
  initial: (stream) => ({ stream, said: [] }),
  takes: readsAll((row, event) => {
    row.said.push(JSON.stringify(event));
  }),
});

/** A read model that follows every stream, and shows any difference in the events folded and in their order. */
export const journal: ReadModel<Readonly<Record<Category, JournalRow>>> = {
  name: 'the journal',
  version: 1,
  folds: {
    client: fold<'client'>(),
    contract: fold<'contract'>(),
    operation: fold<'operation'>(),
    centre: fold<'centre'>(),
  },
};
