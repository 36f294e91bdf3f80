import { expect, it } from '@jest/globals';
import { LONG, walk } from '../support/agree';

it(
  'histories with voids and amendments: all figures as by the oracle',
  async () => {
    const { merged, reverted } = await walk({ corrections: true });
    expect(merged).toBeGreaterThan(0);
    expect(reverted).toBeGreaterThan(0);
  },
  LONG,
);
