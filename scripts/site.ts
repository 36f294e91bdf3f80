/** Writes the pages of the documentation site to `site/pages`, from which VitePress builds it; `pnpm docs`. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entries } from './entries.cjs';
import { withDiagrams } from './site/diagrams';
import { guideOf, referenceOf } from './site/navigation';
import { staged } from './site/staged';

const root = join(__dirname, '..');
const out = join(root, 'site', 'pages');

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const main = async (): Promise<void> => {
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));
  const { pages, files: served } = staged({
    files,
    read: (path) => readFileSync(join(root, path), 'utf8'),
  });

  rmSync(out, { recursive: true, force: true });
  for (const [place, page] of pages)
    write(
      join(out, place),
      withDiagrams(page, (source) => renderMermaidSVG(source, { font: 'sans-serif' })),
    );
  for (const [place, path] of served) {
    // an image is part of the page that shows it
    const to = join(out, place.endsWith('.svg') ? '' : 'public', place);
    // without the mark a browser takes a text for one of its own country
    if (place.endsWith('.txt')) write(to, `\uFEFF${readFileSync(join(root, path), 'utf8')}`);
    else {
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(join(root, path), to);
    }
  }
  const navigation = {
    start: pages.has('embedding.md') ? '/embedding' : '/repository/README',
    inLatvian: [...pages.keys()].flatMap((place) => /^lv\/(.+)\.md$/.exec(place)?.[1] ?? []),
    en: [...guideOf(pages, 'en'), referenceOf(entries(root).map(({ name }) => name))],
    lv: [
      ...guideOf(pages, 'lv'),
      { text: 'Izstrādātājiem (angliski)', items: guideOf(pages, 'en').flatMap(({ items = [] }) => items) },
    ],
  };
  write(join(out, 'navigation.json'), JSON.stringify(navigation));
  console.log(`${String(pages.size)} pages and ${String(served.size)} files are written.`);
};

void main();
