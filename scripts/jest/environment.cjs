const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { compileInOwnRealm } = require('./compile.cjs');
const { noteGlobals } = require('./globals.cjs');
const { withoutStorages } = require('./storages.cjs');

compileInOwnRealm();

/**
 * Runs every test file in the realm of its worker. As in Jest's own environment, each file finds the globals as Node made
 * them. But Jest makes a new realm for each: all modules are then compiled anew, which takes a quarter of a second, and all
 * globals are looked up slowly.
 */
module.exports = class OwnRealm {
  global = globalThis;
  fakeTimers = null;
  #putBack = noteGlobals();
  #withStorages = () => undefined;

  constructor({ projectConfig }) {
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }

  async setup() {
    this.#withStorages = withoutStorages();
  }

  // the first event, before the test file is loaded, and after Jest's own code
  handleTestEvent({ name }) {
    if (name === 'setup') this.#withStorages();
  }

  async teardown() {
    this.#withStorages();
    this.fakeTimersModern.dispose();
    this.#putBack();
  }
};
