import { describe, expect, it } from '@jest/globals';
import { Shares } from '@pavadonis/domain';

const share = (source: string, basisPoints: number) => ({ source, basisPoints });

describe('a co-financing rate', () => {
  it.each([
    ['85 and 15 per cent', [share('ESF', 8_500), share('state', 1_500)]],
    ['75 and 25 per cent', [share('AMIF', 7_500), share('state', 2_500)]],
    ['a third that is no whole per cent', [share('ESF_PLUS', 3_333), share('state', 6_667)]],
    ['a fund alone', [share('ESF_PLUS', 10_000)]],
    ['the state alone', [share('state', 10_000)]],
  ])('may be %s', (_, shares) => {
    expect(Shares.is(shares)).toBe(true);
  });

  it.each([
    ['less than the whole', [share('ESF', 8_500), share('state', 1_499)]],
    ['more than the whole', [share('ESF', 8_500), share('state', 1_501)]],
    ['no source', []],
    ['three sources', [share('ESF', 5_000), share('AMIF', 3_500), share('state', 1_500)]],
    ['three sources, the state second', [share('ESF', 5_000), share('state', 1_500), share('AMIF', 3_500)]],
    ['the state first', [share('state', 1_500), share('ESF', 8_500)]],
    ['two funds', [share('ESF', 8_500), share('AMIF', 1_500)]],
    ['the state twice', [share('state', 8_500), share('state', 1_500)]],
    ['a fund that pays nothing', [share('ESF', 0), share('state', 10_000)]],
    ['a state that pays nothing', [share('ESF', 10_000), share('state', 0)]],
    ['a negative share', [share('ESF', 10_001), share('state', -1)]],
    ['a broken share', [share('ESF', 8_500.5), share('state', 1_499.5)]],
    ['an unknown source', [share('ERAF', 8_500), share('state', 1_500)]],
    ['a share as text', [{ source: 'ESF', basisPoints: '10000' }]],
    ['an unknown field', [{ ...share('ESF', 10_000), note: '' }]],
    ['no list', { 0: share('ESF', 10_000), length: 1 }],
  ])('is refused with %s', (_, shares) => {
    expect(Shares.is(shares)).toBe(false);
  });
});
