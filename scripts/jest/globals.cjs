const isClass = ({ value }) => typeof value === 'function' && typeof value.prototype === 'object';

// not those behind a getter, which Node loads when they are first used
const classes = Object.values(Object.getOwnPropertyDescriptors(globalThis)).filter(isClass);

const OBJECTS = [
  globalThis,
  ...[Atomics, Intl, JSON, Math, Reflect, console, process.env],
  ...classes.flatMap(({ value }) => [value, value.prototype]),
];

// what Jest replaces of the process for every file
const METHODS = ['exit', 'getBuiltinModule'];

// what libraries put there while they are loaded, which is once: the messages of EventStoreDB
const OF_LIBRARIES = new Set(['proto']);

const putBack = (object, before) => {
  for (const key of Reflect.ownKeys(object))
    if (!Object.hasOwn(before, key) && !OF_LIBRARIES.has(key)) delete object[key];
  for (const key of Reflect.ownKeys(before)) {
    const { value } = before[key];
    if (value !== undefined && !Object.is(object[key], value))
      Object.defineProperty(object, key, before[key]);
  }
};

/** Notes the globals, their properties and the variables of the process; the result puts them back. */
const noteGlobals = () => {
  const noted = OBJECTS.map((object) => [object, Object.getOwnPropertyDescriptors(object)]);
  const methods = Object.fromEntries(METHODS.map((name) => [name, process[name]]));
  return () => {
    for (const [object, before] of noted) putBack(object, before);
    Object.assign(process, methods);
  };
};

module.exports = { noteGlobals };
