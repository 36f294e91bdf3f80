import { describe, expect, it } from '@jest/globals';
import { browserOn } from '../support/browser';
import { own, twoClients } from '../support/prepared';
import { secondDesk } from '../support/second-desk';
import { recordedOf } from '../support/sending';
import { trialDesk } from '../support/trial-desk';
import { offeredAt, tokenOf } from './offered';

const trial = trialDesk(twoClients);
const atSecond = secondDesk(trial);

const deliveries = async (): Promise<number> =>
  (await recordedOf(trial, own.clientId)).filter(({ event }) => event.type === 'SupportDelivered').length;

describe('two desks of one folder', () => {
  it('record a form once that is sent to both at one moment, and again', async () => {
    const [here, there] = [await trial.signedIn('caseworker'), await atSecond()];
    const csrf = await tokenOf(there);
    for (let round = 0; round < 5; round += 1) {
      const before = await deliveries();
      const { path, hidden, filled } = await offeredAt(here, `/clients/${own.clientId}/deliver-support`);
      const form = { ...hidden, ...filled };
      const send = () => [here.post(path, form), there.post(path, { ...form, csrf })];
      const answers = [...(await Promise.all([...send(), ...send()])), ...(await Promise.all(send()))];
      for (const { status, location } of answers) {
        expect([303, 409]).toContain(status);
        if (status === 303) expect(location).toMatch(/\?done=(deliver-support|already)$/);
      }
      expect(answers.some(({ status }) => status === 303)).toBe(true);
      expect(await deliveries()).toBe(before + 1);
    }
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
