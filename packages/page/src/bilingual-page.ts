import type { Language } from '@pavadonis/texts';
import { type Bilingual, languages } from './bilingual';
import { html, type Html, trusted } from './html';
import { pageStyle } from './style';

/** The content of a page in two languages. */
export interface BilingualPage {
  /** The title. */
  readonly title: Bilingual;
  /** The content of the page's article in each language. */
  readonly articles: Readonly<Record<keyof Bilingual, Html>>;
  /** Style rules of the page's own, after those that all pages have. */
  readonly style?: string;
  /** The language that the page opens in; Latvian where none is given. */
  readonly opensIn?: Language;
}

const NAMES: Bilingual = { lv: 'Latviešu', en: 'English' };

// a page that shows what others wrote may load and run nothing, whatever they wrote
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const choices = (opensIn: Language): readonly Html[] =>
  languages.map(
    (language) =>
      html`<input
        class="choice"
        type="radio"
        name="language"
        id="${language}"
        ${trusted(language === opensIn ? ' checked' : '')}
      />`,
  );

const labels = languages.map(
  (language) => html`<label for="${language}" lang="${language}">${NAMES[language]}</label>`,
);

/**
 * Writes a page that loads nothing and runs no script. It opens in one language and switches to the other without a script; it
 * fits light and dark schemes, a screen, a phone and paper.
 */
export const bilingualPage = ({ title, articles, style = '', opensIn = 'lv' }: BilingualPage): string =>
  html`<!doctype html>
    <html lang="${opensIn}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${languages.map((language) => title[language]).join(' · ')}</title>
        <style>
          ${trusted([pageStyle, style].join('\n'))}
        </style>
      </head>
      <body>
        ${choices(opensIn)}
        <div class="languages">${labels}</div>
        <main>
          ${languages.map((language) => html`<article lang="${language}">${articles[language]}</article> `)}
        </main>
      </body>
    </html> `.markup;
