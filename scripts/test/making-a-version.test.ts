import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { changeIn, chapterOf, withChapter } from '../release/changes';
import { manifestOf } from '../release/manifest';
import { published } from '../release/shipped';

const root = join(__dirname, '..', '..');
const { version } = manifestOf(root);
const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);

const CONSTANT = 'packages/cli/src/version.ts';

/** Copies what a version is made of, without the code, and makes one there. */
const made = (changes: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'version-'));
  try {
    mkdirSync(join(folder, '.changeset'));
    for (const path of [
      'package.json',
      'pnpm-workspace.yaml',
      'CHANGELOG.md',
      '.changeset/config.json',
      '.changeset/README.md',
    ])
      cpSync(join(root, path), join(folder, path));
    const names = published(root).map((each) => basename(each));
    for (const name of names) {
      mkdirSync(join(folder, 'packages', name), { recursive: true });
      const path = join('packages', name, 'package.json');
      cpSync(join(root, path), join(folder, path));
    }
    cpSync(join(root, CONSTANT), join(folder, CONSTANT));
    for (const [name, text] of Object.entries(changes)) writeFileSync(join(folder, '.changeset', name), text);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync(
      process.execPath,
      ['--require', require.resolve('esbuild-register'), join(root, 'scripts/version.ts')],
      { cwd: folder, stdio: 'pipe' },
    );
    return {
      versions: new Set([folder, ...published(folder)].map((each) => manifestOf(each).version)),
      constant: readFileSync(join(folder, CONSTANT), 'utf8'),
      domainOfProjection: manifestOf(join(folder, 'packages/projection')).dependencies?.['@pavadonis/domain'],
      changelog: readFileSync(join(folder, 'CHANGELOG.md'), 'utf8'),
      left: readdirSync(join(folder, '.changeset')).sort(),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('making a version', () => {
  it('gives all packages one number, and the changes a chapter', () => {
    const { versions, constant, domainOfProjection, changelog, left } = made({
      'new-report.md': "---\n'@pavadonis/projection-caseload': minor\n---\n\nA report of rests.\n",
      'mended.md': "---\n'@pavadonis/texts': patch\n---\n\nA comma in Latvian.\n",
    });
    const next = `${major}.${minor + 1}.0`;
    expect([...versions]).toEqual([next]);
    expect(constant).toContain(`VERSION = '${next}'`);
    expect(domainOfProjection).toBe('workspace:*');
    const chapters =
      '### New and changed\n\n- A report of rests.\n\n### Mended\n\n- A comma in Latvian.\n\n## ';
    expect(changelog.replaceAll(/\d{4}-\d\d-\d\d/g, 'day')).toContain(
      `\n## ${next} (day)\n\n${chapters}${version}`,
    );
    expect(left).toEqual(['README.md', 'config.json']);
  });

  it('raises the last number alone where nothing is new', () => {
    const { versions } = made({ 'mended.md': "---\n'@pavadonis/texts': patch\n---\n\nA comma.\n" });
    expect([...versions]).toEqual([`${major}.${minor}.${patch + 1}`]);
  });

  it('fails where nothing has changed', () => {
    expect(() => made({})).toThrow('.changeset is empty');
  });
});

describe('a chapter', () => {
  it('takes the largest kind of a change that several packages have', () => {
    expect(changeIn('---\n"@pavadonis/a": patch\n"@pavadonis/b": minor\n---\nOne.\n\nTwo.\n')).toEqual({
      kind: 'minor',
      words: 'One.\n\nTwo.',
    });
    expect(changeIn('---\n---\n\nNothing for hosts.\n')).toBeUndefined();
  });

  it('keeps words of several lines together', () => {
    const chapter = chapterOf('1.0.0', '2027-01-04', [{ kind: 'major', words: 'One,\nand more.' }]);
    expect(chapter).toBe('## 1.0.0 (2027-01-04)\n\n### Breaking\n\n- One,\n  and more.\n');
    expect(withChapter('# Changes\n', chapter)).toBe(`# Changes\n\n${chapter}`);
  });
});
