import type { Context, Hono } from 'hono';
import { frame } from '../pages/layout/frame';
import type { Cookies } from '../server/cookies';
import { CSRF } from '../server/csrf';
import type { AppOptions } from '../server/options';
import { ownPath } from '../server/own-path';
import { refusedPage } from '../server/refused';
import { sentFields } from '../server/sent-fields';
import { openCheck, type SignIn } from './check';
import { signInPage } from './page';
import type { Sessions } from './sessions';
import { signInWords } from './words';

type NotIn = Exclude<SignIn, { readonly _tag: 'SignedIn' }>;

const STATUS = { Wrong: 401, Wait: 429, Busy: 503 } as const;

/** Signing in and out. */
export const signInRoutes = (app: Hono, options: AppOptions, cookies: Cookies, sessions: Sessions): void => {
  const { origin, now, addressOf } = options;
  const check = openCheck(options.accounts, now, options.chance);

  const show = (c: Context, next: string, why?: NotIn): Response => {
    const language = cookies.language(c);
    const words = signInWords[language];
    const problems = {
      Wrong: () => words.wrong,
      Wait: () => words.wait(why?._tag === 'Wait' ? why.seconds : 0),
      Busy: () => words.busy,
    };
    const main = signInPage({
      language,
      next,
      problem: why && problems[why._tag](),
      done: c.req.query('over') === undefined ? undefined : words.over,
    });
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    const body = frame({ language, title: words.title, path, main });
    return c.html(body, why === undefined ? 200 : STATUS[why._tag]);
  };

  app.get('/sign-in', (c) => show(c, ownPath(c.req.query('next'), origin)));

  app.post('/sign-in', async (c) => {
    const sent = await sentFields(c.req.raw);
    if (sent === undefined) return refusedPage(c, cookies, 'NotAForm');
    const of = (name: string): string => sent.get(name)?.[0] ?? '';
    const next = ownPath(of('next'), origin);
    const answer = await check({
      name: of('name').trim(),
      password: of('password'),
      address: addressOf(c.req.raw, c.env),
      mark: cookies.mark(c),
    });
    if (answer._tag !== 'SignedIn') return show(c, next, answer);
    const former = cookies.token(c);
    if (former !== undefined) sessions.end(former);
    cookies.setToken(c, sessions.begin(answer.account, now()));
    cookies.setMark(c, answer.mark);
    return c.redirect(next, 303);
  });

  app.post('/sign-out', async (c) => {
    const token = cookies.token(c);
    const session = token === undefined ? undefined : sessions.find(token, now());
    const sent = await sentFields(c.req.raw);
    if (token !== undefined && session !== undefined) {
      if (!sessions.isTokenOf(session, sent?.get(CSRF)?.[0] ?? ''))
        return refusedPage(c, cookies, 'NoSession', session);
      sessions.end(token);
    }
    cookies.removeToken(c);
    return c.redirect('/sign-in?over', 303);
  });
};
