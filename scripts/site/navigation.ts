import { titleOf } from './markdown';
import type { Staged } from './staged';

/** An entry of the side bar: a page, or a group of them. */
export interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly Entry[];
}

interface Group {
  readonly en: string;
  readonly lv: string;
  readonly pages: readonly string[];
}

// a page of docs that no group names stands at the end of the guide
const GUIDE: Group = {
  en: 'Guide',
  lv: 'Ceļvedis',
  pages: [
    'repository/README',
    'embedding',
    'desk',
    'reactions',
    'cli',
    'register',
    'operating',
    'watching',
    'coming-from',
    'versions',
  ],
};

const GROUPS: readonly Group[] = [
  GUIDE,
  { en: 'The domain', lv: 'Joma', pages: ['words', 'events', 'rules', 'personal-data', 'read-models'] },
  {
    en: 'The machinery',
    lv: 'Uzbūve',
    pages: [
      'architecture',
      'stores',
      'performance',
      'mutation',
      'simulation',
      'dependencies',
      'repository/CONTRIBUTING',
    ],
  },
];

const isTop = (place: string): boolean => /^[^/]+\.md$/.test(place) && place !== 'index.md';

const TITLES: Readonly<Record<string, string>> = { 'repository/README': 'First lines' };

const pageEntry = (pages: Staged['pages'], prefix: string, name: string): readonly Entry[] => {
  const text = pages.get(`${prefix}${name}.md`);
  return text === undefined
    ? []
    : [{ text: TITLES[name] ?? titleOf(text)?.replace(/ \{#.*\}$/, '') ?? name, link: `/${prefix}${name}` }];
};

/** Returns the groups of pages in a language, without those that have no page. */
export const guideOf = (pages: Staged['pages'], language: 'en' | 'lv'): readonly Entry[] => {
  const prefix = language === 'lv' ? 'lv/' : '';
  const named = GROUPS.flatMap((group) => group.pages);
  const others = [...pages.keys()]
    .filter((place) => place.startsWith(prefix) && isTop(place.slice(prefix.length)))
    .map((place) => place.slice(prefix.length, -'.md'.length))
    .filter((name) => !named.includes(name));
  return GROUPS.map((group) => ({
    text: group[language],
    items: [...group.pages, ...(group === GUIDE ? others : [])].flatMap((name) =>
      pageEntry(pages, prefix, name),
    ),
  })).filter(({ items }) => items.length > 0);
};

/** Returns the reference by package, with the other entries of a package below it. */
export const referenceOf = (names: readonly string[]): Entry => {
  const modules = names.map((name) => name.replace('@pavadonis/', ''));
  const packages = modules.filter((name) => !name.includes('/'));
  return {
    text: 'API reference',
    items: packages.map((name) => {
      const below = modules.filter((each) => each.startsWith(`${name}/`));
      const own = { text: name, link: `/api/${name}` };
      return below.length === 0
        ? own
        : {
            ...own,
            collapsed: true,
            items: below.map((each) => ({ text: each, link: `/api/${each}` })),
          };
    }),
  };
};
