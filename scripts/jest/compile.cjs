const vm = require('node:vm');

const { compileFunction } = vm;

// a file of tests is run once, any other by every file that loads it
const isLoadedAgain = (path) => !path.endsWith('.test.ts');

// by path
const compiled = new Map();

const compile = (source, parameters, filename) => {
  const head = `(function (${parameters.join()}) {`;
  // without `importModuleDynamically`, for which V8 keeps nothing: Jest refuses `import()` anyway
  const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  return script.runInThisContext();
};

/**
 * Compiles modules for Node's own realm as scripts, once for all test files. `compileFunction` would compile each anew for
 * every test file that reaches it. Of a module compiled once, each file still gets its own variables.
 */
const compileInOwnRealm = () => {
  vm.compileFunction = (source, parameters, options) => {
    if (options?.parsingContext !== globalThis) return compileFunction(source, parameters, options);
    const { filename } = options;
    const before = compiled.get(filename);
    if (before?.source === source) return before.run;
    const run = compile(source, parameters, filename);
    if (isLoadedAgain(filename)) compiled.set(filename, { source, run });
    return run;
  };
};

module.exports = { compileInOwnRealm };
