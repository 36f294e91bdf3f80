import type { Category, StreamName } from '@pavadonis/domain';
import type { AnyReadModel } from '../rows';

/**
 * Builds the columns of a read model's reports ahead of the first report, in steps of some milliseconds: others may have their
 * turn after each. Rows may change meanwhile.
 */
export function* buildColumns(
  { columns = {} }: Pick<AnyReadModel, 'columns'>,
  view: Readonly<Partial<Record<Category, ReadonlyMap<StreamName, unknown>>>>,
): Generator<undefined, void, undefined> {
  for (const category of Object.keys(columns) as Category[])
    for (const { inSteps } of columns[category] ?? []) {
      const rows = view[category];
      // the rows are those of the model whose columns they are
      if (rows !== undefined) yield* inSteps(rows as ReadonlyMap<StreamName, never>);
    }
}
