import { type WatchedPage, watchedPage } from '@pavadonis/fixtures/chromium';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Role } from '../../src/rights/rights';
import { PASSWORD, people } from './accounts';
import type { TrialDesk } from './trial-desk';

/** Values by the name of their field; a list ticks those boxes. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** Somebody at the desk in a browser of their own. */
export interface Visitor extends WatchedPage {
  /** Opens a path of the desk. */
  readonly at: (path: string) => Promise<void>;
  /** Fills in the fields of the form that the page shows. */
  readonly fill: (entries: Entries) => Promise<void>;
  /** Sends the form that the page shows. */
  readonly send: () => Promise<void>;
}

/** Returns the button that sends the form of a page. */
export const sending = (page: Page): Locator => page.locator('main form button[type=submit]').last();

const enter = async (page: Page, name: string, value: string): Promise<void> => {
  const field = page.locator(`main [name="${name}"]`).first();
  // in the page, whose types this program does not know
  const tag = await field.evaluate((found) => (found as unknown as { readonly tagName: string }).tagName);
  if (tag === 'SELECT') await field.selectOption(value);
  else await field.fill(value);
};

/** Signs somebody of a role in, in a page of a width. */
export const visitor = async (
  trial: TrialDesk,
  browser: Browser,
  role: Role,
  { width = 1280 }: { readonly width?: number } = {},
): Promise<Visitor> => {
  const origin = trial.origin();
  const watched = await watchedPage(browser, `${origin}/sign-in`, { width });
  const { page } = watched;
  const { name } = people[role];
  await page.fill('#name', name);
  await page.fill('#password', PASSWORD);
  await page.press('#password', 'Enter');
  await page.waitForURL(`${origin}/clients`);
  return {
    ...watched,
    at: async (path) => {
      await page.goto(`${origin}${path}`);
    },
    fill: async (entries) => {
      for (const [field, value] of Object.entries(entries))
        if (typeof value === 'string') await enter(page, field, value);
        else for (const each of value) await page.check(`main [name="${field}"][value="${each}"]`);
    },
    send: async () => {
      await Promise.all([page.waitForEvent('load'), sending(page).click()]);
    },
  };
};
