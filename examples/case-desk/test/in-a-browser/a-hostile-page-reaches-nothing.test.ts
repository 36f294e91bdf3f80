import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { inChromium } from '@pavadonis/fixtures/chromium';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { logOf } from '../attacks/targets';
import { GOAL_TEXT, own, twoClients } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';
import { type Visitor, visitor } from '../support/visitor';

const trial = trialDesk(twoClients, { listens: true });
const itInChromium = inChromium();

/** The page of somebody else, which a test writes before it opens it. */
let hostile = '';
let server: Server | undefined;

beforeAll(async () => {
  server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(hostile));
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Another site, and another port of the desk's own, whose pages a browser counts to the same site. */
const SITES = ['localhost', '127.0.0.1'] as const;

const addressAt = (site: string): string =>
  `http://${site}:${String((server?.address() as AddressInfo).port)}/`;

/** Opens the hostile page in the browser in which somebody is signed in, which keeps the desk's cookies. */
const lured = async ({ page }: Visitor, site: string, body: string): Promise<Page> => {
  hostile = `<!doctype html><title>x</title><body>${body}</body>`;
  await page.goto(addressAt(site), { waitUntil: 'domcontentloaded' });
  return page;
};

/** The form of a departure with all that it needs, as if somebody had read the token and the command off the desk. */
const stolenForm = async (at: Visitor): Promise<string> => {
  await at.at(`/clients/${own.clientId}/leave-latvia`);
  const fields: readonly (readonly [string, string])[] = [
    ...(await Promise.all(
      ['csrf', 'command', 'seen'].map(async (name) => {
        const value = await at.page.locator(`main [name="${name}"]`).getAttribute('value');
        return [name, value ?? ''] as const;
      }),
    )),
    ['on', '2024-03-04'],
    ['learnedOn', '2024-03-04'],
    ['mode', 'self'],
    ['certainty', 'confirmed'],
  ];
  const inputs = fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
  const action = `${trial.origin()}/clients/${own.clientId}/leave-latvia`;
  return `<form method="post" action="${action}">${inputs.join('')}</form>`;
};

describe('a hostile page in the browser of somebody who is signed in', () => {
  for (const site of SITES) {
    itInChromium(`sends no form, though it knows the token: from ${site}`, async (browser) => {
      const at = await visitor(trial, browser, 'caseworker');
      const before = await logOf(trial);
      const form = await stolenForm(at);
      const other = await lured(at, site, `${form}<script>document.forms[0].submit()</script>`);
      await other.waitForURL(`${trial.origin()}/**`);
      expect(await other.content()).toContain('Forma nav pieņemta');
      expect(await logOf(trial)).toBe(before);
      // and it does not sign anybody out
      await at.at('/clients');
      expect(new URL(at.page.url()).pathname).toBe('/clients');
    });

    itInChromium(`shows no page of the desk in a frame, and reads none: from ${site}`, async (browser) => {
      const at = await visitor(trial, browser, 'caseworker');
      const client = `${trial.origin()}/clients/${own.clientId}`;
      const tries = `<iframe src="${client}"></iframe><object data="${client}"></object><pre></pre><script>
        const all = ['cors', 'no-cors'].map((mode) =>
          fetch('${client}', { mode, credentials: 'include' }).then((answer) => answer.text(), () => 'refused'));
        Promise.all(all).then((texts) => { document.querySelector('pre').textContent = JSON.stringify(texts); });
      </script>`;
      const other = await lured(at, site, tries);
      await other.locator('pre:not(:empty)').waitFor({ state: 'attached' });
      expect(await other.locator('pre').textContent()).toMatch(/^\["refused",("refused"|"")\]$/);
      for (const frame of other.frames()) expect(await frame.content()).not.toContain(GOAL_TEXT);
    });
  }

  itInChromium('is told no address of the desk by a link, and runs nothing in it', async (browser) => {
    const at = await visitor(trial, browser, 'caseworker');
    hostile =
      '<!doctype html><pre></pre><script>document.querySelector("pre").textContent = document.referrer + "|" + String(window.opener)</script>';
    await at.at(`/clients/${own.clientId}`);
    // as a link of the page would lead there: its policy lets no script do it
    const link = at.page.locator('main a').first();
    await link.evaluate((found, address) => {
      // in the page, whose types this program does not know
      (found as unknown as { href: string }).href = address;
    }, addressAt('localhost'));
    await link.click();
    await at.page.locator('pre:not(:empty)').waitFor();
    expect(await at.page.locator('pre').textContent()).toBe('|null');
  });
});
