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
  for (const category of Object.keys(columns) as Category[]) {
    const rows = view[category];
    if (rows === undefined) continue;
    // the rows are those of the model whose columns they are
    const building = columns[category]?.map(({ inSteps }) => inSteps(rows as ReadonlyMap<StreamName, never>));
    // all begin before one goes on, since columns that have begun take a row together
    for (const steps of building ?? []) if (steps.next().done !== true) yield undefined;
    for (const steps of building ?? []) yield* steps;
  }
}
