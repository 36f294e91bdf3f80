import { html } from '@pavadonis/page';
import type { Context } from 'hono';
import { frame } from '../pages/layout/frame';
import type { Session } from '../sign-in/sessions';
import type { Cookies } from './cookies';
import { serverWords } from './words';

/** Why a request was not taken before anybody looked at what it asks. */
export type Refused = keyof typeof STATUS;

const STATUS = {
  OtherOrigin: 403,
  NoSession: 403,
  NotAForm: 415,
  TooLarge: 413,
  NoRight: 403,
  NotFound: 404,
  Failed: 500,
} as const;

/** Writes the plain page of a request that was not taken. It shows nothing of the desk. */
export const refusedPage = (c: Context, cookies: Cookies, why: Refused, session?: Session): Response => {
  const language = cookies.language(c);
  const { title, text } = serverWords[language].refused[why];
  const body = frame({
    language,
    title,
    path: '/',
    session,
    main: html`<h1>${title}</h1>
      <p>${text}</p>`,
  });
  return c.html(body, STATUS[why]);
};
