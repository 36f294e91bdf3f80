import type { Category, StreamName } from '@pavadonis/domain';
import type { ReadModel, RowTypes, View } from '../read-model';

/**
 * Builds the columns of a read model's reports ahead of the first report, in steps of some milliseconds: others may have their turn
 * after each. Rows may change meanwhile.
 */
export function* buildColumns<Rows extends RowTypes>(
  { columns = {} }: ReadModel<Rows>,
  view: View<Rows>,
): Generator<undefined, void, undefined> {
  // a view has the rows of each kind of stream that its model follows
  const shown = view as unknown as Readonly<Partial<Record<Category, ReadonlyMap<StreamName, never>>>>;
  for (const category of Object.keys(columns) as (keyof Rows & Category)[])
    for (const { inSteps } of columns[category] ?? []) {
      const rows = shown[category];
      if (rows !== undefined) yield* inSteps(rows);
    }
}
