import type { Category, StreamName } from '@pavadonis/domain';
import { type Fold, type ReadModel, readsAll } from '@pavadonis/projection';

/** A row that forgets nothing: what each event said, in the order of folding. */
export interface JournalRow {
  readonly stream: StreamName;
  readonly said: readonly string[];
}

const fold = <C extends Category>(): Fold<C, JournalRow> => ({
  initial: (stream) => ({ stream, said: [] }),
  takes: readsAll((row, event) => {
    row.said.push(JSON.stringify(event));
  }),
});

/** Follows every kind of stream, and shows every difference in what was folded, and in which order. */
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
