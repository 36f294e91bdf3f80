import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Browser, valueOf } from '../support/browser';
import { trialDesk } from '../support/trial-desk';
import { registered, SECRET } from './a-client';

const trial = trialDesk();
const DAY = 24 * 60 * 60 * 1000;

const officer = async (): Promise<Browser> => {
  const browser = await trial.signedIn('data_protection_officer');
  await browser.get('/language/en');
  return browser;
};

const send = async (browser: Browser, path: string, fields: Readonly<Record<string, string>>) => {
  const { body } = await browser.get(path);
  const given = Object.fromEntries(
    ['csrf', 'command', 'seen'].flatMap((name) =>
      body.includes(`name="${name}"`) ? [[name, valueOf(body, name)]] : [],
    ),
  );
  return browser.post(path, { ...given, ...fields });
};

const today = { on: '2024-03-04' };

describe('forgetting a client at the desk', () => {
  it('is asked for, taken back, asked for again and carried out, and shows no text in between', async () => {
    const id = await registered(trial.desk());
    const page = `/protection/clients/${id}`;
    const form = (name: string): string => `/clients/${id}/${name}`;
    const first = await officer();
    const ask = () => send(first, form('ask-forgetting'), { ...today, ground: 'consent_withdrawn' });

    const unconfirmed = await ask();
    expect([unconfirmed.status, unconfirmed.body]).toEqual([
      422,
      expect.stringMatching(/Not recorded.*confirmed/s),
    ]);
    const rule = { keptUntil: '2024-03-03', source: 'an invented rule' };
    const confirmed = await send(first, form('confirm-retention'), { ...today, ...rule });
    expect([confirmed.status, confirmed.location]).toEqual([303, `${page}?done=confirm-retention`]);

    const asked = await ask();
    expect([asked.status, asked.location]).toEqual([303, `${page}?done=ask-forgetting`]);
    const { body } = await first.get(asked.location ?? '');
    expect(body).toContain('The request is recorded.');
    expect(body).toContain('It was asked on 4 Mar 2024: consent withdrawn. It is due from 3 Apr 2024');
    expect((await first.get(`${page}/access.html`)).body).not.toContain(SECRET);
    expect((await first.get('/protection')).body).toContain(`href="${page}"`);

    const early = await send(first, `${page}/forget`, { sure: 'yes' });
    expect([early.status, early.body]).toEqual([422, expect.stringContaining('Not done')]);
    const back = await send(first, form('take-back-forgetting'), today);
    expect(back.location).toBe(`${page}?done=take-back-forgetting`);
    expect((await first.get(`${page}/access.html`)).body).toContain(SECRET);

    expect((await ask()).status).toBe(303);
    trial.pass(31 * DAY);
    const browser = await officer();
    expect((await browser.get('/protection')).body).toMatch(/To be forgotten<\/h2>\s*<div/);
    const unsure = await send(browser, `${page}/forget`, {});
    expect([unsure.status, unsure.body]).toEqual([422, expect.stringContaining('Tick that you know')]);
    const done = () => send(browser, `${page}/forget`, { sure: 'yes' });
    const [once, again] = [await done(), await done()];
    for (const { location } of [once, again]) expect(location).toBe(`${page}?done=carry-out-forgetting`);
    expect((await browser.get(page)).body).toContain('The texts were destroyed on 4 Apr 2024.');
    for (const path of [`${page}/access.html`, `${page}/access.json`, `/clients/${id}`])
      expect((await browser.get(path)).body).not.toContain(SECRET);
  });

  it('takes no form about somebody of whom nothing is recorded', async () => {
    const browser = await officer();
    const path = '/protection/clients/0190163d-8694-739b-aea5-966c26f8ad90';
    const csrf = valueOf((await browser.get('/protection')).body, 'csrf');
    expect((await browser.post(`${path}/forget`, { csrf, sure: 'yes' })).status).toBe(404);
  });
});

describe('the access of a person concerned', () => {
  let id = '';
  beforeAll(async () => {
    id = await registered(trial.desk());
  });

  it.each([
    ['html', 'text/html; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ])('is a file to keep, and is noted: %s', async (kind, type) => {
    const browser = await officer();
    const { status, headers, body } = await browser.get(`/protection/clients/${id}/access.${kind}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="access-[0-9a-f]{12}-[\d-]+\.\w+"$/,
    );
    expect(body).toContain(SECRET);
    const readings = await browser.get(`/protection/readings?client=${id}&by=officer-1`);
    expect(readings.body).toContain('access of the person concerned');
    expect(readings.body).toContain('a number in another register');
    expect(readFileSync(trial.desk().readings, 'utf8')).not.toContain(SECRET);
  });

  it('is found by the end of the number', async () => {
    const browser = await officer();
    const found = await browser.get(`/protection?client=${id.slice(-12)}`);
    expect(found.location).toBe(`/protection/clients/${id}`);
    expect((await browser.get('/protection?client=%3Cb%3E')).body).toContain(
      'There is no client with this number',
    );
  });

  it('shows how many texts are sealed, and none of them', async () => {
    const { body } = await (await officer()).get(`/protection/clients/${id}`);
    expect(body).toMatch(/a number in another register<\/th>\s*<td[^>]*>1</);
    expect(body).not.toContain(SECRET);
  });

  it.each(['caseworker', 'coordinator', 'auditor'] as const)('is not for a %s', async (role) => {
    const browser = await trial.signedIn(role);
    for (const path of ['', '/access.html', '/access.json', '/forget']) {
      const { status, body } = await browser.get(`/protection/clients/${id}${path}`);
      expect([status, body.includes(SECRET)]).toEqual([403, false]);
    }
  });
});
