import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { ClientId, clientStream } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import type { Route } from '../../src/server/visit';
import { may } from '../../src/rights/rights';
import { SECRET } from '../protection/a-client';
import type { Browser } from '../support/browser';
import { contracts, GOAL_TEXT, operationId, others, own, twoClients, workerId } from '../support/prepared';
import { OWN } from '../support/accounts';
import { trialDesk } from '../support/trial-desk';
import { offeredAt, tokenOf } from './offered';
import { forgotten, forms, logOf, merged, ownParts, pages, type Parts, pathWith } from './targets';

const trial = trialDesk(twoClients);

let parts: Parts = {};
let foreignEvent = '';
let gone: ClientId = own.clientId;
let joined: ClientId = own.clientId;
let joinedElsewhere: ClientId = own.clientId;
let caseworker: Browser;

beforeAll(async () => {
  gone = await forgotten(trial);
  joined = await merged(trial, own.clientId);
  joinedElsewhere = await merged(trial, others.clientId);
  parts = await ownParts(trial);
  const [, second] = await orThrow(trial.desk().history.recorded(clientStream(others.clientId)));
  foreignEvent = second?.id ?? '';
  caseworker = await trial.signedIn('caseworker');
});

const named = (of: readonly Route[]) => of.map((route) => [route.path, route] as const);
const aboutClients = ({ path, right }: Route): boolean =>
  path.includes(':client') && may('caseworker', right);

/** Texts in the place of a client's number in a path, which name nobody whom the reader may see. */
const strange = (): readonly string[] => [
  others.clientId,
  joinedElsewhere,
  newId(ClientId),
  contracts[OWN] ?? '',
  operationId,
  workerId,
  own.episodeId,
  own.goalId,
  parts['event'] ?? '',
  own.clientId.toUpperCase(),
  `${own.clientId} `,
  `${own.clientId}.`,
  `${own.clientId}\u0000`,
  `${own.clientId}\u200b`,
  `${own.clientId}/`,
  `../clients/${own.clientId}`,
  `./${own.clientId}`,
  own.clientId.replaceAll('-', '\u2010'),
  own.clientId.replace(/\d/, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  `client-${own.clientId}`,
  own.clientId.slice(-12),
  '%2e%2e',
  '0',
  '-1',
  '__proto__',
  'constructor',
  'toString',
  "' OR 1=1 --",
  '*',
  'x'.repeat(8000),
];

describe('a number that names nobody whom a caseworker may see', () => {
  it.each(named(pages.filter(aboutClients)))('shows what nobody’s shows: %s', async (_, route) => {
    const nobody = await caseworker.get(pathWith(route, { ...parts, client: newId(ClientId) }));
    expect(nobody.status).toBe(404);
    for (const client of strange()) {
      const { status, body } = await caseworker.get(pathWith(route, { ...parts, client }));
      expect([client, status]).toEqual([client, 404]);
      expect(body).toBe(nobody.body);
    }
  });

  it.each(named(forms.filter(aboutClients)))('records nothing: %s', async (_, route) => {
    const { hidden, filled } = await offeredAt(caseworker, pathWith(route, parts));
    const before = await logOf(trial);
    for (const client of strange()) {
      const path = pathWith(route, { ...parts, client });
      const { status, body } = await caseworker.post(path, { ...hidden, ...filled });
      expect([client, status]).toEqual([client, 404]);
      expect(body).not.toContain(GOAL_TEXT);
    }
    expect(await logOf(trial)).toBe(before);
  });
});

describe('an event of another client', () => {
  it.each(['amend', 'void'])('is not there to %s', async (kind) => {
    const csrf = await tokenOf(caseworker);
    const before = await logOf(trial);
    for (const event of [foreignEvent, newId(ClientId), own.clientId, '__proto__', '..', '']) {
      const path = `/clients/${own.clientId}/events/${encodeURIComponent(event)}/${kind}`;
      expect([event, (await caseworker.get(path)).status]).toEqual([event, 404]);
      const sent = {
        csrf,
        command: newId(ClientId),
        seen: '999999999',
        correction: 'because',
        on: '2024-02-01',
      };
      expect([event, (await caseworker.post(path, sent)).status]).toEqual([event, 404]);
    }
    expect(await logOf(trial)).toBe(before);
  });
});

describe('a thing of another client', () => {
  it.each(forms.filter(aboutClients).map(({ path }) => path))('is chosen in no form: %s', async (path) => {
    const { hidden, filled } = await offeredAt(caseworker, pathWith({ path }, parts));
    const before = await logOf(trial);
    const foreign: Readonly<Record<string, string>> = {
      episodeId: others.episodeId,
      planId: others.planId,
      goalId: others.goalId,
      goalIds: others.goalId,
      contractId: contracts['hill-house' as keyof typeof contracts] ?? '',
      operationId: newId(ClientId),
      workerId: newId(ClientId),
      workerIds: newId(ClientId),
    };
    for (const [name, value] of Object.entries(foreign).filter(([each]) => each in filled)) {
      const { status } = await caseworker.post(pathWith({ path }, parts), {
        ...hidden,
        ...filled,
        [name]: value,
      });
      expect([name, status]).toEqual([name, 422]);
    }
    expect(await logOf(trial)).toBe(before);
  });
});

describe('a client who was merged, or forgotten', () => {
  it('leads to the one that stayed, and shows no text that is gone', async () => {
    const officer = await trial.signedIn('data_protection_officer');
    const { status, location } = await caseworker.get(`/clients/${joined}`);
    expect([status, location]).toEqual([303, `/clients/${own.clientId}?done=`]);
    for (const path of [
      `/clients/${gone}`,
      `/protection/clients/${gone}`,
      `/protection/clients/${gone}/access.json`,
    ]) {
      const { status, body } = await officer.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).not.toContain(SECRET);
    }
    const before = await logOf(trial);
    const { hidden } = await offeredAt(officer, `/clients/${gone}/ask-forgetting`);
    const again = { ...hidden, on: '2024-03-04', ground: 'consent_withdrawn' };
    const asked = await officer.post(`/clients/${gone}/ask-forgetting`, again);
    expect(asked.location).toBe(`/protection/clients/${gone}?done=already`);
    expect(await logOf(trial)).toBe(before);
  });
});

