import { type ClientId, clientStream, type RecordableOf, type Recorded } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { type Browser, type Seen, valueOf } from './browser';
import type { TrialDesk } from './trial-desk';

/** The fields of a form beside those that the page fills in. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

const hiddenIn = (body: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...body.matchAll(/<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

/** A form as a browser holds it: its path, and the fields that nobody types. */
export interface Opened {
  readonly path: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Opens the page of a form. */
export const opened = async (browser: Browser, path: string): Promise<Opened> => {
  const { status, body } = await browser.get(path);
  if (status !== 200) throw new Error(`${path}: ${String(status)}`);
  // the last form of the page: the one before ends the session
  const form = body.slice(body.lastIndexOf('<form '));
  return { path, hidden: { ...hiddenIn(form), csrf: valueOf(form, 'csrf') }, body };
};

/** Sends an opened form. */
export const sent = (browser: Browser, { path, hidden }: Opened, filling: Filling): Promise<Seen> =>
  browser.post(path, { ...hidden, ...filling });

/** Opens a form and sends it. */
export const filledIn = async (browser: Browser, path: string, filling: Filling): Promise<Seen> =>
  sent(browser, await opened(browser, path), filling);

/** Returns all events about a client, as they were recorded. */
export const recordedOf = async (
  trial: TrialDesk,
  clientId: ClientId,
): Promise<readonly Recorded<RecordableOf['client']>[]> =>
  (await orThrow(trial.desk().history.recorded(clientStream(clientId)))) as readonly Recorded<
    RecordableOf['client']
  >[];

/** Returns the types of a client's events from a number of events on. */
export const typesAfter = async (
  trial: TrialDesk,
  clientId: ClientId,
  events: number,
): Promise<readonly string[]> =>
  (await recordedOf(trial, clientId)).slice(events).map(({ event }) => event.type);
