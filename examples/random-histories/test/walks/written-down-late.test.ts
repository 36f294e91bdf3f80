import { expect, it } from '@jest/globals';
import { LONG, walk } from '../support/agree';

it(
  'histories written down up to 90 days late: every figure is as the oracle counts it',
  async () => {
    const { merged, reverted } = await walk({ late: true });
    expect(merged).toBeGreaterThan(0);
    expect(reverted).toBeGreaterThan(0);
  },
  LONG,
);