describe('the number of a registration', () => {
  it('is the one that the desk made for this very session', async () => {
    const { hidden, filled } = await offeredAt(caseworker, '/register');
    const other = await offeredAt(await trial.signedIn('coordinator'), '/register');
    const before = await logOf(trial);
    const nobody = await caseworker.post('/register', { ...hidden, ...filled, client: newId(ClientId) });
    expect(nobody.status).toBe(404);
    const { client = '', proof = '' } = other.hidden;
    for (const given of [
      { client: others.clientId },
      { client: own.clientId },
      { client: gone },
      { client, proof },
      { proof: '' },
      { client: '__proto__' },
    ]) {
      const { status, body } = await caseworker.post('/register', { ...hidden, ...filled, ...given });
      expect([status, body]).toEqual([404, nobody.body]);
    }
    expect(await logOf(trial)).toBe(before);
  });
});

describe('the id of a command', () => {
  it('of another form records nothing, whichever client the form is about', async () => {
    const fill = { on: '2024-03-04', learnedOn: '2024-03-04', mode: 'self', certainty: 'confirmed' };
    const coordinator = await trial.signedIn('coordinator');
    const path = (client: ClientId): string => `/clients/${client}/leave-latvia`;
    const first = await offeredAt(coordinator, path(own.clientId));
    expect((await coordinator.post(path(own.clientId), { ...first.hidden, ...fill })).status).toBe(303);
    const second = await offeredAt(coordinator, path(others.clientId));
    const registering = await offeredAt(coordinator, '/register');
    const before = await logOf(trial);
    const { command = '' } = first.hidden;
    const again = { ...second.hidden, ...fill, command };
    const answers = [
      await coordinator.post(path(others.clientId), again),
      await coordinator.post('/register', { ...registering.hidden, ...registering.filled, command }),
    ];
    for (const { status, body } of answers)
      expect([status, body]).toEqual([422, expect.stringContaining('jau ir ierakstīta citādi')]);
    expect(await logOf(trial)).toBe(before);
  });
});
