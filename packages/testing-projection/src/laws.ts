import type { ReadModel, RowTypes } from '@pavadonis/projection';
import { foldingLaws, orderLaw } from './laws/folding-laws';
import type { Law, Model, Sample } from './laws/law';
import { mergeLaw } from './laws/merge-law';
import { replayLaws } from './laws/replay-laws';
import { trial } from './laws/trial';

export type { Law, Model, Sample };

/** Describes a read model to the laws, and sets the number and the seed of the random logs. */
export interface LawOptions {
  /**
   * Whether rows hold the places of events in the log. These depend on the order of recording, and on the stream of
   * each event, so two laws leave them out.
   */
  readonly places?: boolean;
  /** The number of random logs; 200 by default. */
  readonly runs?: number;
  /**
   * The seed of the random logs: the same logs for the same seed. By default that of `fc.configureGlobal`, or another one each
   * time; a law that fails prints it.
   */
  readonly seed?: number;
}

/** Lists the laws that a read model obeys. That of merges is about clients. */
export const lawsOf = <Rows extends RowTypes>(
  { folds }: Pick<ReadModel<Rows>, 'folds'>,
  { places = false }: LawOptions = {},
): readonly Law[] => [
  ...replayLaws,
  ...foldingLaws,
  orderLaw(places),
  ...('client' in folds ? [mergeLaw(places)] : []),
];

/** The two functions of a test runner that the laws need; those of Jest, Vitest and `node:test` all fit. */
export interface LawRunner {
  /** Names the tests that a function registers. */
  readonly describe: (name: string, tests: () => void) => unknown;
  /** Registers a test. */
  readonly it: (name: string, test: () => Promise<void>) => unknown;
}

/**
 * Registers a test for each law of read models. A test that fails shows a small log that breaks its law, and the seed
 * of the random logs, which makes the same logs again.
 *
 * @example import { describe, it } from '@jest/globals';
 *
 * obeysTheLaws({ describe, it }, caseload);
 * obeysTheLaws({ describe, it }, caseload, { seed: 1042 }); // after a failure with that seed
 */
export const obeysTheLaws = <Rows extends RowTypes>(
  { describe, it }: LawRunner,
  model: ReadModel<Rows>,
  options: LawOptions = {},
): void => {
  const tried = trial(model, options);
  describe(`${model.name} obeys the laws of read models`, () => {
    for (const law of lawsOf(model, options)) it(law.name, () => tried(law));
  });
};
