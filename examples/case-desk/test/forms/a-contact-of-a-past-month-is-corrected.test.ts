import { describe, expect, it } from '@jest/globals';
import { month } from '@pavadonis/domain';
import { clientsServedIn } from '@pavadonis/projection-caseload';
import { GOAL_TEXT, own, others, twoClients, workerId } from '../support/prepared';
import { filledIn, opened, recordedOf, sent, typesAfter } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const { clientId } = own;

const eventOf = async (trial: ReturnType<typeof trialDesk>, type: string): Promise<string> =>
  (await recordedOf(trial, clientId)).find(({ event }) => event.type === type)?.id ?? '';

describe('a contact of a past month', () => {
  const trial = trialDesk(twoClients);

  it('is amended once, shown with what it was, moves to the other month, and is then voided', async () => {
    const browser = await trial.signedIn('caseworker');
    const served = (of: string) =>
      clientsServedIn(trial.desk().office.readModels.view('caseload').rows, month(of)).length;
    expect([served('2024-01'), served('2024-02')]).toEqual([0, 2]);
    const id = await eventOf(trial, 'SupportDelivered');
    const held = await opened(browser, `/clients/${clientId}/events/${id}/amend`);
    expect(held.body).toContain('value="2024-02-01"');
    const filling = {
      on: '2024-01-31',
      episodeId: own.episodeId,
      kind: 'housing',
      mode: 'outreach',
      workerIds: workerId,
      correction: 'the day was mistyped',
    };
    const before = (await recordedOf(trial, clientId)).length;
    const answers = await Promise.all([sent(browser, held, filling), sent(browser, held, filling)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await typesAfter(trial, clientId, before)).toEqual(['EventAmended']);
    expect([served('2024-01'), served('2024-02')]).toEqual([1, 1]);

    const { body } = await browser.get(`/clients/${clientId}`);
    expect(body).toMatch(/31\.01\.2024 – Atbalsts sniegts <del>\(bija: 01\.02\.2024\)<\/del>/);
    expect(body).toContain('the day was mistyped');

    const voiding = await opened(browser, `/clients/${clientId}/events/${id}/void`);
    const twice = [1, 2].map(() => sent(browser, voiding, { correction: 'another client' }));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303]);
    expect([served('2024-01'), served('2024-02')]).toEqual([0, 1]);
    expect(await typesAfter(trial, clientId, before)).toEqual(['EventAmended', 'EventVoided']);
  });
});

describe('a correction', () => {
  const trial = trialDesk(twoClients);

  it('is refused without its reason, which is asked for beside its field', async () => {
    const browser = await trial.signedIn('caseworker');
    const id = await eventOf(trial, 'PlanDrawnUp');
    const { status, body } = await filledIn(browser, `/clients/${clientId}/events/${id}/void`, {
      correction: ' ',
    });
    expect([status, body.includes('id="field-correction-error"')]).toEqual([422, true]);
  });

  it('opens with the texts of the event, and keeps them sealed', async () => {
    const browser = await trial.signedIn('caseworker');
    const id = await eventOf(trial, 'PlanGoalSet');
    const path = `/clients/${clientId}/events/${id}/amend`;
    const held = await opened(browser, path);
    expect(held.body).toContain(GOAL_TEXT);
    const filling = { on: '2024-01-20', planId: own.planId, term: 'long', area: 'language', text: GOAL_TEXT };
    expect((await sent(browser, held, { ...filling, correction: 'term' })).status).toBe(303);
    const events = await recordedOf(trial, clientId);
    expect(JSON.stringify(events)).not.toContain(GOAL_TEXT);
  });

  it('of another client’s event, or of none, is not there', async () => {
    const browser = await trial.signedIn('coordinator');
    const foreign = await recordedOf(trial, others.clientId);
    const ids = [foreign[0]?.id ?? '', own.goalId, 'x'];
    for (const id of ids)
      expect((await browser.get(`/clients/${clientId}/events/${id}/void`)).status).toBe(404);
  });
});
