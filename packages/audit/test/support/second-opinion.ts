import { categoryOf, type Recordable, type Recorded, type StreamName } from '@pavadonis/domain';
import { project, type ReadModel, type RowTypes, type View } from '@pavadonis/projection';
import type { Figure } from '../../src/explain/figure';

/** Events as recorded, in order of position. */
export type Log = readonly Recorded<Recordable>[];

/** Writes an answer as text: rows of the view by name, without zeros, lists of anything but numbers in no order. */
export const written = (answer: unknown, view: object): string => {
  const names = new Map<unknown, string>();
  for (const [kind, rows] of Object.entries(view))
    if (kind !== 'persons')
      for (const [name, row] of rows as ReadonlyMap<string, unknown>) names.set(row, name);
  const write = (value: unknown, isElement = false): unknown => {
    const name = names.get(value);
    if (name !== undefined) return name;
    if (value === undefined) return 'undefined';
    if (Array.isArray(value)) {
      const all = value.map((each) => write(each, true));
      return value.every((each) => typeof each === 'number')
        ? all
        : all.map((each) => JSON.stringify(each)).sort();
    }
    if (typeof value !== 'object' || value === null) return value;
    const fields: readonly (readonly [unknown, unknown])[] =
      value instanceof Map ? [...value] : Object.entries(value);
    return fields
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [String(key), write(each, isElement)] as const)
      .filter(([, each]) => isElement || each !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  };
  return JSON.stringify(write(answer));
};

/** Asks a report about a log anew, from the beginning. */
export const asked = <Rows extends RowTypes>(
  { model, report }: Pick<Figure<Rows>, 'model' | 'report'>,
  log: Log,
): string => {
  const view = project(model, log);
  try {
    return written(report(view), view);
  } catch {
    return 'thrown';
  }
};

/** Returns a function from a stream to the name of its row, by the persons of the whole log; undefined where it has none. */
export const rowsIn = <Rows extends RowTypes>(model: ReadModel<Rows>, log: Log) => {
  const { persons } = project(model, log) as { readonly persons?: ReadonlyMap<StreamName, StreamName> };
  return (stream: StreamName): StreamName | undefined =>
    categoryOf(stream) in model.folds ? (persons?.get(stream) ?? stream) : undefined;
};

/** Returns all that an answer counts: its numbers, and the elements of its lists. */
export const totalOf = (answer: unknown): number => {
  if (typeof answer === 'number') return answer;
  if (Array.isArray(answer))
    return answer.every((each) => typeof each === 'number')
      ? answer.reduce<number>((sum, each: number) => sum + each, 0)
      : answer.length;
  if (typeof answer !== 'object' || answer === null) return 0;
  const values: readonly unknown[] = answer instanceof Map ? [...answer.values()] : Object.values(answer);
  return values.reduce<number>((sum, each) => sum + totalOf(each), 0);
};

/** Asks a report that gives a number about a log anew; NaN where it throws. */
export const asNumber = <Rows extends RowTypes>(
  model: ReadModel<Rows>,
  report: (view: View<Rows>) => number,
  log: Log,
): number => {
  try {
    return report(project(model, log));
  } catch {
    return Number.NaN;
  }
};
