import { describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { civilDate, clientStream, CommandId, EventId, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, orThrow } from '@pavadonis/event-store';
import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { others, own, twoClients } from '../support/prepared';
import { valueOf } from '../support/browser';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk(twoClients, { patience: { attempts: 2, pauseMs: () => 1 } });

const coordinator = async () => {
  const browser = await trial.signedIn('coordinator');
  await browser.get('/language/en');
  return browser;
};

const lastPosition = (): number => trial.desk().office.readModels.view('caseload').position;

describe('the page of letters', () => {
  it('shows what is to be sent, and notes once that it was', async () => {
    await trial.desk().letters.doneUpTo(lastPosition());
    const browser = await coordinator();
    const { body } = await browser.get('/letters');
    for (const { clientId } of [own, others]) expect(body).toContain(`href="/clients/${clientId}"`);
    const [, path = ''] = /action="(\/letters\/[^"]+\/sent)"/.exec(body) ?? [];
    const fields = { csrf: valueOf(body, 'csrf') };
    const answers = await Promise.all([browser.post(path, fields), browser.post(path, fields)]);
    expect(answers.map(({ location }) => location).sort()).toEqual([
      '/letters?done=already',
      '/letters?done=sent',
    ]);
    expect((await browser.get('/letters?done=sent')).body).not.toContain(`action="${path}"`);
    expect((await browser.get('/letters?done=sent')).body).toContain('It is noted that the letter was sent.');
  });

  it('shows those that failed, and tries them again or gives them up', async () => {
    const { office, letters, readings } = trial.desk();
    const ending = async (served: typeof own) => {
      const commandId = newId(CommandId);
      // a folder in the place of a letter cannot be written
      const inTheWay = join(dirname(readings), 'letters', `${eventIdAt(commandId, 0)}.part`);
      mkdirSync(inTheWay);
      const { clientId, episodeId } = served;
      const facts = { on: civilDate('2024-03-01'), episodeId, reason: 'plan_fulfilled' } as const;
      const by = { actor: written(Text, 'caseworker-7'), role: written(Text, 'caseworker') };
      await office.decide(clientStream(clientId), Client.endService, facts, { commandId, by });
      return inTheWay;
    };
    const [first] = [await ending(own), await ending(others)];
    await office.readModels.caughtUp();
    await letters.doneUpTo(lastPosition());
    const browser = await coordinator();
    const { body } = await browser.get('/letters');
    expect(body).toContain('Letters that failed');
    const [one = '', two = ''] = [...body.matchAll(/action="(\/letters\/parked\/\d+)\/retry"/g)].map(
      ([, path]) => path,
    );
    const csrf = valueOf(body, 'csrf');
    rmdirSync(first);
    expect((await browser.post(`${one}/retry`, { csrf })).location).toBe('/letters?done=retry');
    expect((await browser.post(`${two}/drop`, { csrf })).location).toBe('/letters?done=drop');
    expect((await browser.post(`${two}/drop`, { csrf })).location).toBe('/letters?done=already');
    await letters.doneUpTo(lastPosition());
    expect(await letters.parked()).toEqual([]);
    expect((await browser.get('/letters')).body).toContain('a letter on the end of the service');
  });

  it('takes no letter that nobody has', async () => {
    const browser = await coordinator();
    const csrf = valueOf((await browser.get('/letters')).body, 'csrf');
    expect((await browser.post('/letters/..%2f..%2fmaster/sent', { csrf })).status).toBe(404);
    const [event] = await orThrow(trial.desk().history.recorded(clientStream(own.clientId)));
    expect(EventId.is(event?.id)).toBe(true);
    expect((await browser.post(`/letters/${event?.id ?? ''}/sent`, { csrf })).location).toBe(
      '/letters?done=already',
    );
    expect((await browser.post('/letters/parked/99/drop', { csrf })).location).toBe('/letters?done=already');
    expect((await browser.post('/letters/parked/1e9/drop', { csrf })).status).toBe(404);
  });

  it.each(['caseworker', 'auditor', 'data_protection_officer'] as const)('is not for a %s', async (role) => {
    expect((await (await trial.signedIn(role)).get('/letters')).status).toBe(403);
  });
});
