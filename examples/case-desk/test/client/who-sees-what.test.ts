import { describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { ClientId } from '@pavadonis/domain';
import { readFileSync } from 'node:fs';
import { clientForms } from '../../src/forms/all';
import { GOAL_TEXT, others, own, twoClients } from '../support/prepared';
import { recordedOf } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk(twoClients);

const linesOfReadings = (): readonly string[] =>
  readFileSync(trial.desk().readings, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('a client’s page', () => {
  it.each(['caseworker', 'coordinator', 'data_protection_officer'] as const)(
    'shows personal texts to a %s, and notes the reading without them',
    async (role) => {
      const browser = await trial.signedIn(role);
      const before = linesOfReadings().length;
      const { body } = await browser.get(`/clients/${own.clientId}`);
      expect(body).toContain(GOAL_TEXT);
      const [line = ''] = linesOfReadings().slice(before);
      expect(JSON.parse(line)).toMatchObject({ why: 'client page', stream: `client-${own.clientId}` });
      expect(line).not.toContain(GOAL_TEXT);
    },
  );

  it('shows no personal text to an auditor, no form either, and notes no reading', async () => {
    const browser = await trial.signedIn('auditor');
    const before = linesOfReadings().length;
    const { status, body } = await browser.get(`/clients/${own.clientId}`);
    expect([status, body.includes(GOAL_TEXT), body.includes('sealed:1:')]).toEqual([200, false, false]);
    expect(body).not.toContain('class="button');
    expect(body).not.toContain('/amend');
    expect(linesOfReadings().length).toBe(before);
  });

  it('of another provider’s client is not there for a caseworker, and reads like that of nobody', async () => {
    const browser = await trial.signedIn('caseworker');
    const [foreign, nobody, malformed] = [
      await browser.get(`/clients/${others.clientId}`),
      await browser.get(`/clients/${newId(ClientId)}`),
      await browser.get('/clients/..%2F..%2Fetc'),
    ];
    expect([foreign.status, nobody.status, malformed.status]).toEqual([404, 404, 404]);
    expect(foreign.body).toBe(nobody.body);
  });

  it('shows when and by whom each event was recorded', async () => {
    const browser = await trial.signedIn('auditor');
    const { body } = await browser.get(`/clients/${own.clientId}`);
    expect(body).toContain('01.02.2024 – Atbalsts sniegts');
    expect(body).toMatch(/Ierakstīts 04\.03\.2024,? 10:00, preparing \(sociālais darbinieks\)/);
  });

  it('shows goals on both axes', async () => {
    const browser = await trial.signedIn('auditor');
    const { body } = await browser.get(`/clients/${own.clientId}`);
    expect(body).toMatch(/data-label="Gaita"\s*>ierosināts</);
    expect(body).toMatch(/data-label="Sasniegtais"\s*>–</);
  });
});

describe('a form', () => {
  it.each(clientForms.map(({ name }) => name))(
    'is not there for another provider’s client: %s',
    async (name) => {
      const browser = await trial.signedIn('caseworker');
      const path = `/clients/${others.clientId}/${name}`;
      const before = (await recordedOf(trial, others.clientId)).length;
      const { status } = await browser.get(path);
      const csrf = /name="csrf" value="([^"]+)"/.exec((await browser.get('/clients')).body)?.[1] ?? '';
      const posted = await browser.post(path, { csrf, command: newId(ClientId), on: '2024-02-01' });
      const right = clientForms.find((form) => form.name === name)?.right;
      const expected = right === 'merge' ? 403 : 404;
      expect([status, posted.status]).toEqual([expected, expected]);
      expect((await recordedOf(trial, others.clientId)).length).toBe(before);
    },
  );

  it.each(['auditor', 'data_protection_officer'] as const)('is not open to a %s', async (role) => {
    const browser = await trial.signedIn(role);
    for (const { name } of clientForms)
      expect((await browser.get(`/clients/${own.clientId}/${name}`)).status).toBe(403);
    expect((await browser.get('/register')).status).toBe(403);
  });
});
