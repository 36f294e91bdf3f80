const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { default: TestRunner } = require('jest-runner');

// a test file that killed one mutant will probably kill its neighbour: the last
// kill of each file, counted over all mutants
const lastKill = new Map();
let kills = 0;

/**
 * Runs the test files that hold a requested test, and stops at the first failure. Stryker requests the tests that reach
 * a mutant. Without this runner Jest loads every file to find the tests of that name, and does not stop: a mutant took
 * ten times as long.
 */
module.exports = class extends TestRunner {
  /** The tests of each file and their duration, written by the first run, which runs all tests. */
  index = join(this._globalConfig.rootDir, '.tests-by-file.json');

  async runTests(tests, watcher, options) {
    if (!existsSync(this.index)) return this.runAll(tests, watcher, options);
    const files = JSON.parse(readFileSync(this.index, 'utf8'));
    return this.runToFirstFailure(this.asked(tests, files), watcher, options);
  }

  async runAll(tests, watcher, options) {
    const files = {};
    this.on('test-file-success', ([{ path }, { perfStats, testResults }]) => {
      files[path] = { time: perfStats.runtime, names: testResults.map(({ fullName }) => fullName) };
    });
    await super.runTests(tests, watcher, options);
    writeFileSync(this.index, JSON.stringify(files));
  }

  asked(tests, files) {
    const name = new RegExp(this._globalConfig.testNamePattern ?? '', 'i');
    const killed = ({ path }) => lastKill.get(path) ?? 0;
    return tests
      .filter(({ path }) => files[path]?.names.some((each) => name.test(each)))
      .sort((a, b) => killed(b) - killed(a) || files[a.path].time - files[b.path].time);
  }

  async runToFirstFailure(tests, watcher, options) {
    let failed = false;
    this.on('test-file-failure', () => (failed = true));
    this.on('test-file-success', ([, { numFailingTests }]) => (failed = numFailingTests > 0));
    for (const test of tests) {
      await super.runTests([test], watcher, options);
      if (failed) return lastKill.set(test.path, (kills += 1));
    }
  }
};
