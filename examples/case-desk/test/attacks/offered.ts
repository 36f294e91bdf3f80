import { type Browser, valueOf } from '../support/browser';
import { opened } from '../support/sending';

type Fields = Readonly<Record<string, string>>;

/** A form as its page offers it: what it holds as it is opened, and what somebody fills in. */
export interface Offered {
  readonly path: string;
  /** The fields that nobody types, with the token of the session. */
  readonly hidden: Fields;
  /** The fields that somebody fills in, each with a value that the page offers. */
  readonly filled: Fields;
}

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const filledIn = (form: string): Fields => {
  const filled: Record<string, string> = {};
  for (const [tag, , name = ''] of form.matchAll(/<(input|textarea)\b[^>]*?\sname="([^"]+)"[^>]*>/g)) {
    const type = attributeOf(tag, 'type');
    // a box by itself stays empty: some contradict other fields
    if (type === 'hidden' || (type === 'checkbox' && attributeOf(tag, 'value') === 'yes')) continue;
    const given = attributeOf(tag, 'value') ?? '';
    filled[name] ??= given === '' ? (type === 'date' ? '2024-03-04' : '7') : given;
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select\b[^>]*?\sname="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  ))
    filled[name] ??= /<option value="([^"]+)"/.exec(options)?.[1] ?? '';
  return filled;
};

/** Returns the token of the session that a browser is in. */
export const tokenOf = async (browser: Browser): Promise<string> =>
  valueOf((await browser.get('/clients')).body, 'csrf');

/**
 * Opens the form that a path takes, and fills it in with what its page offers. A form without a page of its own, such as a button
 * in a list, holds the token alone.
 */
export const offeredAt = async (browser: Browser, path: string): Promise<Offered> => {
  const { status } = await browser.get(path);
  if (status === 200) {
    const { hidden, body } = await opened(browser, path);
    return { path, hidden, filled: filledIn(body.slice(body.lastIndexOf('<form '))) };
  }
  return { path, hidden: { csrf: await tokenOf(browser) }, filled: {} };
};
