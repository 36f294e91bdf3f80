const { default: Sequencer } = require('@jest/test-sequencer');
const { join } = require('node:path');

// of 700 files these take a third of the time, the longest first
const LONGEST = [
  'examples/published-reports/test/the-history-of-seed-1-answers.test.ts',
  'examples/published-reports/test/figures/every-figure-is-met.test.ts',
  'packages/event-store-eventstoredb/test/eventstoredb-store.test.ts',
  'examples/published-reports/test/demo/refuses-bad-input.test.ts',
  'examples/simulator/test/the-simulation-finds-nothing-untrue.test.ts',
  'scripts/test/pages.test.ts',
  'packages/event-store/test/contract/which-case-catches-which-fault.test.ts',
  'packages/event-store-eventstoredb/test/known-at/any-history.test.ts',
].map((path) => join(__dirname, '../..', path));

const placeOf = ({ path, duration }) => {
  const place = LONGEST.indexOf(path);
  return duration === undefined && place !== -1 ? place : LONGEST.length;
};

/**
 * Begins with the longest test files, so that no worker ends with one while the others have nothing left to do. Jest knows
 * which these are from an earlier run alone, and otherwise begins with the files of most bytes.
 */
module.exports = class LongestFirst extends Sequencer {
  // a mutation test runs on a copy without the examples, so that they are there is a test's to say
  static longest = LONGEST;

  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
