import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Cookies } from './cookies';
import { refusedPage } from './refused';

const READS: readonly string[] = ['GET', 'HEAD'];

/**
 * Takes requests that name the desk's own host alone, so that no name of somebody else's leads to it. Whoever types another name
 * of this machine, such as `localhost`, is led to the right one.
 */
export const deskOnly =
  (origin: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.header('host') === new URL(origin).host) return next();
    return READS.includes(c.req.method)
      ? c.redirect(`${origin}/`, 307)
      : c.text('421 Misdirected Request', 421);
  };

/** Where a request comes from by `Sec-Fetch-Site`, if that is another page than one of the desk. */
const ELSEWHERE: readonly (string | undefined)[] = ['cross-site', 'same-site'];

/** Takes what changes something from the desk's own pages alone, by the headers that a browser sets and no page can. */
export const sameOrigin =
  (origin: string, cookies: Cookies): MiddlewareHandler =>
  async (c, next) => {
    if (READS.includes(c.req.method)) return next();
    const isOwn = c.req.header('origin') === origin && !ELSEWHERE.includes(c.req.header('sec-fetch-site'));
    return isOwn ? next() : refusedPage(c, cookies, 'OtherOrigin');
  };

/** The greatest form that is taken, in bytes. */
const LARGEST_FORM = 64 * 1024;

/** Takes small forms alone. One that breaks off is none, and no failure of the desk. */
export const smallForms = (cookies: Cookies): MiddlewareHandler => {
  const limit = bodyLimit({
    maxSize: LARGEST_FORM,
    onError: (c) => refusedPage(c, cookies, 'TooLarge'),
  });
  return async (c, next) => {
    try {
      return await limit(c, next);
    } catch {
      // of the reading alone: an error of a route is answered before it comes here
      return refusedPage(c, cookies, 'NotAForm');
    }
  };
};
