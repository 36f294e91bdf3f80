const { entries } = require('./scripts/entries.cjs');

// The architecture's table, ground floor first. `npm` is given where a package's third parties are fixed.
const PURE = { npm: ['fp-ts', 'io-ts'] };
const LAYERS = {
  domain: { ...PURE, packages: [] },
  testing: { npm: [...PURE.npm, 'fast-check'], packages: ['domain'] },
  projection: { ...PURE, packages: ['domain'] },
  'projection-caseload': { ...PURE, packages: ['domain', 'projection'] },
  'projection-plan-status': { ...PURE, packages: ['domain', 'projection'] },
  'projection-funding-split': { ...PURE, packages: ['domain', 'projection'] },
  'projection-findings': { ...PURE, packages: ['domain', 'projection'] },
  'projection-participation': { ...PURE, packages: ['domain', 'projection'] },
  'testing-projection': {
    npm: ['fp-ts', 'fast-check'],
    packages: ['domain', 'projection', 'testing'],
  },
  'event-store': { npm: ['fp-ts', 'io-ts', 'uuid'], packages: ['domain'] },
  sqlite: { npm: ['fp-ts', '@photostructure/sqlite'], packages: [] },
  'event-store-sqlite': { npm: ['fp-ts'], packages: ['event-store', 'sqlite'] },
  'event-store-eventstoredb': { npm: ['fp-ts', '@eventstore/db-client'], packages: ['event-store'] },
  casework: { npm: ['fp-ts'], packages: ['domain', 'projection', 'event-store', 'sqlite'] },
  texts: {
    npm: ['fp-ts'],
    packages: [
      'domain',
      'projection',
      'projection-findings',
      'event-store',
      'sqlite',
      'event-store-sqlite',
      'casework',
      'audit',
      'vault',
    ],
  },
  vault: { npm: ['fp-ts'], packages: ['domain', 'event-store', 'sqlite'] },
  audit: { npm: ['fp-ts'], packages: ['domain', 'projection', 'event-store'] },
  opentelemetry: { npm: ['@opentelemetry/api'], packages: ['casework'] },
  page: { npm: [], packages: ['texts'] },
  'access-report': { npm: [], packages: ['domain', 'texts', 'page'] },
  'audit-report': {
    npm: ['fp-ts'],
    packages: ['domain', 'projection', 'projection-findings', 'event-store', 'audit', 'texts', 'page'],
  },
};
// a program on all that hosts use, so everything but what is for tests, and what watches a host
LAYERS.cli = {
  packages: Object.keys(LAYERS).filter((name) => !name.startsWith('testing') && name !== 'opentelemetry'),
};

const anyOf = (names) => `(${names.map((name) => name.replace(/[.\\/]/g, '\\$&')).join('|')})`;
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const layers = Object.entries(LAYERS).flatMap(([name, { packages, npm }]) => {
  const from = { path: `^packages/${name}/src/` };
  const others = `^packages/(?!${anyOf([name, ...packages])}/)`;
  const parties = npm && `node_modules/${anyOf(npm)}/`;
  return [
    error(`${name}-may-import`, `only ${packages.join(', ') || 'itself'}`, from, { path: others }),
    ...(npm
      ? [
          error(`${name}-third-parties`, `only ${npm.join(', ')}`, from, {
            path: 'node_modules/',
            pathNot: parties,
          }),
        ]
      : []),
  ];
});

const offered = anyOf(entries(process.cwd()).map(({ source }) => source));

module.exports = {
  forbidden: [
    ...layers,
    error(
      'package-in-the-table',
      'a new package gets its row first',
      { path: `^packages/(?!${anyOf(Object.keys(LAYERS))}/)` },
      {},
    ),
    error(
      'pure-packages-know-no-node',
      'domain, projections and texts run in a browser',
      { path: '^packages/(domain|projection[^/]*|texts)/src/' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'domain-imports-nothing-upwards',
      'what all kinds of streams share knows none of them',
      { path: '^packages/domain/src/(vocabulary|codec|money|rules|event|settling)/' },
      { path: '^packages/domain/src/(client|contract|operation|centre)[/.]' },
    ),
    error(
      'projection-without-store',
      'a read model is folded from events, wherever they came from',
      { path: '^packages/projection[^/]*/src/' },
      { path: '^packages/event-store[^/]*/' },
    ),
    error(
      'store-without-projection',
      'a store keeps events and knows no question asked of them',
      { path: '^packages/event-store[^/]*/src/' },
      { path: '^packages/projection[^/]*/' },
    ),
    error(
      'texts-know-errors-by-type',
      'words run in a browser: of stores, files, casework and seals they know the types of errors alone',
      { path: '^packages/texts/src/' },
      {
        path: '^packages/(event-store[^/]*|sqlite|casework|audit|vault)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    error(
      'through-entries-between-packages',
      'inner files belong to their package',
      { path: '^packages/([^/]+)/' },
      { path: '^packages/', pathNot: ['^packages/$1/', `^${offered}$`] },
    ),
    error(
      'through-entries-from-hosts',
      'examples, benchmarks, fixtures and scripts use packages as any host does',
      { path: '^(examples|bench|fixtures|golden|scripts)/' },
      { path: '^packages/', pathNot: `^${offered}$` },
    ),
    error(
      'test-folders-apart',
      'what tests of several packages share is a package',
      { path: '^((packages|examples)/[^/]+|bench|golden|scripts)/' },
      { path: '/test/', pathNot: '^$1/' },
    ),
    error(
      'fixtures-for-tests',
      'what tests share is for tests alone',
      { pathNot: '/test/|^fixtures/' },
      { path: '^fixtures/' },
    ),
    error(
      'packages-know-no-host',
      'hosts stand on packages',
      { path: '^packages/' },
      { path: '^(examples|bench|golden|scripts)/' },
    ),
    error('no-cycle', 'what is in a cycle cannot be read alone', {}, { circular: true }),
    error('resolvable', 'everything imported exists', {}, { couldNotResolve: true }),
    error('no-test-in-src', 'tests are not shipped', { path: '/src/' }, { path: '/test/|\\.test\\.ts$' }),
    error(
      'declared',
      'what is shipped imports what its package.json declares, and no tool',
      { path: '/src/' },
      // a peer stands among the tools as well, for the tests
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'default'],
    },
    webpackConfig: { fileName: 'scripts/aliases.cjs' },
  },
};
