// Lets dependency-cruiser find each entry's source, so the rules hold without a build and see whole cycles.
const { resolve } = require('node:path');
const { entries } = require('./entries.cjs');

const alias = entries(process.cwd()).map(({ name, source }) => [`${name}$`, resolve(source)]);

module.exports = { resolve: { alias: Object.fromEntries(alias) } };
