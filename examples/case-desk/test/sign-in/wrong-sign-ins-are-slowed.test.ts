import { describe, expect, it } from '@jest/globals';
import { PASSWORD, people } from '../support/accounts';
import { type Browser, browserOn } from '../support/browser';
import { trialDesk } from '../support/trial-desk';
import { TRIES, TRIES_TIMEOUT } from '../support/tries';

const SECOND = 1000;
const QUARTER = 15 * 60 * SECOND;
const { name } = people.caseworker;

const trial = trialDesk();

const tryIn = async (browser: Browser, who: string, password: string): Promise<number> =>
  (await browser.post('/sign-in', { name: who, password })).status;
const tryAs = (who: string, password: string): Promise<number> =>
  tryIn(browserOn(trial.app()), who, password);

/** Lets all that is remembered of wrong tries be over. */
const later = (): void => {
  trial.pass(QUARTER);
};

describe('wrong sign-ins of one address', () => {
  it('are slowed whatever the name, and other addresses are not', async () => {
    trial.from('192.0.2.20');
    for (let i = 0; i < 5; i += 1) expect(await tryAs(`nobody-${String(i)}`, 'wrong')).toBe(401);
    expect(await tryAs('nobody-else', 'wrong')).toBe(429);
    trial.from('192.0.2.21');
    expect(await tryAs('nobody-else', 'wrong')).toBe(401);
  });

  it('wait longer each time, a quarter of an hour at the most, and the right password waits too', async () => {
    trial.from('192.0.2.30');
    const { name: other } = people.auditor;
    for (let i = 0; i < 5; i += 1) await tryAs(other, 'wrong');
    for (const seconds of [1, 2, 4, 8, 16]) {
      trial.pass(seconds * SECOND - 1);
      expect([await tryAs(other, 'wrong'), await tryAs(other, PASSWORD)]).toEqual([429, 429]);
      trial.pass(1);
      expect(await tryAs(other, 'wrong')).toBe(401);
    }
    later();
    expect(await tryAs(other, PASSWORD)).toBe(303);
  });

  it(
    `never keep the owner of the name out, who signs in elsewhere: ${String(TRIES)} tries`,
    async () => {
      later();
      let looked = 0;
      for (let i = 0; i < TRIES; i += 1) {
        trial.from('192.0.2.40');
        const status = await tryAs(name, `wrong ${String(i)}`);
        expect([401, 429]).toContain(status);
        if (status === 401) looked += 1;
        // as often as an hour of tries every second, whatever their number
        trial.pass(Math.ceil((3600 * SECOND) / TRIES));
        if (i % 100 !== 0) continue;
        trial.from('192.0.2.41');
        expect(await tryAs(name, PASSWORD)).toBe(303);
      }
      expect(looked).toBeLessThan(50);
    },
    TRIES_TIMEOUT,
  );
});

describe('wrong sign-ins of one name', () => {
  it('from many addresses are slowed, and so is the right password in an unknown browser', async () => {
    later();
    const { name: other } = people.coordinator;
    for (let i = 0; i < 30; i += 1) {
      trial.from(`198.51.100.${String(i)}`);
      expect(await tryAs(other, 'wrong')).toBe(401);
    }
    trial.from('198.51.100.99');
    expect([await tryAs(other, 'wrong'), await tryAs(other, PASSWORD)]).toEqual([429, 429]);
    trial.pass(SECOND);
    expect(await tryAs(other, PASSWORD)).toBe(303);
  });

  it('keep nobody out of a browser in which they signed in before, not even from its own address', async () => {
    later();
    trial.from('192.0.2.50');
    const known = browserOn(trial.app());
    expect(await tryIn(known, name, PASSWORD)).toBe(303);
    const mark = known.cookies.get('__Host-mark') ?? '';
    for (let i = 0; i < 20; i += 1) await tryAs(name, 'wrong');
    expect(await tryAs(name, PASSWORD)).toBe(429);
    expect(await tryIn(known, name, PASSWORD)).toBe(303);

    const forged = browserOn(trial.app());
    const [number = '', proof = ''] = mark.split('.');
    for (const other of [`x${number}.${proof}`, `${number}.`, number, `.${proof}`, '.', '__proto__']) {
      forged.cookies.set('__Host-mark', other);
      expect(await tryIn(forged, name, PASSWORD)).toBe(429);
    }
    forged.cookies.set('__Host-mark', mark);
    expect(await tryIn(forged, people.auditor.name, PASSWORD)).toBe(429);
  });

  it('in such a browser are slowed by themselves', async () => {
    later();
    const known = browserOn(trial.app());
    await tryIn(known, name, PASSWORD);
    for (let i = 0; i < 5; i += 1) expect(await tryIn(known, name, 'wrong')).toBe(401);
    expect(await tryIn(known, name, PASSWORD)).toBe(429);
    expect(await tryAs(name, PASSWORD)).toBe(303);
  });
});
