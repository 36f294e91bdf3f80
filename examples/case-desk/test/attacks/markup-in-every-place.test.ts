import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HonoRequest } from 'hono/request';
import { newId } from '@pavadonis/casework';
import { CommandId } from '@pavadonis/domain';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Route } from '../../src/server/visit';
import { type Browser, browserOn, type Seen } from '../support/browser';
import { own, twoClients } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';
import { everyone } from './everyone';
import { offeredAt, tokenOf } from './offered';
import { forms, logOf, ownParts, pages, type Parts, pathWith } from './targets';

const trial = trialDesk(twoClients);

/** Signs that a page, a header, a query, a file name or a template could take for its own. */
const PLANTED = `planted"'><script>alert(1)</script><img src=x onerror=alert(2)>\r\nSet-Cookie: a=b\r\n\${7*7}{{7*7}}';--`;

let parts: Parts = {};
const all = everyone(trial);

/** Records the planted text wherever a form takes any text, so that each page is looked at with it. */
const plant = async (): Promise<void> => {
  const plan = { planId: own.planId, on: '2024-02-05' };
  const texts = [
    [
      'coordinator',
      `/clients/${own.clientId}/set-goal`,
      { ...plan, text: `planted-goal ${PLANTED}`, targetOn: '' },
    ],
    ['coordinator', `/clients/${own.clientId}/revise-plan`, { ...plan, reason: `planted-reason ${PLANTED}` }],
    [
      'coordinator',
      pathWith({ path: '/clients/:client/events/:event/amend' }, parts),
      { correction: `planted-correction ${PLANTED}` },
    ],
    [
      'data_protection_officer',
      `/clients/${own.clientId}/confirm-retention`,
      { source: PLANTED, operationId: '' },
    ],
  ] as const;
  for (const [role, at, fields] of texts) {
    const browser = all.of(role);
    const { path, hidden, filled } = await offeredAt(browser, at);
    const { status } = await browser.post(path, { ...hidden, ...filled, ...fields });
    if (status !== 303) throw new Error(`${path}: ${String(status)}`);
  }
};

beforeAll(async () => {
  parts = await ownParts(trial);
  await plant();
});

const named = (of: readonly Route[]) => of.map((route) => [route.path, route] as const);

