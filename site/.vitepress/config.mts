import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfigWithTheme, type DefaultTheme } from 'vitepress';
import { slugOf } from '../../scripts/site/markdown';
import { withRoomForWords } from './columns.mjs';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));
const navigation = JSON.parse(readFileSync(`${pages}navigation.json`, 'utf8')) as {
  readonly start: string;
  readonly en: DefaultTheme.SidebarItem[];
  readonly lv: DefaultTheme.SidebarItem[];
  readonly inLatvian: readonly string[];
};

const latvian: DefaultTheme.Config = {
  nav: [
    { text: 'Vārdi', link: '/lv/words' },
    { text: 'Notikumi', link: '/lv/events' },
    { text: 'Noteikumi', link: '/lv/rules' },
  ],
  sidebar: navigation.lv,
  outline: { level: [2, 3], label: 'Šajā lapā' },
  docFooter: { prev: 'Iepriekšējā', next: 'Nākamā' },
  darkModeSwitchLabel: 'Izskats',
  lightModeSwitchTitle: 'Gaišs',
  darkModeSwitchTitle: 'Tumšs',
  sidebarMenuLabel: 'Saturs',
  returnToTopLabel: 'Uz augšu',
  langMenuLabel: 'Valoda',
  skipToContentLabel: 'Uz saturu',
  notFound: {
    title: 'Šādas lapas nav',
    quote: 'Adrese ir kļūdaina, vai lapa ir pārvietota.',
    linkLabel: 'uz sākumu',
    linkText: 'Uz sākumu',
  },
};

const searchInLatvian = {
  translations: {
    button: { buttonText: 'Meklēt', buttonAriaLabel: 'Meklēt' },
    modal: {
      displayDetails: 'Rādīt rindas',
      resetButtonTitle: 'Dzēst',
      backButtonTitle: 'Aizvērt',
      noResultsText: 'Nekas nav atrasts:',
      footer: { selectText: 'atvērt', navigateText: 'pārvietoties', closeText: 'aizvērt' },
    },
  },
};

/** The settings of VitePress’s own theme, and of what ours adds. */
type Settings = DefaultTheme.Config & { readonly inLatvian?: readonly string[] };

export default defineConfigWithTheme<Settings>({
  title: 'Pavadonis',
  description: 'Events, rules and figures of a service for people who sought asylum in Latvia.',
  srcDir: 'pages',
  cacheDir: '../node_modules/.cache/vitepress',
  outDir: 'dist',
  // every page is a file, and opens from a folder of any server
  cleanUrls: false,
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // the same anchors as on GitHub, so that one link leads to a heading in both places
  markdown: { anchor: { slugify: slugOf }, config: withRoomForWords },
  themeConfig: {
    search: { provider: 'local', options: { locales: { lv: searchInLatvian } } },
    inLatvian: navigation.inLatvian,
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        nav: [
          { text: 'Embed it', link: navigation.start },
          { text: 'The domain', link: '/rules' },
          { text: 'API', link: '/api/README' },
        ],
        sidebar: navigation.en,
        outline: [2, 3],
      },
    },
    lv: {
      label: 'Latviešu',
      lang: 'lv',
      description: 'Pakalpojuma notikumi, noteikumi un skaitļi.',
      themeConfig: latvian,
    },
  },
});
