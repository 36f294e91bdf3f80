import { expect, it } from '@jest/globals';
import { LONG, walk } from '../support/agree';

it(
  'histories with voids and amendments: every figure is as the oracle counts it',
  async () => {
    const { merged, reverted } = await walk({ corrections: true });
    expect(merged).toBeGreaterThan(0);
    expect(reverted).toBeGreaterThan(0);
  },
  LONG,
);
