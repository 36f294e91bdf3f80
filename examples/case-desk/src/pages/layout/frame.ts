import { html, type Html, nothing } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import { may } from '../../rights/rights';
import { CSRF } from '../../server/csrf';
import type { Session } from '../../sign-in/sessions';
import { STYLES_PATH } from '../../server/styles-path';
import type { Section } from './section';
import { sections } from './sections';
import { layoutWords } from './words';

/** A page of the desk, without what stands around all of them. */
export interface Framed {
  readonly language: Language;
  readonly title: string;
  /** The path of the page, for the way back after a change of language. */
  readonly path: string;
  /** The session of the reader; absent on the pages before one. */
  readonly session?: Session | undefined;
  /** The day it is at the desk, as the language writes it; absent on the pages before a session. */
  readonly today?: string | undefined;
  readonly main: Html;
}

const isIn = ({ path }: Section, at: string): boolean => at === path || at.startsWith(`${path}/`);

const navigation = ({ language, path }: Framed, { account }: Session): Html => {
  const [at = ''] = path.split('?');
  const open = sections.filter(({ right }) => may(account.role, right));
  return html`<nav aria-label="${layoutWords[language].parts}">
    <ul>
      ${open.map(
        (section) =>
          html`<li>
            <a href="${section.path}" ${isIn(section, at) ? html` aria-current="page"` : nothing}
              >${section.name[language]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
};

const whoIsSignedIn = ({ language }: Framed, { account, csrf }: Session): Html => {
  const { signOut, signedInAs, roles } = layoutWords[language];
  return html`<form class="session" method="post" action="/sign-out">
    <input type="hidden" name="${CSRF}" value="${csrf}" />
    <span>${signedInAs} <strong>${account.name}</strong> (${roles[account.role]})</span>
    <button type="submit" class="quiet">${signOut}</button>
  </form>`;
};

/** Writes a page with what stands around every page: the way to the content, the parts of the desk, and the other language. */
export const frame = (framed: Framed): string => {
  const { language, title, path, session, main, today } = framed;
  const words = layoutWords[language];
  const other = language === 'lv' ? 'en' : 'lv';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – ${words.desk}</title>
        <link rel="stylesheet" href="${STYLES_PATH}" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          <p class="name"><a href="/">${words.desk}</a></p>
          ${session === undefined ? nothing : navigation(framed, session)}
          <p class="language">
            <a href="/language/${other}?back=${encodeURIComponent(path)}" lang="${other}" hreflang="${other}"
              >${words.otherLanguage}</a
            >
          </p>
          ${session === undefined ? nothing : whoIsSignedIn(framed, session)}
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <footer>
          <p>${today === undefined ? nothing : html`${words.today(today)} `}${words.invented}</p>
        </footer>
      </body>
    </html>`.markup;
};
