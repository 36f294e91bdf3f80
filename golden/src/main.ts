/**
 * Writes what the present version leaves behind: `golden/<version>`. A folder that git knows stays as it is.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { leave } from './leave';

// later ones read what V8 of this one wrote into the rows
const OLDEST_NODE = '20';

const root = join(__dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const folder = join('golden', version);

const refuse = (why: string): never => {
  console.error(why);
  process.exit(1);
};

const main = async (): Promise<void> => {
  if (execFileSync('git', ['ls-files', folder], { cwd: root, encoding: 'utf8' }) !== '')
    refuse(`${folder} is committed, and stays as it is: a later version has a folder of its own.`);
  if (process.versions.node.split('.')[0] !== OLDEST_NODE)
    refuse(`Golden files are written by Node ${OLDEST_NODE}, so that every later one reads them.`);
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  console.log(`${folder}: ${await leave(join(root, folder))} events.`);
};

void main();
