import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { manifestOf } from '../release/manifest';
import { published } from '../release/shipped';
import { uniformFiles } from '../release/uniform';

const root = join(__dirname, '..', '..');
const packages = published(root).map((folder) => [basename(folder), folder] as const);

describe('a published package', () => {
  it.each(packages)('has a README that says what it is, and where to read on: %s', (name, folder) => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const [title, about, ...lines] = readme.split('\n').filter((line) => line !== '');
    expect(title).toBe(`# @pavadonis/${name}`);
    expect(about).toMatch(/^[A-Z].{20,}\.$/);
    expect(lines.length).toBeGreaterThan(2);
    expect(readme).toContain('](../../README.md#use-it)');
    const pages = [...readme.matchAll(/\]\((\.\.\/\.\.\/docs\/[a-z-]+\.md)\)/g)].map(([, page = '']) => page);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !existsSync(join(folder, page)))).toEqual([]);
  });

  it.each(packages)('has the version of all: %s', (_, folder) => {
    expect(manifestOf(folder).version).toBe(manifestOf(root).version);
  });
});

describe('a package that may be left out, as the README says', () => {
  const [sentence = ''] =
    /`[^.]* may be left out\./.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const left = [...sentence.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name);

  it('is needed by none of the others', () => {
    expect(left.length).toBeGreaterThan(0);
    expect(packages.map(([name]) => name)).toEqual(expect.arrayContaining(left));
    const others = packages.filter(([name]) => !left.includes(name));
    for (const [, folder] of others) {
      const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        readonly dependencies?: Readonly<Record<string, string>>;
      };
      expect(left.filter((name) => `@pavadonis/${name}` in dependencies)).toEqual([]);
    }
  });
});

describe('the files that are alike in all packages, and the notices', () => {
  const files = Object.entries(uniformFiles(root));

  it.each(files.filter(([path]) => !path.startsWith('packages/')))(
    'are as `pnpm manifests` writes them: %s',
    (path, text) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    },
  );

  it.each(packages)('are as `pnpm manifests` writes them: %s', (name) => {
    const own = files.filter(([path]) => path.startsWith(`packages/${name}/`));
    expect(own).toHaveLength(2);
    for (const [path, text] of own) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('give an address of the project', () => {
    for (const [, folder] of packages)
      expect(manifestOf(folder)).toMatchObject({
        homepage: manifestOf(root).homepage,
        repository: { type: 'git', directory: `packages/${basename(folder)}` },
        bugs: { url: `${String(manifestOf(root).homepage)}/issues` },
      });
  });
});

describe('the present version', () => {
  it('left a golden log, a store, rows and a vault', () => {
    const folder = join(root, 'golden', manifestOf(root).version);
    const ofVault = ['log.jsonl.gz', 'keys.db.gz', 'register.db.gz', 'vault.json'].map(
      (file) => `vault/${file}`,
    );
    for (const file of ['log.jsonl.gz', 'figures.json', 'store.db.gz', 'rows.db.gz', ...ofVault])
      expect(existsSync(join(folder, file))).toBe(true);
  });

  it('has a chapter of CHANGELOG.md', () => {
    const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    expect(changes).toMatch(new RegExp(`^## ${manifestOf(root).version.replaceAll('.', '\\.')}\\b`, 'm'));
  });
});
