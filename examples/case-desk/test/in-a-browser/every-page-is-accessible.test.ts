import { describe, expect } from '@jest/globals';
import { inChromium } from '@pavadonis/fixtures/chromium';
import { source } from 'axe-core';
import { clientForms } from '../../src/forms/all';
import { protectionForms } from '../../src/pages/protection/forms';
import { clientPath, READINGS_PATH } from '../../src/pages/protection/paths';
import { own, twoClients } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';
import { type Visitor, visitor } from '../support/visitor';

const trial = trialDesk(twoClients, { listens: true });
const itInChromium = inChromium();

const client = `/clients/${own.clientId}`;

/** The pages of each role, with a few of the forms. */
const PAGES = {
  coordinator: [
    '/clients',
    client,
    '/register',
    `${client}/deliver-support`,
    `${client}/set-goal`,
    `${client}/merge`,
    '/dashboard',
    '/findings',
    '/reminders',
    '/letters',
  ],
  data_protection_officer: [
    '/protection',
    READINGS_PATH,
    clientPath(own.clientId),
    `${clientPath(own.clientId)}/forget`,
    client,
  ],
} as const;

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

// the page's own policy lets no script of it run; this one comes from the browser's side
const foundIn = async ({ page }: Visitor): Promise<readonly string[]> => {
  await page.evaluate(source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Found[] }>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const overflow = ({ page }: Visitor): Promise<unknown> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');

describe('in a browser, every page of the desk', () => {
  for (const width of [1280, 320])
    itInChromium(
      `is accessible by the rules of axe, and fits, at ${String(width)} pixels in both languages`,
      async (browser) => {
        const found: unknown[] = [];
        for (const role of ['coordinator', 'data_protection_officer'] as const) {
          const at = await visitor(trial, browser, role, { width });
          for (const lang of ['lv', 'en']) {
            await at.page.context().addCookies([{ name: 'language', value: lang, url: trial.origin() }]);
            for (const path of PAGES[role]) {
              await at.at(path);
              expect(await at.page.locator('html').getAttribute('lang')).toBe(lang);
              for (const each of await foundIn(at)) found.push([lang, path, each]);
              if ((await overflow(at)) !== 0) found.push([lang, path, 'wider than the window']);
            }
          }
          expect(at.complaints).toEqual([]);
          await at.page.close();
        }
        expect(found).toEqual([]);
      },
    );

  itInChromium(
    'that holds a form about a client is accessible by the rules of axe, and fits',
    async (browser) => {
      for (const [role, forms] of [
        ['coordinator', clientForms],
        ['data_protection_officer', protectionForms],
      ] as const) {
        const at = await visitor(trial, browser, role, { width: 320 });
        for (const { name } of forms) {
          await at.at(`${client}/${name}`);
          expect(await at.page.locator('h1').count()).toBe(1);
          expect([name, await foundIn(at), await overflow(at)]).toEqual([name, [], 0]);
        }
        await at.page.close();
      }
    },
  );

  itInChromium('is accessible by the rules of axe where a form is refused', async (browser) => {
    const at = await visitor(trial, browser, 'coordinator', { width: 320 });
    for (const path of ['/register', `${client}/deliver-support`, `${client}/end-service`]) {
      await at.at(path);
      await at.send();
      expect(await at.page.locator('[role=alert]').isVisible()).toBe(true);
      expect([path, await foundIn(at), await overflow(at)]).toEqual([path, [], 0]);
    }
  });
});
