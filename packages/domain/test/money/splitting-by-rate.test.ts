import { describe, expect, it } from '@jest/globals';
import { cents, type Shares, splitByRate, splitLines } from '@pavadonis/domain';
import { fundAt } from '../support/shares';

const [high, low, other] = [fundAt(8500), fundAt(7500), fundAt(8500, 'AMIF')];
const rated = (amount: number, of: Shares | undefined) => ({ amount: cents(amount), shares: of });

describe('splitting amounts by their rates', () => {
  it('allocates those of one rate as one total, wherever they stand', () => {
    const [first, second] = splitLines([cents(1001), cents(1001)], high);
    const [alone] = splitLines([cents(1001)], low);
    expect(splitByRate([rated(1001, high), rated(1001, low), rated(1001, high)])).toEqual([
      first,
      alone,
      second,
    ]);
    // each alone would be rounded by itself
    expect(first).not.toEqual(second);
  });

  it('tells two funds of equal shares apart', () => {
    const [ofOne] = splitLines([cents(1001)], high);
    const [ofOther] = splitLines([cents(1001)], other);
    expect(splitByRate([rated(1001, high), rated(1001, other)])).toEqual([ofOne, ofOther]);
  });

  it('splits nothing that has no rate, and goes on with the others', () => {
    const [split] = splitLines([cents(500)], low);
    expect(splitByRate([rated(700, undefined), rated(500, low)])).toEqual([undefined, split]);
    expect(splitByRate([])).toEqual([]);
  });
});
