/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  runtime: '<rootDir>/scripts/jest/runtime.cjs',
  testEnvironment: '<rootDir>/scripts/jest/environment.cjs',
  // tests import what they use of Jest, so no global is added
  injectGlobals: false,
  testMatch: [
    '<rootDir>/packages/*/test/**/*.test.ts',
    '<rootDir>/examples/*/test/**/*.test.ts',
    '<rootDir>/bench/test/**/*.test.ts',
    '<rootDir>/golden/test/**/*.test.ts',
    '<rootDir>/scripts/test/**/*.test.ts',
  ],
  // packages find each other's source, so a test never runs against a stale build
  moduleNameMapper: {
    '^@pavadonis/fixtures/(.+)$': '<rootDir>/fixtures/src/$1.ts',
    '^@pavadonis/published-reports/(.+)$': '<rootDir>/examples/published-reports/src/$1.ts',
    '^@pavadonis/([^/]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@pavadonis/([^/]+)/(.+)$': '<rootDir>/packages/$1/src/$2.ts',
    // both are ES modules, which Jest cannot load; these are their own files for everybody else
    '^(vega|vega-lite)$': '<rootDir>/packages/cli/node_modules/$1/build/$1.min.js',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/(packages/[^/]+|examples/[^/]+|bench|fixtures|golden)/dist'],
  collectCoverageFrom: ['packages/*/src/**/*.ts'],
  // 'v8' takes twice as long as 'babel' here
  coverageProvider: 'babel',
  // ends what hangs, and nothing else: no test's outcome depends on how fast the machine is
  testTimeout: 600_000,
  maxWorkers: '100%',
  randomize: true,
  testSequencer: '<rootDir>/scripts/jest/sequencer.cjs',
};

export default config;