const isHarmless = ({ status, body, headers, location }: Seen): void => {
  expect(status).toBeLessThan(500);
  // as markup: in a text and in an attribute its signs are written otherwise, and a file of JSON is none
  if (headers.get('content-type')?.startsWith('text/html') === true)
    expect(body).not.toMatch(/<script|<img|planted"|planted'/);
  expect([headers.get('set-cookie') ?? '', location ?? '/']).toEqual([
    expect.not.stringContaining('a=b'),
    expect.stringMatching(/^\/(?!\/)/),
  ]);
  for (const [, value] of headers) expect(value).not.toMatch(/[<>\r\n]/);
};

/** Returns the names of all parameters that a page asks its query for. */
const parametersOf = async (browser: Browser, path: string): Promise<readonly string[]> => {
  const asked = jest.spyOn(HonoRequest.prototype, 'query');
  try {
    await browser.get(path);
    return [
      ...new Set((asked.mock.calls as readonly (readonly [string?])[]).flatMap(([name]) => name ?? [])),
    ];
  } finally {
    asked.mockRestore();
  }
};

describe('markup', () => {
  it.each(named(pages))('in every parameter is a text, or nothing: %s', async (_, route) => {
    const browser = all.for(route);
    const path = pathWith(route, parts);
    const names = new Set([
      ...(await parametersOf(browser, path)),
      'done',
      'page',
      'all',
      '__proto__',
      PLANTED,
    ]);
    const before = await logOf(trial);
    for (const name of names) {
      const query = new URLSearchParams([[name, PLANTED]]).toString();
      const seen = await browser.get(`${path}?${query}`);
      isHarmless(seen);
    }
    expect(await logOf(trial)).toBe(before);
  });

  it('is found in parameters at all', async () => {
    const browser = all.of('coordinator');
    expect(await parametersOf(browser, '/clients')).toEqual(
      expect.arrayContaining(['id', 'provider', 'page']),
    );
    expect((await browser.get('/clients?id=planted%22')).body).toContain('planted&quot;');
  });

  it.each(named([...pages, ...forms].filter(({ path }) => path.includes(':'))))(
    'in every part of a path is of nobody: %s',
    async (_, route) => {
      const browser = all.for(route);
      const before = await logOf(trial);
      for (const name of Object.keys(parts)) {
        const path = pathWith(route, { ...parts, [name]: PLANTED });
        if (path === pathWith(route, parts)) continue;
        const csrf = await tokenOf(browser);
        const seen =
          route.method === 'GET'
            ? await browser.get(path)
            : await browser.post(path, { csrf, command: newId(CommandId) });
        expect(seen.status).toBe(404);
        isHarmless(seen);
      }
      expect(await logOf(trial)).toBe(before);
    },
  );

  it.each(named(forms))(
    'in every field is said to be none of the offered, or is a text: %s',
    async (_, route) => {
      const browser = all.for(route);
      const { path, hidden, filled } = await offeredAt(browser, pathWith(route, parts));
      for (const name of [...Object.keys(filled), ...Object.keys(hidden)]) {
        const before = await logOf(trial);
        const others = Object.fromEntries(Object.keys(filled).map((each) => [each, '']));
        const seen = await browser.post(path, { ...others, ...hidden, [name]: PLANTED });
        isHarmless(seen);
        if (seen.status !== 303) expect(await logOf(trial)).toBe(before);
      }
    },
  );

  it('in every field of signing in and out, and in the way on, is nothing', async () => {
    for (const name of ['name', 'password', 'next', PLANTED]) {
      const seen = await browserOn(trial.app()).post('/sign-in', {
        name: 'x',
        password: 'y',
        [name]: PLANTED,
      });
      isHarmless(seen);
      if (name !== 'next') expect(seen.body).not.toContain('planted');
    }
    for (const path of [
      '/sign-in?next=',
      '/sign-in?over=',
      '/language/en?back=',
      '/',
      '/%2f',
      '/sign-out?',
    ]) {
      const seen = await browserOn(trial.app()).get(`${path}${encodeURIComponent(PLANTED)}`);
      isHarmless(seen);
    }
  });

  it.each([
    'accept-language',
    'accept',
    'cookie',
    'referer',
    'user-agent',
    'origin',
    'sec-fetch-site',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-original-url',
    'x-rewrite-url',
    'x-http-method-override',
    'forwarded',
    'content-type',
    'traceparent',
    'range',
    'if-none-match',
  ])('in the header %s is not looked at', async (header) => {
    const planted = PLANTED.replaceAll('\r\n', ' ');
    const plain = await browserOn(trial.app()).get('/sign-in');
    const seen = await browserOn(trial.app()).get('/sign-in', { [header]: planted });
    expect(seen.body).toBe(plain.body);
    isHarmless(seen);
    const browser = all.of('coordinator');
    const before = await logOf(trial);
    const overridden = await browser.get(`/clients/${own.clientId}`, { 'x-http-method-override': 'POST' });
    expect(overridden.status).toBe(200);
    expect(await logOf(trial)).toBe(before);
  });
});

describe('what was planted', () => {
  it('is told to no log, and stands in no file of the desk in the clear', async () => {
    const browser = all.of('coordinator');
    const shown = await browser.get(`/clients/${own.clientId}`);
    expect(shown.body).toContain('planted-goal planted&quot;&#39;&gt;&lt;script&gt;');
    isHarmless(shown);
    expect(JSON.stringify(trial.log)).not.toContain('planted');
    const folder = dirname(trial.desk().readings);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    );
    expect(files.some((name) => name.endsWith('desk.sqlite'))).toBe(true);
    for (const file of files.filter((name) => statSync(name).isFile()))
      expect([file, /planted-(goal|reason|correction)/.exec(readFileSync(file, 'latin1'))]).toEqual([
        file,
        null,
      ]);
  });
});
