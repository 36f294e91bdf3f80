import { tmpdir } from 'node:os';
import { join } from 'node:path';

const src = 'packages/domain/src';

export default {
  mutate: [
    `${src}/money/*.ts`,
    `${src}/vocabulary/{civil-date,month,instant,period,person,fraction,timeline}.ts`,
    `${src}/settling/*.ts`,
    `${src}/codec/equal.ts`,
    `${src}/{rules,client,contract,operation}/**/*.ts`,
    `${src}/centre.ts`,
    // codecs alone, which run nothing of their own
    `!${src}/{*,*/*}/{chapters,events}.ts`,
    `!${src}/settling/correction.ts`,
  ],
  testRunner: 'jest',
  // named, since Stryker looks for plugins beside itself, where pnpm puts none
  plugins: ['@stryker-mutator/jest-runner'],
  coverageAnalysis: 'perTest',
  // what only runs while modules load is tables and names; every test would have to run for each of them
  ignoreStatic: true,
  jest: {
    configFile: 'jest.config.ts',
    // every test imports the package's entry, so every file is related to every test
    enableFindRelatedTests: false,
    config: {
      testMatch: ['<rootDir>/packages/domain/test/**/*.test.ts'],
      // these read the sources as texts, which here are not the ones that are written
      testPathIgnorePatterns: ['/node_modules/', '/test/browser/', '/readme'],
      // Stryker wraps an environment that it finds by its name
      testEnvironment: 'node',
      runner: '<rootDir>/scripts/mutation-runner.cjs',
      setupFiles: ['<rootDir>/scripts/mutation-setup.cjs'],
    },
  },
  // a loop without end is found by counting; the clock is for a machine with other work, which kills no mutant
  timeoutMS: 60_000,
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
  ignorePatterns: ['/bench', '/docs', '/examples', '/out', 'dist'],
  // outside the tree, so that no other tool comes across the copy
  tempDirName: join(tmpdir(), 'pavadonis-mutation'),
  reporters: ['progress', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'out/mutation/report.html' },
  jsonReporter: { fileName: 'out/mutation/report.json' },
};
