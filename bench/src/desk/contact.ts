import type { Browser, Came } from './browser';

const hidden = /<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g;

/** Returns the first value that a field of a form offers. */
const offered = (form: string, name: string): string | undefined => {
  const select = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(form)?.[0] ?? '';
  const ticks = new RegExp(`name="${name}"\\s+value="([^"]+)"`).exec(form)?.[1];
  return /<option value="([^"]+)"/.exec(select)?.[1] ?? ticks;
};

/** The form of a contact that was filled in and sent: both pages, and the id of its command. */
export interface SentContact {
  readonly form: Came;
  readonly sent: Came;
  readonly commandId: string;
}

/** Opens the form of a contact with a client, fills it in and sends it; returns nothing where the client can have none. */
export const sendContact = async (browser: Browser, client: string): Promise<SentContact | undefined> => {
  const path = `/clients/${client}/deliver-support`;
  const form = await browser.get(path);
  const written = form.body.slice(form.body.lastIndexOf('<form '));
  const fields = new URLSearchParams(
    [...written.matchAll(hidden)].map(([, name = '', value = '']): [string, string] => [name, value]),
  );
  for (const name of ['episodeId', 'workerIds']) {
    const value = offered(written, name);
    if (value === undefined) return undefined;
    fields.set(name, value);
  }
  fields.set('on', '2024-01-02');
  fields.set('kind', 'housing');
  fields.set('mode', 'remote');
  return { form, sent: await browser.post(path, fields), commandId: fields.get('command') ?? '' };
};
