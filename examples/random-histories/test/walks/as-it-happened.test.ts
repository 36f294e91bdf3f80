import { expect, it } from '@jest/globals';
import { type Finding, findingKinds } from '@pavadonis/projection-findings';
import { everMerged } from '../support/across-streams';
import { LONG, walk } from '../support/agree';
import type { Log } from '../support/question';

// before a merge decisions about one stream did not know of the other, and after its end again
const noneRefused = (findings: readonly Finding[], log: Log): void => {
  const merged = everMerged(log);
  expect(findings.filter(({ _tag, stream }) => findingKinds[_tag].refused && !merged.has(stream))).toEqual(
    [],
  );
};

it(
  'histories in the order of days: every figure is as the oracle counts it, and nothing is found that decisions refuse',
  async () => {
    const { merged, reverted } = await walk({}, noneRefused);
    expect(merged).toBeGreaterThan(0);
    expect(reverted).toBeGreaterThan(0);
  },
  LONG,
);
