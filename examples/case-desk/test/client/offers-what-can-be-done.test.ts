import { beforeAll, describe, expect, it } from '@jest/globals';
import { reminderKinds } from '@pavadonis/projection-findings';
import { clientForms } from '../../src/forms/all';
import { STEPS } from '../../src/pages/client/due';
import { registered } from '../protection/a-client';
import { own, twoClients } from '../support/prepared';
import { filledIn } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk(twoClients);
let newcomer = '';

beforeAll(async () => {
  newcomer = await registered(trial.desk());
});

/** The names of the forms to which a page leads. */
const formsOn = async (client: string): Promise<readonly string[]> => {
  const browser = await trial.signedIn('coordinator');
  const { body } = await browser.get(`/clients/${client}`);
  const names = new Set(clientForms.map(({ name }) => name));
  const all = [...body.matchAll(/href="\/clients\/[^/"]+\/([a-z-]+)["?]/g)].map(([, name = '']) => name);
  return [...new Set(all)].filter((name) => names.has(name));
};

describe('a client’s page', () => {
  it('offers a newcomer no end of a service, no plan to close and no return to Latvia', async () => {
    expect([...(await formsOn(newcomer))].sort()).toEqual([
      'change-residence',
      'give-consent',
      'grant-status',
      'leave-latvia',
      'lodge-application',
      'merge',
      'start-service',
    ]);
  });

  it('offers whoever is served what goes on with the service, and no second application', async () => {
    const forms = await formsOn(own.clientId);
    expect(forms).toEqual(expect.arrayContaining(['deliver-support', 'extend-service', 'record-entry']));
    for (const each of ['lodge-application', 'return-to-latvia', 'extend-status', 'answer-referral'])
      expect(forms).not.toContain(each);
  });

  it('leads from what is due to the form that does it, on the day that is meant', async () => {
    const browser = await trial.signedIn('caseworker');
    const { body } = await browser.get(`/clients/${own.clientId}`);
    const path = `/clients/${own.clientId}/record-entry?on=2024-01-10`;
    expect(body).toContain(`href="${path}"`);
    expect(body).toContain('Nokavēts.');
    expect((await browser.get(path)).body).toMatch(/name="on"\s+type="date"\s+value="2024-01-10"/);
  });

  it('calls a goal and a worker by their names, and not by their numbers', async () => {
    const { body } = await (await trial.signedIn('auditor')).get(`/clients/${own.clientId}`);
    expect(body).toMatch(/<dt>Mērķis<\/dt>\s*<dd>valoda, īstermiņa, 20\.01\.2024<\/dd>/);
    expect(body).toMatch(/<dt>Darbinieki<\/dt>\s*<dd>sociālais darbinieks [0-9a-f]{6}<\/dd>/);
    expect(body).not.toContain(`…${own.goalId.slice(-8)}`);
  });

  it('says of a birth as much as is known', async () => {
    const browser = await trial.signedIn('caseworker');
    const born = { 'birth.date': '1990-05-17', 'birth.precision': 'year' };
    const person = { on: '2024-03-01', sex: 'male', countryOfOrigin: 'SY', arrivalMode: 'spontaneous' };
    const { location = '' } = await filledIn(browser, '/register', { ...person, ...born });
    expect((await browser.get(location)).body).toContain('1990 (zināms gads)');
  });
});

describe('each kind of reminder', () => {
  it.each(Object.keys(reminderKinds) as (keyof typeof reminderKinds)[])(
    'leads to forms that exist: %s',
    (kind) => {
      const names = clientForms.map(({ name }) => name);
      for (const step of STEPS[kind]) expect(names).toContain(step);
    },
  );
});
