/** A browser on a desk that listens: it keeps cookies, and follows no redirects. */
export const webBrowser = (origin: string) => {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie };
    const answer = await fetch(`${origin}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') };
  };
  return {
    get: (path: string) => send(path),
    /** Opens a form, fills it in and sends it. */
    filled: async (path: string, fields: Readonly<Record<string, string>>) => {
      const { body } = await send(path);
      const form = body.slice(body.lastIndexOf('<form '));
      const hidden = [...form.matchAll(/<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      );
      return send(path, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ ...Object.fromEntries(hidden), ...fields }).toString(),
      });
    },
  };
};
