import { describe, expect, it } from '@jest/globals';
import { PASSWORD, people } from '../support/accounts';
import { browserOn, ORIGIN, valueOf } from '../support/browser';
import { trialDesk } from '../support/trial-desk';

const MINUTE = 60_000;
const { name } = people.caseworker;

describe('signing in', () => {
  const trial = trialDesk();

  it('sets a cookie that no script reads, no other site sends and no plain connection carries', async () => {
    const browser = browserOn(trial.app());
    const { headers } = await browser.post('/sign-in', { name, password: PASSWORD });
    const cookie = headers.getSetCookie().find((line) => line.startsWith('__Host-desk=')) ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
  });

  it('leads to the page that was asked for, and never to another site', async () => {
    const leads = async (next: string): Promise<string | undefined> =>
      (await browserOn(trial.app()).post('/sign-in', { name, password: PASSWORD, next })).location;
    expect(await leads('/clients?standing=all')).toBe('/clients?standing=all');
    for (const other of [
      '//evil.example/',
      'https://evil.example/',
      '/\\evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
    ])
      expect(await leads(other)).toBe('/');
  });

  it('tells a wrong password and a wrong name alike, and keeps neither', async () => {
    const wrong = async (fields: { readonly name: string; readonly password: string }) => {
      const { status, body } = await browserOn(trial.app()).post('/sign-in', fields);
      return [status, body] as const;
    };
    const [ofName, ofPassword] = [
      await wrong({ name: 'nobody<b>', password: PASSWORD }),
      await wrong({ name, password: 'wrong<b>' }),
    ];
    expect(ofName).toEqual(ofPassword);
    expect([ofName[0], ofName[1].includes('wrong'), ofName[1].includes('nobody')]).toEqual([
      401,
      false,
      false,
    ]);
  });

  it('gives the browser another session each time, and ends the former one', async () => {
    const browser = browserOn(trial.app());
    await browser.post('/sign-in', { name, password: PASSWORD });
    const former = browser.cookies.get('__Host-desk') ?? '';
    await browser.post('/sign-in', { name, password: PASSWORD });
    expect(browser.cookies.get('__Host-desk')).not.toBe(former);
    const thief = browserOn(trial.app());
    thief.cookies.set('__Host-desk', former);
    expect((await thief.get('/clients')).status).toBe(303);
  });
});

describe('a session', () => {
  const trial = trialDesk();

  it('ends after half an hour without a request, and after twelve hours with any', async () => {
    const browser = await trial.signedIn('caseworker');
    for (let i = 0; i < 24; i += 1) {
      trial.pass(29 * MINUTE);
      expect((await browser.get('/clients')).status).toBe(200);
    }
    trial.pass(25 * MINUTE);
    expect((await browser.get('/clients')).status).toBe(303);
    const idle = await trial.signedIn('caseworker');
    trial.pass(30 * MINUTE);
    expect((await idle.get('/clients')).status).toBe(303);
  });

  it('ends when somebody signs out, for whoever kept its cookie as well', async () => {
    const browser = await trial.signedIn('caseworker');
    const kept = browser.cookies.get('__Host-desk') ?? '';
    const { body } = await browser.get('/clients');
    const { location } = await browser.post('/sign-out', { csrf: valueOf(body, 'csrf') });
    expect(location).toBe('/sign-in?over');
    browser.cookies.set('__Host-desk', kept);
    expect((await browser.get('/clients')).status).toBe(303);
  });
});

describe('a request from elsewhere', () => {
  const trial = trialDesk();
  const form = 'application/x-www-form-urlencoded';

  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['no origin', { origin: undefined }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['another type', { 'content-type': 'application/json' }, 415],
    ['another host', { host: 'evil.example' }, 421],
  ])('sends no form: %s', async (_, headers, status) => {
    const browser = await trial.signedIn('caseworker');
    const { body } = await browser.get('/clients');
    const answer = await browser.post('/register', { csrf: valueOf(body, 'csrf') }, headers);
    expect(answer.status).toBe(status);
  });

  it('sends no form without the token of its own session', async () => {
    const [mine, theirs] = [await trial.signedIn('caseworker'), await trial.signedIn('coordinator')];
    const token = valueOf((await theirs.get('/clients')).body, 'csrf');
    for (const csrf of [token, '', 'x']) expect((await mine.post('/register', { csrf })).status).toBe(403);
  });

  it('is led to the right name of the desk, where it only reads', async () => {
    const { status, location, body } = await browserOn(trial.app()).get('/clients', { host: 'localhost:1' });
    expect([status, location, body]).toEqual([307, '/', '']);
  });

  it('is refused when it is large, before it is read', async () => {
    const browser = await trial.signedIn('caseworker');
    const large = 'x'.repeat(10_000_000);
    expect((await browser.post('/register', { large })).status).toBe(413);
    const endless = new Request(`${ORIGIN}/register`, {
      method: 'POST',
      headers: { origin: ORIGIN, host: 'desk.example', 'content-type': form },
      body: new ReadableStream({
        pull: (controller) => {
          controller.enqueue(new Uint8Array(65_536).fill(120));
        },
      }),
      duplex: 'half',
    });
    expect((await trial.app().fetch(endless, {})).status).not.toBe(200);
  });
});

describe('every answer', () => {
  const trial = trialDesk();

  it('forbids scripts, frames and whatever is elsewhere, and is not kept by a browser', async () => {
    const browser = await trial.signedIn('coordinator');
    for (const path of ['/sign-in', '/clients', '/nothing', '/register']) {
      const { headers, body } = await browser.get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(body).not.toMatch(/<script|<style| style=| on[a-z]+=|https?:\/\//);
    }
  });

  it('is told to the log by its route, without a number, a password or a token', async () => {
    const browser = await trial.signedIn('caseworker');
    await browser.get('/clients/0190163d-8694-739b-aea5-966c26f8ad90?done=secret');
    await browser.post('/sign-in', { name, password: 'a secret' });
    expect(trial.log.map(({ route }) => route)).toEqual(
      expect.arrayContaining(['/clients/:client', '/sign-in']),
    );
    const told = JSON.stringify(trial.log);
    for (const secret of ['secret', '0190163d', PASSWORD, browser.cookies.get('__Host-desk') ?? 'none'])
      expect(told).not.toContain(secret);
  });
});
