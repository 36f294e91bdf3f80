// Resolves each package entry to its source for dependency-cruiser, so that
// the rules need no build and see whole cycles.
const { resolve } = require('node:path');
const { entries } = require('./entries.cjs');

const alias = entries(process.cwd()).map(({ name, source }) => [`${name}$`, resolve(source)]);

module.exports = { resolve: { alias: Object.fromEntries(alias) } };
