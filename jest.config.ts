/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/packages/*/test/**/*.test.ts',
    '<rootDir>/examples/*/test/**/*.test.ts',
    '<rootDir>/bench/test/**/*.test.ts',
    '<rootDir>/scripts/test/**/*.test.ts',
  ],
  // packages find each other's source, so a test never runs against a stale build
  moduleNameMapper: {
    '^@pavadonis/fixtures/(.+)$': '<rootDir>/fixtures/src/$1.ts',
    '^@pavadonis/([^/]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@pavadonis/([^/]+)/(.+)$': '<rootDir>/packages/$1/src/$2.ts',
    // both are ES modules, which Jest cannot load; these are their own files for everybody else
    '^(vega|vega-lite)$': '<rootDir>/examples/published-reports/node_modules/$1/build/$1.min.js',
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
  modulePathIgnorePatterns: ['<rootDir>/(packages/[^/]+|examples/[^/]+|bench|fixtures)/dist'],
  collectCoverageFrom: ['packages/*/src/**/*.ts'],
  // 'v8' takes twice as long as 'babel' here
  coverageProvider: 'babel',
  // ends what hangs, and nothing else: no test's outcome depends on how fast the machine is
  testTimeout: 600_000,
  maxWorkers: '100%',
  randomize: true,
  setupFiles: ['<rootDir>/scripts/jest-setup.cjs'],
  // a global is looked up anew wherever it is named, slowly, unless it is handed to every module: this halves the whole run.
  // Not `Date` and the timers, which a simulated clock replaces.
  sandboxInjectedGlobals: [
    'Array',
    'BigInt',
    'Buffer',
    'DataView',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'Uint8Array',
    'decodeURIComponent',
    'encodeURIComponent',
    'parseInt',
    'unescape',
  ],
};

export default config;
