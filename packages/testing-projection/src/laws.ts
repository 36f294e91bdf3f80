import type { ReadModel, RowTypes, View } from '@pavadonis/projection';
import { foldingLaws, orderLaw } from './laws/folding-laws';
import type { Law } from './laws/law';
import { mergeLaws } from './laws/merge-laws';
import { replayLaws } from './laws/replay-laws';
import { trial } from './laws/trial';

export type { Law };

/** What a read model says of itself, and on how many random logs it is tried. */
export interface LawOptions<Rows extends RowTypes> {
  /** Gives each person once, the rows of merged clients joined: then the laws of merges hold too. */
  readonly persons?: (view: View<Rows>) => Iterable<unknown>;
  /** Whether rows say where in the log their events stand, which differs by the order of recording. */
  readonly positions?: boolean;
  /** How many random logs there are; 200 by default. */
  readonly runs?: number;
}

/** Lists every law that holds for such a read model. */
export const lawsOf = <Rows extends RowTypes>({
  persons,
  positions = false,
}: LawOptions<Rows> = {}): readonly Law[] => [
  ...replayLaws,
  ...foldingLaws,
  orderLaw(positions),
  ...(persons === undefined ? [] : mergeLaws((view) => persons(view as View<Rows>))),
];

/** The two words of a test runner that the laws need: jest's, vitest's and `node:test`'s all fit. */
interface TestRunner {
  readonly describe: (name: string, tests: () => void) => unknown;
  readonly it: (name: string, test: () => Promise<void>) => unknown;
}

/**
 * Holds a read model to the laws, with a test for each law. A test that fails shows a small log that breaks its law, and
 * the seed of the random logs, which `fc.configureGlobal({ seed })` makes again.
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
