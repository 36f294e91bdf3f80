const hooks = require('node:async_hooks');

const { AsyncLocalStorage } = hooks;

/** Holds what runs now, for tests that run one after another. */
class OneAfterAnother {
  #now;

  getStore() {
    return this.#now;
  }

  async run(store, work) {
    const before = this.#now;
    this.#now = store;
    try {
      return await work();
    } finally {
      this.#now = before;
    }
  }
}

/**
 * Lets Jest note in a plain variable which test runs, to which it then ascribes errors that nobody caught. It would start an
 * AsyncLocalStorage for every file and never stop it: before Node 24 each of them makes all promises slower, one by a
 * tenth or more, and two hundred by four times.
 */
const withoutStorages = () => {
  hooks.AsyncLocalStorage = OneAfterAnother;
  return () => {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
  };
};

module.exports = { withoutStorages };
