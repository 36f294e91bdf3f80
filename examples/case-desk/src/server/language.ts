import { languages } from '@pavadonis/page';
import type { Hono } from 'hono';
import type { Cookies } from './cookies';
import type { AppOptions } from './options';
import { ownPath } from './own-path';

/** Changes the language, and leads back to where the reader was. */
export const languageRoute = (app: Hono, { origin }: AppOptions, cookies: Cookies): void => {
  for (const language of languages)
    app.get(`/language/${language}`, (c) => {
      cookies.setLanguage(c, language);
      return c.redirect(ownPath(c.req.query('back'), origin), 303);
    });
};
