import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Loopback, startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { KNOWN_ON, month } from '../dashboard/month';
import { opened, recordedOf, sent, typesAfter } from '../support/sending';
import { own, twoClients, workerId } from '../support/prepared';
import { registered, SECRET } from '../protection/a-client';
import { storedIn } from '../support/stored-in';
import { trialDesk } from '../support/trial-desk';

let server: Loopback | undefined;
beforeAll(async () => {
  server = await startLoopback();
});

const trial = trialDesk(
  async (desk) => {
    await storedIn(desk, month);
    await twoClients(desk);
  },
  { storeAt: () => server?.connectionString },
);
afterAll(() => {
  server?.stop();
});

describe('a desk on EventStoreDB', () => {
  it('records a form once, also where it is sent twice at once, and shows it', async () => {
    const before = await recordedOf(trial, own.clientId);
    const browser = await trial.signedIn('caseworker');
    await browser.get('/language/en');
    const held = await opened(browser, `/clients/${own.clientId}/deliver-support`);
    const { episodeId } = own;
    const filling = { on: '2024-02-14', episodeId, kind: 'school', mode: 'remote', workerIds: [workerId] };
    const answers = await Promise.all([sent(browser, held, filling), sent(browser, held, filling)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await typesAfter(trial, own.clientId, before.length)).toEqual(['SupportDelivered']);
    expect((await browser.get(answers[0].location ?? '')).body).toContain('14 Feb 2024');
  });

  it('shows the month as it was known then', async () => {
    const browser = await trial.signedIn('coordinator');
    await browser.get('/language/en');
    const { status, body } = await browser.get(`/dashboard?month=2024-02&known-at=${KNOWN_ON}`);
    expect(status).toBe(200);
    expect(body).toMatch(/Event amended.*recorded 2 Mar 2024/s);
  });

  it('keeps texts sealed in the store, and opens them for the person concerned', async () => {
    const id = await registered(trial.desk());
    const browser = await trial.signedIn('data_protection_officer');
    expect((await browser.get(`/protection/clients/${id}/access.json`)).body).toContain(SECRET);
    const stored = server?.log.events ?? [];
    expect(stored.length).toBeGreaterThan(0);
    for (const { data } of stored) expect(Buffer.from(data).toString('utf8')).not.toContain(SECRET);
  });
});
