import type { ReadModel, RowTypes, View } from '@pavadonis/projection';
import { foldingLaws, orderLaw } from './laws/folding-laws';
import type { Law } from './laws/law';
import { mergeLaws } from './laws/merge-laws';
import { replayLaws } from './laws/replay-laws';
import { trial } from './laws/trial';

export type { Law };

/** Describes a read model to the laws, and sets the number of random logs. */
export interface LawOptions<Rows extends RowTypes> {
  /** Returns each person once, with the rows of merged clients joined. It adds the laws of merges. */
  readonly persons?: (view: View<Rows>) => Iterable<unknown>;
  /** Whether rows hold positions. They depend on the order of recording, so one law leaves them out. */
  readonly positions?: boolean;
  /** The number of random logs; 200 by default. */
  readonly runs?: number;
}

/** Lists the laws that such a read model obeys. */
export const lawsOf = <Rows extends RowTypes>({
  persons,
  positions = false,
}: LawOptions<Rows> = {}): readonly Law[] => [
  ...replayLaws,
  ...foldingLaws,
  orderLaw(positions),
  ...(persons === undefined ? [] : mergeLaws((view) => persons(view as View<Rows>))),
];

/** The two functions of a test runner that the laws need; those of Jest, Vitest and `node:test` all fit. */
interface TestRunner {
  readonly describe: (name: string, tests: () => void) => unknown;
  readonly it: (name: string, test: () => Promise<void>) => unknown;
}

/**
 * Registers a test for each law of read models. A test that fails shows a small log that breaks its law, and the seed of
 * the random logs; `fc.configureGlobal({ seed })` makes the same logs again.
 *
 * @example
 * import { describe, it } from '@jest/globals';
 *
 * obeysTheLaws({ describe, it }, caseload, { persons });
 */
export const obeysTheLaws = <Rows extends RowTypes>(
  { describe, it }: TestRunner,
  model: ReadModel<Rows>,
  options: LawOptions<Rows> = {},
): void => {
  const tried = trial(model, options.runs ?? 200);
  describe(`${model.name} obeys the laws of read models`, () => {
    for (const law of lawsOf(options)) it(law.name, () => tried(law));
  });
};
