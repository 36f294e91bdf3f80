import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { may, type Role, roles } from '../../src/rights/rights';
import { type Browser, browserOn } from '../support/browser';
import { GOAL_TEXT, twoClients } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';
import { everyone, roleFor } from './everyone';
import { type Offered, offeredAt, tokenOf } from './offered';
import { forms, logOf, ownParts, pages, type Parts, pathWith } from './targets';

const trial = trialDesk(twoClients);

let parts: Parts = {};
let before = '';
const all = everyone(trial);
const tokens = new Map<Role, string>();
const tokenFor = (role: Role): string => tokens.get(role) ?? '';

beforeAll(async () => {
  parts = await ownParts(trial);
  for (const role of roles) tokens.set(role, await tokenOf(all.of(role)));
});
beforeEach(async () => {
  before = await logOf(trial);
});

const named = (of: typeof forms) => of.map((route) => [route.path, route] as const);

/** The form of a route, filled in by somebody who may send it. */
const offered = async (route: (typeof forms)[number]): Promise<readonly [Role, Offered]> => {
  const role = roleFor(route);
  return [role, await offeredAt(all.of(role), pathWith(route, parts))];
};

const nothingHappened = async (body: string): Promise<void> => {
  expect(body).not.toContain(GOAL_TEXT);
  expect(await logOf(trial)).toBe(before);
};

describe('a form', () => {
  it.each(named(forms))(
    'is taken from nobody who is not signed in, or has no right: %s',
    async (_, route) => {
      const [, { path, hidden, filled }] = await offered(route);
      const stranger = await browserOn(trial.app()).post(path, { ...hidden, ...filled });
      expect([stranger.status, stranger.body]).toEqual([403, expect.stringContaining('Forma nav pieņemta')]);
      await nothingHappened(stranger.body);
      for (const role of roles.filter((each) => !may(each, route.right))) {
        const sent = { ...hidden, ...filled, csrf: tokenFor(role) };
        const { status, body } = await all.of(role).post(path, sent);
        expect([status, body]).toEqual([403, expect.stringContaining('nav pieejama')]);
        await nothingHappened(body);
      }
    },
  );

  it.each(named(forms))('is taken from no other page, and with no other token: %s', async (_, route) => {
    const [role, { path, hidden, filled }] = await offered(route);
    const browser = all.of(role);
    const other = tokenFor(roles.find((each) => each !== role) ?? role);
    const form = 'application/x-www-form-urlencoded';
    const sent = { ...hidden, ...filled };
    const without = Object.fromEntries(Object.entries(sent).filter(([name]) => name !== 'csrf'));
    const attacks: readonly (readonly [
      number,
      Parameters<Browser['post']>[1],
      Parameters<Browser['post']>[2],
    ])[] = [
      [403, without, {}],
      [403, { ...sent, csrf: '' }, {}],
      [403, { ...sent, csrf: other }, {}],
      [403, { ...sent, csrf: [other, sent['csrf'] ?? ''] }, {}],
      [403, { ...without, CSRF: sent['csrf'] ?? '', 'csrf[]': sent['csrf'] ?? '' }, {}],
      [403, sent, { origin: 'https://evil.example' }],
      [403, sent, { origin: 'https://desk.example.evil.example' }],
      [403, sent, { origin: 'http://desk.example' }],
      [403, sent, { origin: 'null' }],
      [403, sent, { origin: undefined }],
      [403, sent, { origin: undefined, referer: 'https://desk.example/' }],
      [403, sent, { 'sec-fetch-site': 'cross-site' }],
      [403, sent, { 'sec-fetch-site': 'same-site' }],
      [421, sent, { host: 'evil.example' }],
      [421, sent, { host: 'desk.example:8080' }],
      [421, sent, { host: 'evil.example', 'x-forwarded-host': 'desk.example' }],
      [415, sent, { 'content-type': 'application/json' }],
      [415, sent, { 'content-type': 'text/plain' }],
      [415, sent, { 'content-type': 'multipart/form-data; boundary=x' }],
      [415, sent, { 'content-type': `${form}; charset=utf-16` }],
      [415, sent, { 'content-type': `${form}; charset=iso-8859-13` }],
      [415, sent, { 'content-type': undefined }],
    ];
    for (const [status, fields, headers] of attacks) {
      const answer = await browser.post(path, fields, headers);
      expect([JSON.stringify(headers), answer.status]).toEqual([JSON.stringify(headers), status]);
      await nothingHappened(answer.body);
    }
  });

  it.each(named(forms))('of a session that is over is taken from nobody: %s', async (_, route) => {
    const [role] = await offered(route);
    const browser = await trial.signedIn(role);
    const { path, hidden, filled } = await offeredAt(browser, pathWith(route, parts));
    const sent = { ...hidden, ...filled };
    const former = browser.cookies.get('__Host-desk') ?? '';
    await browser.post('/sign-out', { csrf: await tokenOf(browser) });
    const thief = browserOn(trial.app());
    thief.cookies.set('__Host-desk', former);
    const again = await trial.signedIn(role);
    for (const each of [browser, thief, again]) {
      const { status, body } = await each.post(path, sent);
      expect([status, body]).toEqual([403, expect.stringContaining('Forma nav pieņemta')]);
      await nothingHappened(body);
    }
  });
});

describe('a page', () => {
  it.each(named(pages))(
    'shows nothing to whoever is not signed in, or has no right: %s',
    async (_, route) => {
      const path = pathWith(route, parts);
      const stranger = await browserOn(trial.app()).get(path);
      expect([stranger.status, stranger.body]).toEqual([303, '']);
      const forged = browserOn(trial.app());
      for (const token of ['', 'x', 'undefined', '__proto__', 'x'.repeat(8000), tokenFor('coordinator')]) {
        forged.cookies.set('__Host-desk', token);
        expect((await forged.get(path)).status).toBe(303);
        forged.cookies.set('__Host-desk', token);
      }
      for (const role of roles.filter((each) => !may(each, route.right))) {
        const { status, body } = await all.of(role).get(path);
        expect([status, body]).toEqual([403, expect.stringContaining('nav pieejama')]);
        expect(body).not.toContain(GOAL_TEXT);
      }
    },
  );
});

it('is taken from whoever may send it, so that what is refused above is refused for a reason', async () => {
  const browser = all.of('caseworker');
  const { path, hidden, filled } = await offeredAt(
    browser,
    `/clients/${parts['client'] ?? ''}/deliver-support`,
  );
  const { status } = await browser.post(path, { ...hidden, ...filled }, { 'sec-fetch-site': 'same-origin' });
  expect(status).toBe(303);
  expect(await logOf(trial)).not.toBe(before);
});
