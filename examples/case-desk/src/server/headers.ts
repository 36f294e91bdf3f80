import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Has no answer kept, by a browser or on the way, unless its route says otherwise: most of them show somebody's data. */
export const uncached: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store');
};

/** The headers of every answer: nothing is loaded from elsewhere, no script runs, no other page frames this one. */
export const headers = (isSecure: boolean) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    // not `no-referrer`: a form would then be sent with the origin `null`
    referrerPolicy: 'same-origin',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    xXssProtection: false,
  });
