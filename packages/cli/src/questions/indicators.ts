import type { StreamName } from '@pavadonis/domain';
import type { CountPath } from '@pavadonis/projection';
import { sumsOfIndicators } from '@pavadonis/projection-participation';
import type { Counting } from '../answer/counting';
import { indicatorNames } from '../words/participation';

/** An answer about an operation. */
export interface Of<A> {
  readonly operation: StreamName;
  readonly answer: A;
}

/** A count of an indicator, or of a class of one. */
export interface Indicator {
  readonly indicator: string;
  readonly of: string | undefined;
  readonly count: number;
}

/** Lays indicators out, each count with the names of its indicator and its class. */
export const flat = (counts: object, prefix = ''): readonly Indicator[] =>
  Object.entries(counts).flatMap(([name, value]: [string, unknown]): readonly Indicator[] => {
    const indicator = `${prefix}${name}`;
    if (typeof value === 'number') return [{ indicator, of: undefined, count: value }];
    if (typeof value !== 'object' || value === null) return [];
    if (!Object.hasOwn(indicatorNames, indicator)) return flat(value, `${indicator}.`);
    return Object.entries(value).map(([of, count]: [string, unknown]) => ({
      indicator,
      of,
      count: Number(count),
    }));
  });

/** Finds the counts at a path of indicators: of an indicator, or of a class of one. */
const ofPath = (
  of: (indicator: string, wanted?: string) => readonly CountPath[],
  path: CountPath,
): readonly CountPath[] => {
  const names = path.map(String);
  const whole = of(names.join('.'));
  return whole.length > 0 ? whole : of(names.slice(0, -1).join('.'), names.at(-1));
};

/** The sums among the indicators of each operation, as `sumsOfIndicators` of the read model has them. */
export const indicatorSums = (rows: readonly Of<Indicator>[]): Counting => ({
  totals: {},
  sums: ({ cell }) => {
    const operations = [...new Set(rows.map(({ operation }) => operation))];
    return operations.flatMap((operation) => {
      const of = (indicator: string, wanted?: string) =>
        rows.flatMap(({ operation: owner, answer }, row) =>
          owner === operation &&
          answer.indicator === indicator &&
          (wanted === undefined || answer.of === wanted)
            ? [cell(row, 'participants')]
            : [],
        );
      return sumsOfIndicators([]).flatMap(({ total, parts }) => {
        const [whole] = ofPath(of, total);
        const counts = parts.flatMap((part) => ofPath(of, part));
        return whole === undefined || counts.length === 0 ? [] : [{ total: whole, parts: counts }];
      });
    });
  },
});
