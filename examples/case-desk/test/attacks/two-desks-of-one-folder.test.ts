import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { instant } from '@pavadonis/domain';
import type { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type * as DeskModule from '../../src/desk/desk';
import type * as AppModule from '../../src/server/app';
import type * as AccountsModule from '../../src/sign-in/accounts';
import { PASSWORD, people } from '../support/accounts';
import { type Browser, browserOn, ORIGIN } from '../support/browser';
import { own, twoClients } from '../support/prepared';
import { recordedOf } from '../support/sending';
import { trialDesk } from '../support/trial-desk';
import { offeredAt, tokenOf } from './offered';

const trial = trialDesk(twoClients);

let second: Hono | undefined;
let close = (): Promise<void> => Promise.resolve();
let made = 0;

/** Opens another desk in the folder of the first, with nothing in common in memory: the modules are loaded anew. */
const openAnother = async (): Promise<void> => {
  const { openDesk } = jest.requireActual<typeof DeskModule>('../../src/desk/desk');
  const { deskApp } = jest.requireActual<typeof AppModule>('../../src/server/app');
  const { accountsWith } = jest.requireActual<typeof AccountsModule>('../../src/sign-in/accounts');
  const chance = (bytes: number): Buffer => {
    made += 1;
    return createHash('sha512')
      .update(`another ${String(made)}`)
      .digest()
      .subarray(0, bytes);
  };
  const now = instant('2024-03-04T08:00:00.000Z');
  const desk = await openDesk({ folder: dirname(trial.desk().readings), now: () => now });
  close = desk.close;
  second = deskApp({
    desk,
    accounts: await accountsWith([{ ...people.caseworker, password: PASSWORD }], chance, 2),
    origin: ORIGIN,
    now: () => Date.parse(now),
    chance,
    addressOf: () => '192.0.2.2',
    log: () => undefined,
  });
};

beforeAll(() => jest.isolateModulesAsync(openAnother));
afterAll(() => close());

const atSecond = async (): Promise<Browser> => {
  if (second === undefined) throw new Error('the other desk is not open');
  const browser = browserOn(second);
  await browser.post('/sign-in', { name: people.caseworker.name, password: PASSWORD });
  return browser;
};

const countOf = async (type: string): Promise<number> =>
  (await recordedOf(trial, own.clientId)).filter(({ event }) => event.type === type).length;

describe('two desks of one folder', () => {
  it('record a form once that is sent to both at one moment, and again', async () => {
    const [here, there] = [await trial.signedIn('caseworker'), await atSecond()];
    const csrf = await tokenOf(there);
    for (let round = 0; round < 5; round += 1) {
      const before = await countOf('SupportDelivered');
      const { path, hidden, filled } = await offeredAt(here, `/clients/${own.clientId}/deliver-support`);
      const form = { ...hidden, ...filled };
      const send = () => [here.post(path, form), there.post(path, { ...form, csrf })];
      const answers = [...(await Promise.all([...send(), ...send()])), ...(await Promise.all(send()))];
      for (const { status, location } of answers) {
        expect([303, 409]).toContain(status);
        if (status === 303) expect(location).toMatch(/\?done=(deliver-support|already)$/);
      }
      expect(answers.some(({ status }) => status === 303)).toBe(true);
      expect(await countOf('SupportDelivered')).toBe(before + 1);
    }
  });

  it('hold the rules of the domain where two people end one service at one moment', async () => {
    const [here, there] = [await trial.signedIn('caseworker'), await atSecond()];
    const path = `/clients/${own.clientId}/end-service`;
    const [mine, theirs] = [await offeredAt(here, path), await offeredAt(there, path)];
    const fill = { on: '2024-03-04', episodeId: own.episodeId, reason: 'goals_reached', note: 'x' };
    const answers = await Promise.all([
      here.post(path, { ...mine.hidden, ...mine.filled, ...fill, reason: 'left_latvia' }),
      there.post(path, {
        ...theirs.hidden,
        ...theirs.filled,
        ...fill,
        reason: 'left_latvia',
        on: '2024-03-03',
      }),
    ]);
    expect(await countOf('ServiceEnded')).toBe(1);
    expect(answers.map(({ status }) => status).sort()[0]).toBe(303);
    for (const { status } of answers) expect([303, 409, 422]).toContain(status);
  });

  it('take no session and no token of the other', async () => {
    const [here, there] = [await trial.signedIn('caseworker'), await atSecond()];
    const stolen = browserOn(trial.app());
    stolen.cookies.set('__Host-desk', there.cookies.get('__Host-desk') ?? '');
    expect((await stolen.get('/clients')).status).toBe(303);
    const form = { csrf: await tokenOf(there) };
    expect((await here.post('/register', form)).status).toBe(403);
  });
});
