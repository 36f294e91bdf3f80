import { expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Jest takes a sequencer as CommonJS alone
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { longest } = require(join(__dirname, '../jest/sequencer.cjs')) as {
  readonly longest: readonly string[];
};

it('every test that is named among the longest ones exists', () => {
  expect(longest.length).toBeGreaterThan(0);
  expect(longest.filter((path) => !existsSync(path))).toEqual([]);
});
