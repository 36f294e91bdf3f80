// Makes the next version: all packages get its number by changesets, and CHANGELOG.md gets its chapter.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { changesIn, chapterOf, withChapter } from './release/changes';
import { manifestOf } from './release/manifest';
import { published } from './release/shipped';

const root = process.cwd();
const changesets = createRequire(__filename).resolve('@changesets/cli/bin.js');

const changes = changesIn(join(root, '.changeset'));
if (changes.length === 0) throw new Error('nothing has changed since the last version: .changeset is empty');
execFileSync(process.execPath, [changesets, 'version'], { cwd: root, stdio: 'inherit' });

const versions = new Set(published(root).map((folder) => manifestOf(folder).version));
const [version = '', ...others] = versions;
if (others.length > 0) throw new Error(`the packages have several versions: ${[...versions].join(', ')}`);
writeFileSync(
  join(root, 'package.json'),
  `${JSON.stringify({ ...manifestOf(root), version }, undefined, 2)}\n`,
);

const constant = join(root, 'packages', 'cli', 'src', 'version.ts');
writeFileSync(constant, readFileSync(constant, 'utf8').replace(/'[^']*'/, `'${version}'`));

const page = join(root, 'CHANGELOG.md');
const day = new Date().toISOString().slice(0, 10);
writeFileSync(page, withChapter(readFileSync(page, 'utf8'), chapterOf(version, day, changes)));
console.log(`${version}: now run \`pnpm golden\`.`);
