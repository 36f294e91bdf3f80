// Jest starts an AsyncLocalStorage for every test file and never stops it. Before Node 24, each one that a worker has
// started makes all its promises slower: after 200 files, tests with many promises took four times as long.
const { AsyncLocalStorage } = require('node:async_hooks');

const STARTED = Symbol.for('pavadonis.started-storages');

if (!(STARTED in AsyncLocalStorage)) {
  const started = (AsyncLocalStorage[STARTED] = new Set());
  const { run } = AsyncLocalStorage.prototype;
  AsyncLocalStorage.prototype.run = function (...args) {
    started.add(this);
    return Reflect.apply(run, this, args);
  };
}

// those of the test files before this one
for (const storage of AsyncLocalStorage[STARTED]) storage.disable();
AsyncLocalStorage[STARTED].clear();
