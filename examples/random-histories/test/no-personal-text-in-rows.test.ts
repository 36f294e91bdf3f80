import { expect, it } from '@jest/globals';
import { catalogue, type Path, personalPaths, type Recordable } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import { client, contract, logOf, operation } from '@pavadonis/testing';
import { anyOf } from '@pavadonis/testing/random';
import fc from 'fast-check';

const MARK = 'Anna Bērziņa';
const streams = { client, contract, operation } as unknown as Readonly<
  Record<string, (event: Recordable) => ReturnType<typeof client>>
>;

const types = Object.entries(catalogue).flatMap(([category, { byType }]) =>
  [...byType.values()]
    .filter((codec) => !codec.type.startsWith('Event') && personalPaths(codec).length > 0)
    .map((codec) => [codec.type, category, codec] as const),
);

// every personal text there is, also where it may be absent
const marked = (value: unknown, [step, ...rest]: Path): unknown => {
  if (step === undefined) return MARK;
  if (Array.isArray(value)) return value.map((each: unknown) => marked(each, rest));
  if (step._tag !== 'Field' || typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (rest.length > 0 && fields[step.name] === undefined) return value;
  return { ...fields, [step.name]: marked(fields[step.name], rest) };
};

it.each(types)('no row of a read model has a personal text of %s', (_, category, codec) => {
  const paths = personalPaths(codec);
  fc.assert(
    fc.property(anyOf(codec), (event) => {
      const log = logOf([...(streams[category]?.(paths.reduce<unknown>(marked, event) as Recordable) ?? [])]);
      fc.pre(JSON.stringify(log).includes(MARK));
      const views = [
        project(caseload, log),
        project(findings, log),
        project(fundingSplit, log),
        project(participation, log),
        project(planStatus, log),
      ];
      const rows = views.flatMap((view) =>
        Object.values(view).flatMap((of: ReadonlyMap<unknown, unknown>) => [...of]),
      );
      expect(JSON.stringify(rows)).not.toContain(MARK);
    }),
    { numRuns: 20 },
  );
});
