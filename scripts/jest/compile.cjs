const vm = require('node:vm');

const { compileFunction } = vm;

/**
 * Compiles modules for Node's own realm as scripts. V8 keeps what it compiled of a script, and compiles a function of
 * `compileFunction` anew each time: for every test file, all modules that it reaches.
 */
const compileInOwnRealm = () => {
  vm.compileFunction = (source, parameters, options) => {
    if (options?.parsingContext !== globalThis) return compileFunction(source, parameters, options);
    const head = `(function (${parameters.join()}) {`;
    // without `importModuleDynamically`, for which V8 keeps nothing: Jest refuses `import()` anyway
    const script = new vm.Script(`${head}${source}\n})`, {
      filename: options.filename,
      columnOffset: -head.length,
    });
    return script.runInThisContext();
  };
};

module.exports = { compileInOwnRealm };
