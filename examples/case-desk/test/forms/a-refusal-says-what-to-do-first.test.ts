import { describe, expect, it } from '@jest/globals';
import { clientForms } from '../../src/forms/all';
import { REMEDIES } from '../../src/forms/remedies';
import { protectionForms } from '../../src/pages/protection/forms';
import { registered } from '../protection/a-client';
import { OWN } from '../support/accounts';
import { contracts, operationId, own, twoClients } from '../support/prepared';
import { filledIn } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk(twoClients);
const forms = [...clientForms, ...protectionForms];

describe('a refusal', () => {
  it('leads to the forms that may remove its cause, and that its reader may send', async () => {
    const browser = await trial.signedIn('coordinator');
    const id = await registered(trial.desk());
    const start = { on: '2024-03-01', serviceKind: 'social_worker_and_mentor', operationId };
    const filling = { ...start, contractId: contracts[OWN] ?? '' };
    const { status, body } = await filledIn(browser, `/clients/${id}/start-service`, filling);
    expect(status).toBe(422);
    expect(body).toContain('Ko darīt vispirms:');
    for (const form of ['lodge-application', 'grant-status'])
      expect(body).toContain(`href="/clients/${id}/${form}"`);
  });

  it('beside a field says so as well, and leads to no form that can do nothing', async () => {
    const browser = await trial.signedIn('caseworker');
    const path = `/clients/${own.clientId}`;
    const referral = {
      on: '2024-02-12',
      episodeId: own.episodeId,
      institution: 'a school',
      service: 'a place',
    };
    const { status, body } = await filledIn(browser, `${path}/make-referral`, referral);
    expect([status, body.includes('id="field-overridden-error"')]).toEqual([422, true]);
    expect(body).toContain(`href="${path}/give-consent"`);
    const back = await filledIn(browser, `${path}/return-to-latvia`, { on: '2024-02-12', basis: 'own' });
    expect([back.status, back.body.includes('Ko darīt vispirms')]).toEqual([422, false]);
  });

  it.each(Object.entries(REMEDIES))('is one of a form, and leads to forms that exist: %s', (tag, names) => {
    expect(forms.some(({ fieldOf }) => Object.hasOwn(fieldOf, tag))).toBe(true);
    for (const each of names) expect(forms.map(({ name }) => name)).toContain(each);
  });
});
