import { describe, expect, it } from '@jest/globals';
import type * as Client from '@pavadonis/domain/client';
import { OTHER, OWN } from '../support/accounts';
import { contracts, operationId, own, twoClients } from '../support/prepared';
import { filledIn, opened, recordedOf, sent, typesAfter } from '../support/sending';
import { type TrialDesk, trialDesk } from '../support/trial-desk';

const { clientId, episodeId } = own;

const pathOf = async (trial: TrialDesk, type: Client.Event['type']): Promise<string> => {
  const id = (await recordedOf(trial, clientId)).findLast(({ event }) => event.type === type)?.id ?? '';
  return `/clients/${clientId}/events/${id}`;
};

/** The present episode, as the corrections leave it. */
const episode = async (trial: TrialDesk) => {
  const { state } = await trial.desk().office.state(`client-${clientId}` as never);
  return (state as Client.State).service.episodes.get(episodeId);
};

const begun = { serviceKind: 'social_worker_and_mentor', contractId: contracts[OWN] ?? '', operationId };

describe('the start of a service', () => {
  const trial = trialDesk(twoClients);

  it('is amended to another day, and holds what its decision would have looked up', async () => {
    const browser = await trial.signedIn('coordinator');
    const held = await opened(browser, `${await pathOf(trial, 'ServiceStarted')}/amend`);
    expect(held.body).toMatch(/name="on"\s+type="date"\s+value="2024-01-\d\d"/);
    const filling = { ...begun, on: '2024-01-08', correction: 'the first day was the 8th' };
    const twice = await Promise.all([sent(browser, held, filling), sent(browser, held, filling)]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    const { started } = (await episode(trial)) ?? {};
    expect(started).toMatchObject({
      on: '2024-01-08',
      providerId: OWN,
      ruleSet: 'SP-2023',
      targetGroup: 'asylum_seeker',
    });
  });

  it('is amended to another contract, with the provider of that contract', async () => {
    const browser = await trial.signedIn('coordinator');
    const path = `${await pathOf(trial, 'ServiceStarted')}/amend`;
    const filling = {
      ...begun,
      contractId: contracts[OTHER] ?? '',
      on: '2024-01-09',
      correction: 'mixed up',
    };
    expect((await filledIn(browser, path, filling)).status).toBe(303);
    expect((await episode(trial))?.started.providerId).toBe(OTHER);
    expect((await filledIn(browser, path, { ...filling, ...begun })).status).toBe(303);
  });

  it.each([
    ['before the application', { ...begun, on: '2024-01-05' }, 'class="problem"'],
    ['before the contract', { ...begun, on: '2023-12-31' }, 'class="problem"'],
    ['without a kind', { ...begun, on: '2024-01-09', serviceKind: '' }, 'id="field-serviceKind-error"'],
  ])('is not amended to one that could not be provided: %s', async (_, filling, problem) => {
    const browser = await trial.signedIn('coordinator');
    const before = (await recordedOf(trial, clientId)).length;
    const path = `${await pathOf(trial, 'ServiceStarted')}/amend`;
    const answer = await filledIn(browser, path, { ...filling, correction: 'a slip' });
    expect([answer.status, answer.body.includes(problem)]).toEqual([422, true]);
    expect(await typesAfter(trial, clientId, before)).toEqual([]);
  });
});

describe('a handover', () => {
  const trial = trialDesk(twoClients);

  it('is amended to another day, under the contract that it names', async () => {
    const browser = await trial.signedIn('coordinator');
    const handover = { episodeId, contractId: contracts[OTHER] ?? '', operationId };
    const given = await filledIn(browser, `/clients/${clientId}/hand-over-service`, {
      ...handover,
      on: '2024-02-10',
    });
    expect(given.status).toBe(303);
    const path = `${await pathOf(trial, 'ServiceHandedOver')}/amend`;
    const filling = { ...handover, on: '2024-02-12', correction: 'two days later' };
    expect((await filledIn(browser, path, filling)).status).toBe(303);
    const [handedOver] = (await episode(trial))?.handovers ?? [];
    expect(handedOver).toMatchObject({ on: '2024-02-12', providerId: OTHER, ruleSet: 'SP-2023' });
    expect(Object.keys(handedOver ?? {})).not.toContain('targetGroup');
  });
});

describe('a document', () => {
  const trial = trialDesk(twoClients);

  const document = {
    'document.kind': 'lease',
    'document.number': 'R-2024-117',
    'document.issuedOn': '2024-01-30',
  };

  it('is added to what was recorded without it, once, and is sealed', async () => {
    const browser = await trial.signedIn('caseworker');
    const held = await opened(browser, `${await pathOf(trial, 'SupportDelivered')}/evidence`);
    const before = (await recordedOf(trial, clientId)).length;
    const filling = { ...document, correction: 'it was brought later' };
    const twice = await Promise.all([sent(browser, held, filling), sent(browser, held, filling)]);
    expect(twice.map(({ status, location }) => [status, location])).toEqual([
      [303, `/clients/${clientId}?done=evidence`],
      [303, `/clients/${clientId}?done=evidence`],
    ]);
    expect(await typesAfter(trial, clientId, before)).toEqual(['EventAmended']);
    const { body } = await browser.get(`/clients/${clientId}`);
    for (const each of ['Pievienots dokuments', 'R-2024-117', 'lease', '30.01.2024'])
      expect(body).toContain(each);
    expect(JSON.stringify(await recordedOf(trial, clientId))).not.toContain('R-2024-117');
    // an auditor sees that there is one, and not its number
    const auditor = await (await trial.signedIn('auditor')).get(`/clients/${clientId}`);
    expect([auditor.body.includes('lease'), auditor.body.includes('R-2024-117')]).toEqual([true, false]);
  });

  it('without its number or a reason is refused beside the fields', async () => {
    const browser = await trial.signedIn('caseworker');
    const path = `${await pathOf(trial, 'PlanDrawnUp')}/evidence`;
    const answer = await filledIn(browser, path, { ...document, 'document.number': '', correction: 'late' });
    expect([answer.status, answer.body.includes('id="field-document-number-error"')]).toEqual([422, true]);
    const bare = await filledIn(browser, path, { ...document, correction: ' ' });
    expect([bare.status, bare.body.includes('id="field-correction-error"')]).toEqual([422, true]);
  });

  it('is added by nobody who only reads', async () => {
    const browser = await trial.signedIn('auditor');
    expect((await browser.get(`${await pathOf(trial, 'PlanDrawnUp')}/evidence`)).status).toBe(403);
  });
});
