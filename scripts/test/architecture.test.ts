import { beforeAll, describe, expect, it } from '@jest/globals';
import { violations, type Violation } from './planted-tree';

const CLEAN = {
  'domain/src/index.ts': "export { today } from './inner/today';",
  'domain/src/inner/today.ts': "export const today = '2018-06-01';",
  'projection/src/index.ts': "export { today as day } from '@pavadonis/domain';",
  'event-store/src/index.ts': "export { today as day } from '@pavadonis/domain';",
  'projection-caseload/src/index.ts': "export { day } from '@pavadonis/projection';",
  'event-store-sqlite/src/index.ts': "export { day } from '@pavadonis/event-store';",
};

const PLANTED = {
  ...CLEAN,
  'domain/src/file.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  'domain/src/upwards.ts': "export { day } from '@pavadonis/projection';",
  'domain/src/round.ts': "import { trip } from './trip';\nexport const round = trip;",
  'domain/src/trip.ts': "import { round } from './round';\nexport const trip = round;",
  'domain/src/tested.ts': "export { sample } from '../test/sample';",
  'domain/test/sample.ts': 'export const sample = 1;',
  'projection/src/clock.ts':
    "import { performance } from 'node:perf_hooks';\nexport const now = performance;",
  'projection-caseload/src/store.ts': "export { day } from '@pavadonis/event-store';",
  'projection-caseload/src/deep.ts': "export { today } from '../../domain/src/inner/today';",
  'projection-caseload/src/missing.ts': "export { today } from '@pavadonis/domain/inner/today';",
  'projection-caseload/src/sibling.ts': "export { x } from '@pavadonis/projection-plan-status';",
  'projection-plan-status/src/index.ts': 'export const x = 1;',
  'event-store/src/reads.ts': "export { day } from '@pavadonis/projection';",
  'event-store-sqlite/src/below.ts': "export { today } from '@pavadonis/domain';",
  'surprise/src/index.ts': "export { today } from '@pavadonis/domain';",
};

describe('the dependency rules', () => {
  let clean: readonly Violation[] = [];
  let planted: readonly Violation[] = [];

  beforeAll(async () => {
    [clean, planted] = await Promise.all([violations(CLEAN), violations(PLANTED)]);
  });

  const refuse = (from: string, rule: string) =>
    expect(planted).toContainEqual(expect.objectContaining({ rule, from: `packages/${from}` }));

  it('accept packages that keep to the table', () => {
    expect(clean).toEqual([]);
  });

  it('refuse the domain a module of Node', () => {
    refuse('domain/src/file.ts', 'pure-packages-know-no-node');
  });

  it('refuse a projection a module of Node', () => {
    refuse('projection/src/clock.ts', 'pure-packages-know-no-node');
  });

  it('refuse the domain anything built on it', () => {
    refuse('domain/src/upwards.ts', 'domain-may-import');
  });

  it('refuse a projection a store', () => {
    refuse('projection-caseload/src/store.ts', 'projection-without-store');
  });

  it('refuse a store a projection', () => {
    refuse('event-store/src/reads.ts', 'store-without-projection');
  });

  it('refuse a projection another one that is not in its row', () => {
    refuse('projection-caseload/src/sibling.ts', 'projection-caseload-may-import');
  });

  it('refuse an inner file of another package by its path', () => {
    refuse('projection-caseload/src/deep.ts', 'through-entries-between-packages');
  });

  it('refuse an inner file of another package by its name', () => {
    refuse('projection-caseload/src/missing.ts', 'resolvable');
  });

  it('refuse a package that goes past its ground floor', () => {
    refuse('event-store-sqlite/src/below.ts', 'event-store-sqlite-may-import');
  });

  it('refuse a cycle', () => {
    refuse('domain/src/round.ts', 'no-cycle');
  });

  it('refuse test code in what is shipped', () => {
    refuse('domain/src/tested.ts', 'no-test-in-src');
  });

  it('refuse a package without a row in the table', () => {
    refuse('surprise/src/index.ts', 'package-in-the-table');
  });
});
