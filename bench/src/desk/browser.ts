import type { Serving } from './serving';

/** A page as it came, and the milliseconds that it took. */
export interface Came {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

/** A browser in which a caseworker is signed in. */
export interface Browser {
  readonly get: (path: string) => Promise<Came>;
  readonly post: (path: string, fields: URLSearchParams) => Promise<Came>;
}

/** Opens a browser, and signs the caseworker in. */
export const signedIn = async ({ origin, caseworker }: Serving): Promise<Browser> => {
  let cookie = '';
  const ask = async (path: string, init: RequestInit): Promise<Came> => {
    const began = performance.now();
    const headers = { cookie, origin };
    const answer = await fetch(`${origin}${path}`, { ...init, headers, redirect: 'manual' });
    const body = await answer.text();
    const given = answer.headers.getSetCookie().find((each) => each.startsWith('desk='));
    if (given !== undefined) cookie = given.slice(0, given.indexOf(';'));
    return { status: answer.status, body, ms: performance.now() - began };
  };
  const post: Browser['post'] = (path, body) => ask(path, { method: 'POST', body });
  const { status } = await post('/sign-in', new URLSearchParams(caseworker));
  if (status !== 303) throw new Error(`signing in was answered with ${String(status)}`);
  return { get: (path) => ask(path, {}), post };
};
