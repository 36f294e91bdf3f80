import { languages } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** The cookies of the desk: the session, the language, and the mark of a browser in which somebody signed in before. */
export interface Cookies {
  readonly token: (c: Context) => string | undefined;
  readonly setToken: (c: Context, token: string) => void;
  readonly removeToken: (c: Context) => void;
  readonly mark: (c: Context) => string | undefined;
  readonly setMark: (c: Context, mark: string) => void;
  readonly language: (c: Context) => Language;
  readonly setLanguage: (c: Context, language: Language) => void;
}

const YEAR = 31_536_000;

const isLanguage = (text: string | undefined): text is Language => languages.some((each) => each === text);

/** Returns the cookies, which a browser sends by https alone where the desk is reached so. */
export const cookiesOf = (isSecure: boolean): Cookies => {
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure } as const;
  const [session, mark] = isSecure ? ['__Host-desk', '__Host-mark'] : ['desk', 'mark'];
  return {
    token: (c) => getCookie(c, session),
    setToken: (c, token) => {
      setCookie(c, session, token, options);
    },
    removeToken: (c) => {
      deleteCookie(c, session, options);
    },
    mark: (c) => getCookie(c, mark),
    setMark: (c, given) => {
      setCookie(c, mark, given, { ...options, maxAge: YEAR });
    },
    language: (c) => {
      const chosen = getCookie(c, 'language');
      return isLanguage(chosen) ? chosen : 'lv';
    },
    setLanguage: (c, language) => {
      setCookie(c, 'language', language, { ...options, maxAge: YEAR });
    },
  };
};
