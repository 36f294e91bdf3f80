import { describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { civilDate, ClientId, clientStream, CommandId, Country, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { Desk } from '../../src/desk/desk';
import { OTHER } from '../support/accounts';
import { others, own, twoClients } from '../support/prepared';
import { filledIn } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const MORE = 120;

/** Two clients in service, and many who are registered alone. */
const manyClients = async (desk: Desk): Promise<void> => {
  await twoClients(desk);
  const by = { actor: written(Text, 'preparing'), role: written(Text, 'social_worker') };
  const person = {
    on: civilDate('2024-02-12'),
    sex: 'male',
    nationalities: [],
    stateless: true,
    countryOfOrigin: written(Country, 'SY'),
    arrivalMode: 'spontaneous',
    unaccompaniedMinor: false,
  } as const;
  for (let i = 0; i < MORE; i += 1)
    await desk.office.decide(clientStream(newId(ClientId)), Client.registerClient, person, {
      commandId: newId(CommandId),
      by,
    });
};

const trial = trialDesk(manyClients);

const idsIn = (body: string): readonly string[] =>
  [...body.matchAll(/href="\/clients\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id);

describe('the list of clients', () => {
  it('shows fifty at a time, each once', async () => {
    const browser = await trial.signedIn('coordinator');
    const seen: string[] = [];
    for (const page of ['1', '2', '3', '999']) {
      const ids = idsIn((await browser.get(`/clients?standing=all&page=${page}`)).body);
      expect(ids.length).toBeLessThanOrEqual(50);
      if (page !== '999') seen.push(...ids);
    }
    expect([seen.length, new Set(seen).size]).toEqual([MORE + 2, MORE + 2]);
  });

  it('finds a client by a part of the number, and those of a provider', async () => {
    const browser = await trial.signedIn('coordinator');
    const end = own.clientId.slice(-12).toUpperCase();
    expect(idsIn((await browser.get(`/clients?standing=all&id=${end}`)).body)).toEqual([own.clientId]);
    expect(idsIn((await browser.get(`/clients?provider=${OTHER}`)).body)).toEqual([others.clientId]);
  });

  it('shows a caseworker the clients of the own provider, and those whom nobody serves yet', async () => {
    const browser = await trial.signedIn('caseworker');
    expect(idsIn((await browser.get('/clients')).body)).toEqual([own.clientId]);
    const { body } = await browser.get('/clients?standing=all');
    expect(body).toContain(`Atrasti klienti: ${String(MORE + 1)}`);
  });

  it('finds those of whom something is due, and no longer once it is done', async () => {
    const browser = await trial.signedIn('coordinator');
    const path = '/clients?standing=due&due=ServiceEndAfterDeparture';
    expect(idsIn((await browser.get(path)).body)).toEqual([]);
    const { clientId } = own;
    await filledIn(browser, `/clients/${clientId}/leave-latvia`, {
      on: '2024-03-01',
      learnedOn: '2024-03-04',
      mode: 'self',
      certainty: 'confirmed',
    });
    expect(idsIn((await browser.get(path)).body)).toEqual([clientId]);
    await filledIn(browser, `/clients/${clientId}/return-to-latvia`, { on: '2024-03-02', basis: 'own' });
    expect(idsIn((await browser.get(path)).body)).toEqual([]);
  });

  it.each([
    'page=-1',
    'page=x',
    'page=1e9',
    'standing=x',
    'due=__proto__',
    'id=%00',
    'provider=%3Cb%3E',
    'id=%',
  ])('takes what is no search for none: %s', async (query) => {
    const browser = await trial.signedIn('coordinator');
    const { status, body } = await browser.get(`/clients?${query}`);
    expect([status, body.includes('<b>')]).toEqual([200, false]);
  });
});
