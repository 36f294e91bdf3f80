import { describe, expect, it } from '@jest/globals';
import { cents, splitTotal, sumOf } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { otherCostId } from '@pavadonis/testing/examples/ids';
import { claimLine, costsClaimed } from '@pavadonis/testing/examples/operation';

describe('the split of a claim', () => {
  it('is what its lines add up to, source by source', () => {
    const [one, other] = [claimLine(), claimLine({ costId: otherCostId })];
    const { ESF_PLUS = cents(0), state = cents(0) } = one.bySource;
    expect(Operation.splitOfClaim(costsClaimed({ lines: [one, other] }))).toEqual({
      ESF_PLUS: ESF_PLUS * 2,
      state: state * 2,
    });
  });

  it('is nothing of a claim without lines', () => expect(Operation.splitOfClaim({ lines: [] })).toEqual({}));

  it('adds up to what is claimed', () => {
    const lines = [cents(3003), cents(1)].map((eligible) =>
      claimLine({
        eligible,
        bySource: splitTotal(eligible, [
          { source: 'ESF_PLUS', basisPoints: 8500 as never },
          { source: 'state', basisPoints: 1500 as never },
        ]),
      }),
    );
    const split = Operation.splitOfClaim({ lines });
    expect(sumOf(Object.values(split))).toBe(3004);
  });
});
