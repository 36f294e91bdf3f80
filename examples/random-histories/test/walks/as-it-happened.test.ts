import { expect, it } from '@jest/globals';
import { type Finding, findingKinds } from '@pavadonis/projection-findings';
import { everMerged } from '../support/across-streams';
import { LONG, walk } from '../support/agree';
import type { Log } from '../support/question';

// decisions know only their own stream before a merge and again after its revert
const noneRefused = (findings: readonly Finding[], log: Log): void => {
  const merged = everMerged(log);
  expect(findings.filter(({ _tag, stream }) => findingKinds[_tag].refused && !merged.has(stream))).toEqual(
    [],
  );
};

it(
  'histories in the order of days: figures as by the oracle, no preventable finding',
  async () => {
    const { merged, reverted } = await walk({}, noneRefused);
    expect(merged).toBeGreaterThan(0);
    expect(reverted).toBeGreaterThan(0);
  },
  LONG,
);
