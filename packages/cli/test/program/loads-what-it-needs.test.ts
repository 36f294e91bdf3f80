import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { client } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stored } from '../support/stored';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const BIN = join(__dirname, '../../bin/pavadonis.js');

const TELLING = `
  process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(Object.keys(require.cache))));
  require(process.argv[1]);
`;

const loadedBy = (given: readonly string[]): readonly string[] => {
  const { stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '-e', TELLING, BIN, ...given],
    { encoding: 'utf8' },
  );
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as readonly string[];
};

const packageOf = (file: string): string => {
  const path = file.replaceAll('\\', '/');
  const found = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? /\/packages\/([^/]+)\//.exec(path);
  return found?.[1] ?? '';
};

const packagesOf = (given: readonly string[]): readonly string[] =>
  [...new Set(loadedBy(given).map(packageOf))].filter((name) => name !== '').sort();

/** Packages that take long to load, or that a command should have a reason to load. */
const WEIGHTY: readonly string[] = [
  '@eventstore/db-client',
  'access-report',
  'audit',
  'audit-report',
  'casework',
  'csv-parse',
  'event-store-eventstoredb',
  'i18n-iso-countries',
  'projection-findings',
  'read-excel-file',
  'sqlite',
  'vault',
  'vega',
  'vega-lite',
  'write-excel-file',
  'yaml',
];

const FILE = 'a new file';

describe('a start', () => {
  it.each([[['--version']], [['--help']], [['register', '--help']], [['--wrong', '--lang', 'en']]])(
    'loads for %j nothing but the parser and what commands are called',
    (given) => {
      expect(packagesOf(given)).toEqual(['cli', 'commander', 'fp-ts']);
    },
  );

  const onAStore = async (...given: readonly string[]) => [
    ...given,
    '--store',
    await stored(newName(), client(clientRegistered())),
  ];

  it.each([
    [['status'], ['sqlite']],
    [['status', '--json'], ['sqlite']],
    [['check'], ['sqlite']],
    [
      ['report', 'served', '--month', '2018-06'],
      ['projection-findings', 'sqlite'],
    ],
    [
      ['findings', '--day', '2018-06-30'],
      ['projection-findings', 'sqlite'],
    ],
    [
      ['explain', 'served', '--month', '2018-06'],
      ['audit', 'projection-findings', 'sqlite'],
    ],
    [['register', 'secret', FILE], []],
    // without a vault it is refused before it opens anything
    [['forget', 'due'], []],
  ])('loads for %j, of what takes long, only %j', async (given, weighty) => {
    const loaded = packagesOf(await onAStore(...given.map((each) => (each === FILE ? newName() : each))));
    expect(loaded.filter((name) => WEIGHTY.includes(name))).toEqual(weighty);
  });

  it('loads the texts of failures for whoever is told of one', async () => {
    expect(packagesOf(await onAStore('status', '--json'))).not.toContain('texts');
    const broken = newName();
    writeFileSync(broken, 'no store');
    expect(packagesOf(['status', '--store', broken])).toContain('texts');
  });
});
