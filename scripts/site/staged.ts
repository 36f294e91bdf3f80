import { dirname, join, relative } from 'node:path/posix';
import { inLanguage, isBilingual, type Language } from './languages';
import { mapAddresses } from './markdown';
import { pathOf, repositoryOf, type Sources } from './sources';

/** The pages of the site in Markdown, and the files that it serves as they are, both by their places on it. */
export interface Staged {
  readonly pages: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

/** A page in one language, by its path in the repository. */
interface Page {
  readonly path: string;
  readonly language: Language;
}

// pages of the repository's root that belong to the site
const ROOTS = ['README.md', 'CONTRIBUTING.md'];

const isPage = (path: string): boolean => path.endsWith('.md');

const isLatvian = (path: string): boolean => path.startsWith('docs/lv/');

const isElsewhere = (address: string): boolean => /^([a-z]+:|#)/.test(address);

// pages of docs stand at the top; those of the rest of the repository, which they lead to, in a folder
const placeOf = ({ path, language }: Page): string =>
  language === 'lv' && !isLatvian(path) ? `lv/${pathOf(path)}` : pathOf(path);

const step = (from: string, to: string): string => relative(dirname(from), to).replace(/^(?!\.)/, './');

// VitePress takes the address of a button from the top of the site
const withButtons = (place: string, page: string): string =>
  page.replaceAll(
    /^( +link: )(\.\S+)\.md$/gm,
    (_, key: string, to: string) => `${key}/${join(dirname(place), to)}`,
  );

/** Returns the pages of the site and the files that they lead to, with each link changed to the place on the site. */
export const staged = (sources: Sources): Staged => {
  const repository = repositoryOf(sources);
  const pages = new Map<string, string>();
  const files = new Map<string, string>();

  // a page that is in both languages leads on in the language of its reader
  const inReadersLanguage = (path: string, language: Language): Page => {
    if (isLatvian(path)) return { path, language: 'lv' };
    return { path, language: isBilingual(repository.read(path)) ? language : 'en' };
  };

  const linked = (from: Page, address: string): string => {
    if (isElsewhere(address)) return address;
    const [to = '', ...anchor] = address.split(/(?=#)/);
    const target = repository.find(join(dirname(from.path), to));
    if (target === undefined) return address;
    if (isPage(target)) {
      const page = inReadersLanguage(target, from.language);
      add(page);
      return step(placeOf(from), placeOf(page)) + anchor.join('');
    }
    files.set(pathOf(target), target);
    return step(placeOf(from), pathOf(target)) + anchor.join('');
  };

  const add = (page: Page): void => {
    const place = placeOf(page);
    if (pages.has(place)) return;
    // known before its links are followed, since they may lead back
    pages.set(place, '');
    const text = repository.read(page.path);
    const own = isBilingual(text) ? inLanguage(text, page.language) : text;
    pages.set(
      place,
      withButtons(
        place,
        mapAddresses(own, (address) => linked(page, address)),
      ),
    );
  };

  for (const path of sources.files) {
    if (!isPage(path) || !(path.startsWith('docs/') || ROOTS.includes(path))) continue;
    if (!isLatvian(path)) add({ path, language: 'en' });
    if (isLatvian(path) || isBilingual(sources.read(path))) add({ path, language: 'lv' });
  }
  return { pages, files };
};
