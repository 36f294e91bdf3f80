import { expect, it } from '@jest/globals';
import { LONG, walk } from '../support/agree';

it(
  'histories recorded up to 90 days late: all figures as by the oracle',
  async () => {
    const { merged, reverted } = await walk({ late: true });
    expect(merged).toBeGreaterThan(0);
    expect(reverted).toBeGreaterThan(0);
  },
  LONG,
);
