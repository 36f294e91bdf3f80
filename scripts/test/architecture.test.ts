import { beforeAll, describe, expect, it } from '@jest/globals';
import { violations, type Violation } from './planted-tree';

const CLEAN = {
  'domain/src/index.ts': "export { today } from './inner/today';",
  'domain/src/inner/today.ts': "export const today = '2018-06-01';",
  'projection/src/index.ts': "export { today as day } from '@pavadonis/domain';",
  'event-store/src/index.ts': "export { today as day } from '@pavadonis/domain';",
  'projection-caseload/src/index.ts': "export { day } from '@pavadonis/projection';",
  'event-store-sqlite/src/index.ts': "export { day } from '@pavadonis/event-store';",
  'texts/src/index.ts': "export type { day } from '@pavadonis/event-store';",
  'cli/src/index.ts': "export { day } from '@pavadonis/projection-caseload';",
  'fixtures/src/days.ts': "export { day } from '@pavadonis/projection';",
  'projection/test/support/rows.ts': 'export const rows = 1;',
  'projection/test/rows.test.ts': "import './support/rows';\nimport '@pavadonis/fixtures/days';",
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
  'texts/src/store.ts': "export { day } from '@pavadonis/event-store';",
  'projection/test/support/sample.ts': 'export const sample = 1;',
  'projection-caseload/test/support.test.ts': "import '../../projection/test/support/sample';",
  'examples/desk/test/support.test.ts': "import '../../../packages/projection/test/support/sample';",
  'examples/desk/test/own.ts': 'export const own = 1;',
  'examples/shop/test/support.test.ts': "import '../../desk/test/own';",
  'examples/shop/src/deep.ts': "export { today } from '../../../packages/domain/src/inner/today';",
  'fixtures/src/scratch.ts': 'export const scratch = 1;',
  'projection-caseload/src/scratch.ts': "export { scratch } from '@pavadonis/fixtures/scratch';",
  'testing/src/index.ts': "export { today } from '@pavadonis/domain';",
  'cli/src/examples.ts': "export { today } from '@pavadonis/testing';",
  'surprise/src/index.ts': "export { today } from '@pavadonis/domain';",
};

describe('the dependency rules', () => {
  let clean: readonly Violation[] = [];
  let planted: readonly Violation[] = [];

  beforeAll(async () => {
    [clean, planted] = await Promise.all([violations(CLEAN), violations(PLANTED)]);
  });

  const refuse = (from: string, rule: string) => {
    const path = from.startsWith('examples/') ? from : `packages/${from}`;
    expect(planted).toContainEqual(expect.objectContaining({ rule, from: path }));
  };

  it('accept packages that follow the table', () => {
    expect(clean).toEqual([]);
  });

  it('refuse a module of Node in the domain', () => {
    refuse('domain/src/file.ts', 'pure-packages-know-no-node');
  });

  it('refuse a module of Node in a projection', () => {
    refuse('projection/src/clock.ts', 'pure-packages-know-no-node');
  });

  it('refuse a package above the domain in the domain', () => {
    refuse('domain/src/upwards.ts', 'domain-may-import');
  });

  it('refuse a store in a projection', () => {
    refuse('projection-caseload/src/store.ts', 'projection-without-store');
  });

  it('refuse a projection in a store', () => {
    refuse('event-store/src/reads.ts', 'store-without-projection');
  });

  it('refuse another projection outside its row', () => {
    refuse('projection-caseload/src/sibling.ts', 'projection-caseload-may-import');
  });

  it('refuse an inner file of another package, imported by path', () => {
    refuse('projection-caseload/src/deep.ts', 'through-entries-between-packages');
  });

  it('refuse an inner file of another package, imported by name', () => {
    refuse('projection-caseload/src/missing.ts', 'resolvable');
  });

  it('refuse the domain in a store that builds on event-store', () => {
    refuse('event-store-sqlite/src/below.ts', 'event-store-sqlite-may-import');
  });

  it('refuse texts anything of a store but its types', () => {
    refuse('texts/src/store.ts', 'texts-know-errors-by-type');
  });

  it('refuse an inner file of a package in an example', () => {
    refuse('examples/shop/src/deep.ts', 'through-entries-from-hosts');
  });

  it('refuse the test folder of another package in a test', () => {
    refuse('projection-caseload/test/support.test.ts', 'through-entries-between-packages');
    refuse('projection-caseload/test/support.test.ts', 'test-folders-apart');
  });

  it('refuse another example’s or a package’s test folder', () => {
    refuse('examples/desk/test/support.test.ts', 'through-entries-from-hosts');
    refuse('examples/desk/test/support.test.ts', 'test-folders-apart');
    refuse('examples/shop/test/support.test.ts', 'test-folders-apart');
  });

  it('refuse the fixtures of tests in a source', () => {
    refuse('projection-caseload/src/scratch.ts', 'fixtures-for-tests');
  });

  it('refuse a cycle', () => {
    refuse('domain/src/round.ts', 'no-cycle');
  });

  it('refuse test code in a source', () => {
    refuse('domain/src/tested.ts', 'no-test-in-src');
  });

  it('refuse the examples of tests in a program', () => {
    refuse('cli/src/examples.ts', 'cli-may-import');
  });

  it('refuse a package without a row in the table', () => {
    refuse('surprise/src/index.ts', 'package-in-the-table');
  });
});
