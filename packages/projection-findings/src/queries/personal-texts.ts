import { catalogue, type Event, type Path, personalPaths } from '@pavadonis/domain';

const paths: ReadonlyMap<string, readonly Path[]> = new Map(
  Object.values(catalogue).flatMap(({ byType }) =>
    [...byType.values()].map((codec) => [codec.type, personalPaths(codec)] as const),
  ),
);

const holds = (value: unknown, [step, ...rest]: Path): boolean => {
  if (step === undefined) return value !== undefined;
  if (Array.isArray(value)) return value.some((each) => holds(each, rest));
  if (step._tag !== 'Field' || typeof value !== 'object' || value === null) return false;
  return holds((value as Readonly<Record<string, unknown>>)[step.name], rest);
};

/** Returns whether an event of a row had a personal text when it was recorded. Something stands for each in the row. */
export const hadPersonalText = (event: Event): boolean =>
  (paths.get(event.type) ?? []).some((path) => holds(event, path));
