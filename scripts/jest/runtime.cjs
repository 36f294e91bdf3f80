const { relative, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');
const { quick } = require('./build/expect.cjs');

// of libraries what test files of this worker have loaded, by path
const loaded = new Map();
const sourceMaps = new Map();
// the text of what Jest and packages from npm consist of, by path
const texts = new Map();
let current;

const isFromNpm = (path) => path.includes(`${sep}node_modules${sep}`);

const OF_LIBRARY = /^((packages|examples)\/[^/]+\/src|scripts(?!\/(jest|test)\/))\/|(^|\/)node_modules\//;

const isOfLibrary = (path) => OF_LIBRARY.test(path.replaceAll(sep, '/'));

/**
 * Loads the sources, the scripts and the packages from npm once for all test files of a worker. Jest loads them anew for
 * each: that took a quarter of the time of most, and then V8 knew nothing of what had run before. Tests and fixtures are each
 * file's own, since they may hold on to the file that runs; and everything is where a file mocks modules.
 */
module.exports = class SharingRuntime extends Runtime {
  #isInOwnRealm;
  #shares;
  #texts;

  constructor(...args) {
    super(...args);
    const [, environment, , , read, { collectCoverage }, , { watch, watchAll }] = args;
    current = this;
    this.#texts = read;
    // a mutation test gives each file a realm of its own
    this.#isInOwnRealm = environment.getVmContext() === globalThis;
    // counters lie in the modules; and sources change while they are watched
    this.#shares = this.#isInOwnRealm && !collectCoverage && !watch && !watchAll;
    if (this.#shares) this.#take();
  }

  #take() {
    const modules = this.registries.getActiveCjsRegistry();
    for (const [path, module] of loaded) modules.set(path, module);
    for (const [path, map] of sourceMaps) this.getSourceMaps().set(path, map);
    for (const [path, text] of texts) this.#texts.set(path, text);
  }

  #give() {
    const isShared = ([path]) => isOfLibrary(relative(this._config.rootDir, path));
    const giveTo = (shared, entries) => {
      for (const entry of [...entries].filter(([path]) => !shared.has(path)).filter(isShared))
        shared.set(...entry);
    };
    giveTo(loaded, this.registries.getActiveCjsRegistry());
    giveTo(sourceMaps, this.getSourceMaps());
    for (const [path, text] of this.#texts) if (isFromNpm(path)) texts.set(path, text);
  }

  setGlobalsForRuntime(globals) {
    const { expect } = globals;
    super.setGlobalsForRuntime(this.#isInOwnRealm ? { ...globals, expect: quick(expect) } : globals);
  }

  // a module may load another when it is called: by then the runtime that loaded it is gone
  requireModuleOrMock(from, name) {
    return this !== current && loaded.has(from)
      ? current.requireModuleOrMock(from, name)
      : super.requireModuleOrMock(from, name);
  }

  setMock(...mock) {
    if (this.#shares) this.resetModules();
    this.#shares = false;
    super.setMock(...mock);
  }

  teardown() {
    if (this.#shares) this.#give();
    super.teardown();
  }
};
