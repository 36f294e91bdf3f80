/**
 * Writes what the present version leaves behind: `golden/<version>`. A folder that git knows stays as it is.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesIn, vaultFilesIn } from './folder';
import { leave } from './leave';
import { leaveVault } from './leave-vault';

// later ones read what V8 of this one wrote into the rows
const OLDEST_NODE = '20';

const root = join(__dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const name = join('golden', version);
const folder = join(root, name);

const refuse = (why: string): never => {
  console.error(why);
  process.exit(1);
};

const isCommitted = (file: string): boolean =>
  execFileSync('git', ['ls-files', relative(root, file)], { cwd: root, encoding: 'utf8' }) !== '';

const main = async (): Promise<void> => {
  // a version that left nothing of a kind leaves it now; what it left stays
  const [hasLog, hasVault] = [isCommitted(filesIn(folder).log), isCommitted(vaultFilesIn(folder).vault)];
  if (hasLog && hasVault)
    refuse(`${name} is committed, and stays as it is: a later version has a folder of its own.`);
  if (process.versions.node.split('.')[0] !== OLDEST_NODE)
    refuse(`Golden files are written by Node ${OLDEST_NODE}, so that every later one reads them.`);
  if (!hasLog) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'vault'), { recursive: true });
  if (!hasLog) console.log(`${name}: ${await leave(folder)} events.`);
  if (!hasVault) {
    await leaveVault(folder);
    console.log(`${name}: a vault.`);
  }
};

void main();
