import { describe, expect } from '@jest/globals';
import { ClientId, month } from '@pavadonis/domain';
import { inChromium } from '@pavadonis/fixtures/chromium';
import { clientsServedIn } from '@pavadonis/projection-caseload';
import { OWN } from '../support/accounts';
import { contracts, operationId, others, own, twoClients, workerId } from '../support/prepared';
import { recordedOf, typesAfter } from '../support/sending';
import { trialDesk } from '../support/trial-desk';
import { type Entries, sending, type Visitor, visitor } from '../support/visitor';

const trial = trialDesk(twoClients, { listens: true });
const itInChromium = inChromium();

/** Opens a form about a client, fills it in and sends it; it is recorded if the client's page comes next. */
const recorded = async (at: Visitor, client: string, form: string, entries: Entries): Promise<void> => {
  await at.at(`/clients/${client}/${form}`);
  await at.fill(entries);
  await at.send();
  const { pathname } = new URL(at.page.url());
  expect([form, pathname]).toEqual([form, `/clients/${client}`]);
};

/** The value of the first choice that a field offers. */
const offered = async (at: Visitor, name: string): Promise<string> =>
  (await at.page.locator(`main [name="${name}"] option:not([value=""])`).first().getAttribute('value')) ?? '';

const ownClient = `/clients/${own.clientId}`;
const contact = { episodeId: own.episodeId, kind: 'school', mode: 'remote', workerIds: [workerId] };

