import { civilDateOf, instantOf } from '@pavadonis/domain';
import { notationOf } from '@pavadonis/page';
import type { Context, Handler } from 'hono';
import { may } from '../rights/rights';
import { frame } from '../pages/layout/frame';
import type { Session, Sessions } from '../sign-in/sessions';
import type { Answer } from './answer';
import type { Cookies } from './cookies';
import { CSRF } from './csrf';
import type { AppOptions } from './options';
import { refusedPage } from './refused';
import { sentFields } from './sent-fields';
import type { Route, SentFields, Visit } from './visit';

const NONE: SentFields = new Map();

// made once: it takes longer to make one than to write a page with it
const notations = { lv: notationOf('lv'), en: notationOf('en') };

/** Serves the routes of those who are signed in. */
export interface Serving {
  /** Returns the handler of a route: whoever has no session, no right or no token of the session gets nothing of it. */
  readonly answer: (route: Route) => Handler;
  readonly notFound: (c: Context) => Response;
  readonly failed: (error: Error, c: Context) => Response;
}

const pathOf = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return `${pathname}${search}`;
};

/** Prepares serving: each request is looked at as a whole before its route is asked. */
export const openServing = (
  { desk, now, origin }: AppOptions,
  cookies: Cookies,
  sessions: Sessions,
): Serving => {
  const sessionOf = (c: Context): Session | undefined => {
    const token = cookies.token(c);
    return token === undefined ? undefined : sessions.find(token, now());
  };

  const signInFirst = (c: Context): Response =>
    c.req.method === 'GET' || c.req.method === 'HEAD'
      ? c.redirect(`/sign-in?next=${encodeURIComponent(pathOf(c))}`, 303)
      : refusedPage(c, cookies, 'NoSession');

  const visitOf = (c: Context, session: Session, sent: SentFields): Visit => {
    const language = cookies.language(c);
    const moment = instantOf(now());
    return {
      desk,
      session,
      language,
      notation: notations[language],
      now: moment,
      today: civilDateOf(moment),
      path: pathOf(c),
      part: (name) => c.req.param(name) ?? '',
      query: (name) => c.req.query(name),
      sent,
    };
  };

  const write = (c: Context, visit: Visit, answer: Answer): Response => {
    switch (answer._tag) {
      case 'Page': {
        const { language, path, session, notation } = visit;
        const { title, main, status = 200 } = answer;
        const today = notation.date(visit.today);
        return c.html(frame({ language, title, path, session, today, main }), status);
      }
      case 'GoOn':
        // within the desk, whatever a path is made of
        return c.redirect(new URL(answer.to, origin).href, 303);
      case 'Download':
        return c.body(answer.content, 200, {
          'Content-Type': answer.type,
          'Content-Disposition': `attachment; filename="${answer.name}"`,
        });
      case 'NotHere':
        return refusedPage(c, cookies, 'NotFound', visit.session);
    }
  };

  return {
    answer:
      ({ method, right, answer }) =>
      async (c) => {
        const session = sessionOf(c);
        if (session === undefined) return signInFirst(c);
        if (!may(session.account.role, right)) return refusedPage(c, cookies, 'NoRight', session);
        if (method === 'GET') {
          const visit = visitOf(c, session, NONE);
          return write(c, visit, await answer(visit));
        }
        const sent = await sentFields(c.req.raw);
        if (sent === undefined) return refusedPage(c, cookies, 'NotAForm', session);
        if (!sessions.isTokenOf(session, sent.get(CSRF)?.[0] ?? ''))
          return refusedPage(c, cookies, 'NoSession', session);
        const visit = visitOf(c, session, sent);
        return write(c, visit, await answer(visit));
      },
    notFound: (c) => {
      const session = sessionOf(c);
      return session === undefined ? signInFirst(c) : refusedPage(c, cookies, 'NotFound', session);
    },
    failed: (_, c) => refusedPage(c, cookies, 'Failed', sessionOf(c)),
  };
};
