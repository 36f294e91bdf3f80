import { describe, expect, it } from '@jest/globals';
import * as Operation from '@pavadonis/domain/operation';
import { claimLine } from '@pavadonis/testing/examples/operation';

const line = (eligible: number, bySource: object) => ({ ...claimLine(), eligible, bySource });

describe('a line of a claim', () => {
  it.each([
    ['two sources', 1_001, { ESF_PLUS: 850, state: 151 }],
    ['one source', 1_001, { AMIF: 1_001 }],
    ['none, of a cost of nothing', 0, {}],
  ])('adds up to the amount claimed: of %s', (_, eligible, bySource) => {
    expect(Operation.ClaimLine.is(line(eligible, bySource))).toBe(true);
  });

  it.each([
    ['a cent less', 1_001, { ESF_PLUS: 850, state: 150 }],
    ['a cent more', 1_001, { ESF_PLUS: 851, state: 151 }],
    ['no source', 1_001, {}],
    ['a source of a cost of nothing', 0, { state: 1 }],
    ['a source that nobody knows', 1_001, { ESF_PLUS: 850, state: 151, ERAF: 0 }],
  ])('is refused with %s', (_, eligible, bySource) => {
    expect(Operation.ClaimLine.is(line(eligible, bySource))).toBe(false);
  });
});