describe('in a browser, a caseworker', () => {
  itInChromium('registers a newcomer, serves and supports them, and ends the service', async (browser) => {
    const at = await visitor(trial, browser, 'caseworker');
    await at.at('/register');
    await at.fill({
      on: '2024-02-01',
      sex: 'female',
      'birth.date': '1990-05-17',
      'birth.precision': 'year',
      nationalities: 'AF',
      countryOfOrigin: 'AF',
      arrivalMode: 'spontaneous',
    });
    await at.send();
    const [, client = ''] = /\/clients\/([^/?]+)/.exec(at.page.url()) ?? [];
    await recorded(at, client, 'lodge-application', { on: '2024-02-01' });
    const start = { serviceKind: 'social_worker_and_mentor', contractId: contracts[OWN] ?? '', operationId };
    await recorded(at, client, 'start-service', { on: '2024-02-02', ...start });
    await at.at(`/clients/${client}/draw-up-plan`);
    const episodeId = await offered(at, 'episodeId');
    await recorded(at, client, 'draw-up-plan', { on: '2024-02-05', episodeId });
    await at.at(`/clients/${client}/set-goal`);
    const planId = await offered(at, 'planId');
    const goal = { planId, term: 'short', area: 'language', text: 'the school' };
    await recorded(at, client, 'set-goal', { on: '2024-02-05', ...goal });
    await recorded(at, client, 'deliver-support', { on: '2024-02-06', ...contact, episodeId });
    const left = { on: '2024-02-20', learnedOn: '2024-02-20', destination: 'DE' };
    await recorded(at, client, 'leave-latvia', { ...left, mode: 'self', certainty: 'presumed' });
    await recorded(at, client, 'end-service', { on: '2024-02-20', episodeId, reason: 'left_latvia' });
    if (!ClientId.is(client)) throw new Error('no number of the client');
    const heard = ['AsylumApplicationLodged', 'ServiceStarted', 'PlanDrawnUp', 'PlanGoalSet'];
    const last = ['SupportDelivered', 'LeftLatvia', 'ServiceEnded'];
    expect(await typesAfter(trial, client, 0)).toEqual(['ClientRegistered', ...heard, ...last]);
    expect(at.complaints).toEqual([]);
    const elsewhere = at.requests.filter((address) => !address.startsWith(`${trial.origin()}/`));
    expect(elsewhere).toEqual([]);
  });

  itInChromium('has a contact moved to another month, and the figures of both follow', async (browser) => {
    const served = (of: string) =>
      clientsServedIn(trial.desk().office.readModels.view('caseload').rows, month(of)).length;
    const before = [served('2024-01'), served('2024-02')];
    const at = await visitor(trial, browser, 'coordinator');
    const events = await recordedOf(trial, others.clientId);
    const id = events.find(({ event }) => event.type === 'SupportDelivered')?.id ?? '';
    await at.at(`/clients/${others.clientId}/events/${id}/amend`);
    await at.fill({ on: '2024-01-31', correction: 'the day was mistyped' });
    await at.send();
    expect(await at.page.locator('del').allInnerTexts()).toContain('(bija: 01.02.2024)');
    expect([served('2024-01'), served('2024-02')]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) - 1]);
  });

  itInChromium(
    'is told beside the field why a form is refused, and keeps what was typed',
    async (browser) => {
      const at = await visitor(trial, browser, 'caseworker', { width: 320 });
      await at.at(`${ownClient}/deliver-support`);
      await at.fill({ ...contact, on: '2023-02-06', minutes: '45' });
      await at.send();
      const problem = at.page.locator('#field-on-error');
      expect(await problem.isVisible()).toBe(true);
      expect(await at.page.locator('#field-minutes').inputValue()).toBe('45');
      await at.page.locator('#problem a').first().click();
      expect(await at.page.evaluate('document.activeElement.id')).toBe('field-on');
    },
  );

  itInChromium(
    'records once by a double click, the back button and a page that is loaded again',
    async (browser) => {
      const at = await visitor(trial, browser, 'caseworker');
      const { page } = at;
      const before = (await recordedOf(trial, own.clientId)).length;
      await at.at(`${ownClient}/deliver-support`);
      await at.fill({ ...contact, on: '2024-02-26' });
      await sending(page).dblclick();
      await page.waitForURL(`**${ownClient}*`);
      await page.reload();
      // the page is asked for anew, and what was sent does not stand in it a second time
      await page.goBack();
      expect(await page.locator('#field-on').inputValue()).not.toBe('2024-02-26');
      expect(await typesAfter(trial, own.clientId, before)).toEqual(['SupportDelivered']);
      await at.fill({ ...contact, on: '2023-02-26' });
      await at.send();
      // sends the same again
      await page.reload();
      expect(await page.locator('#field-on-error').isVisible()).toBe(true);
      expect(await typesAfter(trial, own.clientId, before)).toEqual(['SupportDelivered']);
    },
  );

  itInChromium('and a coordinator at one client are told of each other', async (browser) => {
    const [one, other] = [
      await visitor(trial, browser, 'caseworker'),
      await visitor(trial, browser, 'coordinator'),
    ];
    for (const at of [one, other]) await at.at(`${ownClient}/deliver-support`);
    await one.fill({ ...contact, on: '2024-02-27' });
    await one.send();
    const before = (await recordedOf(trial, own.clientId)).length;
    await other.fill({ ...contact, on: '2024-02-28' });
    await other.send();
    expect(await other.page.locator('[role=alert]').innerText()).toContain('27.02.2024');
    expect(await typesAfter(trial, own.clientId, before)).toEqual([]);
    await other.send();
    expect(await typesAfter(trial, own.clientId, before)).toEqual(['SupportDelivered']);
  });

  itInChromium('reaches and sends a form by the keyboard alone', async (browser) => {
    const at = await visitor(trial, browser, 'caseworker');
    const { page } = at;
    const before = (await recordedOf(trial, own.clientId)).length;
    await at.at(`${ownClient}/assign-worker`);
    const focused = () => page.evaluate('document.activeElement.name || document.activeElement.type || ""');
    const until = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if ((await focused()) === name) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await at.fill({ on: '2024-02-29' });
    // the first role is that of the client's worker already
    for (const [name, downs] of [
      ['episodeId', 1],
      ['workerId', 1],
      ['role', 2],
    ] as const) {
      await until(name);
      for (let presses = 0; presses < downs; presses += 1) await page.keyboard.press('ArrowDown');
    }
    await until('submit');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await typesAfter(trial, own.clientId, before)).toEqual(['WorkerAssigned']);
  });
});
