import type { Hono } from 'hono';

/** The origin of the desk in tests. */
export const ORIGIN = 'https://desk.example';

/** An answer as a browser sees it, redirects not followed. */
export interface Seen {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
  readonly headers: Headers;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser: it keeps cookies, and says where a form comes from. */
export interface Browser {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Seen>;
  readonly post: (
    path: string,
    fields: Fields,
    headers?: Readonly<Record<string, string | undefined>>,
  ) => Promise<Seen>;
  /** Sends a form that is written out already. */
  readonly postText: (path: string, body: string) => Promise<Seen>;
  readonly cookies: Map<string, string>;
}

const bodyOf = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
  ).toString();

/** Opens a browser without cookies. */
export const browserOn = (app: Hono): Browser => {
  const cookies = new Map<string, string>();
  const send = async (
    path: string,
    init: RequestInit,
    given: Readonly<Record<string, string | undefined>>,
  ) => {
    const headers = new Headers({ host: new URL(ORIGIN).host });
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    for (const [name, value] of Object.entries(given))
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    const answer = await app.fetch(new Request(`${ORIGIN}${path}`, { ...init, headers }), {});
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = answer.headers.get('location')?.replace(ORIGIN, '');
    return { status: answer.status, location, body: await answer.text(), headers: answer.headers };
  };
  const postText = (path: string, body: string, headers: Readonly<Record<string, string | undefined>> = {}) =>
    send(
      path,
      { method: 'POST', body },
      { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    );
  return {
    cookies,
    postText: (path, body) => postText(path, body),
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, fields, headers = {}) => postText(path, bodyOf(fields), headers),
  };
};

/** Returns the value of a field of a page's forms, or fails where there is none. */
export const valueOf = (body: string, name: string): string => {
  const found = new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(body)?.[1];
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};
