import { expect, it } from '@jest/globals';
import { LONG, walk } from '../support/agree';

it(
  'histories written down late, and corrected: every figure is as the oracle counts it',
  async () => {
    const { merged, reverted } = await walk({ late: true, corrections: true });
    expect(merged).toBeGreaterThan(0);
    expect(reverted).toBeGreaterThan(0);
  },
  LONG,
);
