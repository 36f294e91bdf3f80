import { Failure } from '@pavadonis/event-store';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { AppOptions } from './options';

// the message of a failure of the library names its kind and never a fact; that of any other error may quote one
const nameOf = (error: Error): string => (error instanceof Failure ? error.message : error.constructor.name);

/** Tells the host's log of every answer: the route and the status, and nothing of what was asked or sent. */
export const logged =
  ({ now, log }: AppOptions): MiddlewareHandler =>
  async (c, next) => {
    const began = now();
    await next();
    log({
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: now() - began,
      ...(c.error === undefined ? {} : { error: nameOf(c.error) }),
    });
  };
