import { type Browser, type Came, signedIn } from './browser';
import { sendContact } from './contact';
import type { Serving } from './serving';

/** The pages that are asked for, by name. The first is nearly empty: that of an address that is not there. */
export const PAGES = ['empty', 'clients', 'client', 'reminders', 'form', 'contact sent'] as const;
type PageName = (typeof PAGES)[number];

/** The measure of a load of fifty browsers. */
export interface Load {
  /** The milliseconds that each page took. */
  readonly ms: Readonly<Record<PageName, number[]>>;
  /** The pages that came with another status than expected, each with that status. */
  readonly errors: string[];
  /** The commands of the contacts that were said to be recorded. */
  readonly recorded: string[];
  /** Megabytes in the heap of the desk, at the first third, the second and the end. */
  readonly megabytes: number[];
}

const BROWSERS = 50;
const THIRDS = 3;
// every so many visits a contact is sent
const CONTACT_EVERY = 5;

const EXPECTED: Readonly<Record<PageName, readonly number[]>> = {
  empty: [404],
  clients: [200],
  client: [200],
  reminders: [200],
  form: [200],
  // where two browsers are at one client, the later one is told of it
  'contact sent': [303, 409],
};

const clientsIn = (body: string): readonly string[] => [
  ...new Set([...body.matchAll(/href="\/clients\/([0-9a-f-]{36})/g)].map(([, id = '']) => id)),
];

/** Has fifty browsers visit a desk for so many seconds, each going on as soon as it is answered. */
export const load = async (desk: Serving, seconds: number): Promise<Load> => {
  const browsers: Browser[] = [];
  for (let made = 0; made < BROWSERS; made += 1) browsers.push(await signedIn(desk));
  const [first] = browsers;
  const clients = clientsIn((await first?.get('/clients'))?.body ?? '');
  if (clients.length === 0) throw new Error('the desk lists no client');
  const ms: Load['ms'] = { empty: [], clients: [], client: [], reminders: [], form: [], 'contact sent': [] };
  const [errors, recorded]: [string[], string[]] = [[], []];
  const came = (page: PageName, { status, ms: took }: Came): void => {
    ms[page].push(took);
    if (!EXPECTED[page].includes(status)) errors.push(`${page}: ${String(status)}`);
  };
  const contact = async (browser: Browser, client: string): Promise<void> => {
    const made = await sendContact(browser, client);
    if (made === undefined) return;
    came('form', made.form);
    came('contact sent', made.sent);
    if (made.sent.status === 303) recorded.push(made.commandId);
  };
  const visit = async (browser: Browser, number: number): Promise<void> => {
    const client = clients[number % clients.length] ?? '';
    const paths = [
      ['empty', '/nothing-is-here'],
      ['clients', '/clients'],
      ['client', `/clients/${client}`],
      ['reminders', '/reminders'],
    ] as const;
    // not all begin with the same page
    const first = number % paths.length;
    for (const [page, path] of [...paths.slice(first), ...paths.slice(0, first)])
      came(page, await browser.get(path));
    if (number % CONTACT_EVERY === 0) await contact(browser, client);
  };
  const megabytes: number[] = [];
  let number = 0;
  for (let third = 0; third < THIRDS; third += 1) {
    const until = performance.now() + (1000 * seconds) / THIRDS;
    await Promise.all(
      browsers.map(async (browser) => {
        while (performance.now() < until) await visit(browser, number++);
      }),
    );
    megabytes.push(await desk.megabytes());
  }
  return { ms, errors, recorded, megabytes };
};
