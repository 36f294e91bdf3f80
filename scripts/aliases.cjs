// Resolves each package entry to its source for dependency-cruiser, so that
// the rules need no build and see whole cycles.
const { resolve } = require('node:path');
const { entries } = require('./entries.cjs');

const alias = entries(process.cwd()).map(({ name, source }) => [`${name}$`, resolve(source)]);

// tests alone import these, by the names of their files
alias.push(['@pavadonis/fixtures', resolve('fixtures/src')]);

// another example replays the history of this one
alias.push(['@pavadonis/published-reports', resolve('examples/published-reports/src')]);

module.exports = { resolve: { alias: Object.fromEntries(alias) } };
