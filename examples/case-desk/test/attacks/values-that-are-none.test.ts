import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Route } from '../../src/server/visit';
import type { Seen } from '../support/browser';
import { own, twoClients } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';
import { PART } from '../support/tries';
import { everyone } from './everyone';
import { offeredAt, tokenOf } from './offered';
import { forms, logOf, ownParts, pages, type Parts, pathWith } from './targets';

const trial = trialDesk(twoClients);

let parts: Parts = {};
const all = everyone(trial);

beforeAll(async () => {
  parts = await ownParts(trial);
});

const named = (of: readonly Route[]) => of.map((route) => [route.path, route] as const);

const VALUES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  '[object Object]',
  'null',
  'NaN',
  '-1',
  '1e99',
  '0x10',
  '999999999999999999999',
  '0001-01-01',
  '0024-03-01',
  '9999-12-31',
  '10000-01-01',
  '-0001-01-01',
  '2024-02-30',
  '2024-3-1',
  '２０２４-03-04',
  ' ',
  '\u0000',
  '\u200b',
  '\u202e',
  'sealed:1:x',
  'x'.repeat(501),
  '\ud83d\ude00'.repeat(501),
  'a\u0301'.repeat(400),
] as const;

const isPlain = ({ status, body }: Seen): void => {
  expect([200, 303, 404, 409, 415, 422]).toContain(status);
  expect(body).not.toMatch(/\bat \/|node_modules|Error:|sealed:1:(?!x)/);
};

/** Gives every field a value that is none, each time another; in all rounds every field has every value. */
const rounds = (names: readonly string[]) =>
  VALUES.map((_, round) =>
    names.map((name, i) => [name, VALUES[(round + i) % VALUES.length] ?? ''] as const),
  ).filter((_, round) => round % PART === 0);

describe('a value that is none', () => {
  it.each(named(forms))('is refused in every field: %s', async (_, route) => {
    const browser = all.for(route);
    const { path, hidden, filled } = await offeredAt(browser, pathWith(route, parts));
    const { csrf = '', ...more } = hidden;
    for (const round of rounds([...Object.keys(filled), ...Object.keys(more)])) {
      const before = await logOf(trial);
      const { command = '' } = more;
      // the id of the command is looked at before all others
      for (const given of [Object.fromEntries(round), { ...Object.fromEntries(round), command }]) {
        const seen = await browser.post(path, { ...given, csrf });
        isPlain(seen);
        if (seen.status !== 303) expect(await logOf(trial)).toBe(before);
      }
    }
  });

  it.each(named(pages))('is nothing in the query of a page: %s', async (_, route) => {
    const browser = all.for(route);
    const names = ['page', 'month', 'as-of', 'known-at', 'client', 'standing', 'kind', 'when', '__proto__'];
    for (const round of rounds(names)) {
      const query = new URLSearchParams(Object.fromEntries(round)).toString();
      isPlain(await browser.get(`${pathWith(route, parts)}?${query}`));
    }
  });
});

describe('a day', () => {
  const fields = async (path: string) => offeredAt(all.of('coordinator'), path);

  it.each(['0024-03-01', '1899-12-31', '2101-01-01', '9999-12-31'])(
    'so far away is recorded of nobody: %s',
    async (day) => {
      const browser = all.of('coordinator');
      const { path, hidden, filled } = await fields('/register');
      const before = await logOf(trial);
      for (const name of ['on', 'birth.date', 'arrivedOn']) {
        const { status, body } = await browser.post(path, { ...hidden, ...filled, [name]: day });
        expect([name, status, body]).toEqual([name, 422, expect.stringContaining('pārāk tālu')]);
      }
      expect(await logOf(trial)).toBe(before);
    },
  );

  it('that is none is told so, and not that it is to come', async () => {
    const browser = all.of('coordinator');
    const { path, hidden, filled } = await fields('/register');
    const { body } = await browser.post(path, { ...hidden, ...filled, on: 'tomorrow' });
    expect(body).not.toContain('vēl nav pienākusi');
  });
});

describe('fields', () => {
  const before = (): string => JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

  it('of strange names change nothing of what the form holds, nor of any object', async () => {
    const names = before();
    const browser = all.of('coordinator');
    const { path, hidden, filled } = await offeredAt(browser, `/clients/${own.clientId}/grant-status`);
    const strange = {
      __proto__: 'x',
      'constructor.prototype.polluted': 'yes',
      '__proto__.polluted': 'yes',
      'decision.__proto__.polluted': 'yes',
      'decision[number]': 'x',
      'on[]': '2024-01-01',
      ['a.'.repeat(2000)]: 'deep',
      ['x'.repeat(20_000)]: 'long',
      '': 'nameless',
      'a\u0000b': 'x',
    };
    const { status } = await browser.post(path, { ...hidden, ...filled, ...strange, on: '' });
    expect(status).toBe(422);
    expect(before()).toBe(names);
    expect(({} as { readonly polluted?: string }).polluted).toBeUndefined();
  });

  it('that come twice count by their first, and more than two hundred are no form', async () => {
    const browser = all.of('coordinator');
    const { path, hidden, filled } = await offeredAt(browser, `/clients/${own.clientId}/deliver-support`);
    const command = hidden['command'] ?? '';
    const twice = { ...hidden, ...filled, on: ['0024-01-01', '2024-02-05'], command: [command, 'x'] };
    const log = await logOf(trial);
    expect((await browser.post(path, twice)).status).toBe(422);
    const many = {
      ...hidden,
      ...filled,
      workerIds: Array.from({ length: 200 }, () => filled['workerIds'] ?? ''),
    };
    expect((await browser.post(path, many)).status).toBe(415);
    expect(await logOf(trial)).toBe(log);
  });

  it('sent many times do not make a large page of a small form', async () => {
    const browser = all.of('coordinator');
    const { hidden } = await offeredAt(browser, '/register');
    const { status, body } = await browser.post('/register', {
      ...hidden,
      nationalities: Array.from({ length: 190 }, () => 'XX'),
    });
    expect([status, body.length < 300_000]).toEqual([422, true]);
  });

  it('in bytes that are no UTF-8 are no form, so that no question mark is recorded of a name', async () => {
    const browser = all.of('coordinator');
    const path = `/clients/${own.clientId}/set-goal`;
    const csrf = await tokenOf(browser);
    const log = await logOf(trial);
    for (const text of ['%E2%FF', '%ED%A0%80', '%C0%AF', '%', '%zz', '%u0101', '\ud800'])
      expect([text, (await browser.postText(path, `csrf=${csrf}&text=${text}`)).status]).toEqual([
        text,
        text === '\ud800' ? 404 : 415,
      ]);
    expect(await logOf(trial)).toBe(log);
  });
});
