import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { casework, newId, type PromisedCasework, withPromises } from '@pavadonis/casework';
import { civilDate, clientStream, CommandId, ContactId, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { dirname } from 'node:path';
import { filesIn } from '../../src/desk/files';
import { own, twoClients, workerId } from '../support/prepared';
import { opened, recordedOf, sent } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk(twoClients);

let store: EventStore | undefined;
let other: PromisedCasework | undefined;
beforeAll(async () => {
  store = await orThrow(sqliteStore({ path: filesIn(dirname(trial.desk().readings)).store }));
  other = withPromises(casework({ store }));
});
afterAll(async () => {
  if (store !== undefined) await orThrow(store.close());
});

const { clientId, episodeId } = own;
const stream = clientStream(clientId);

/** Records a contact as another process does, which knows nothing of this one. */
const recordElsewhere = async (): Promise<void> => {
  const facts = {
    on: civilDate('2024-02-15'),
    contactId: newId(ContactId),
    episodeId,
    kind: 'school',
    mode: 'remote',
    workerIds: [workerId],
  } as const;
  const by = { actor: written(Text, 'elsewhere-1'), role: written(Text, 'social_worker') };
  const outcome = await other?.decide(stream, Client.deliverSupport, facts, {
    commandId: newId(CommandId),
    by,
  });
  expect(outcome?._tag).toBe('Recorded');
};

const filling = { on: '2024-02-14', episodeId, kind: 'school', mode: 'remote', workerIds: [workerId] };

describe('a form about a client whom another process is at', () => {
  it('is not recorded where the other recorded after this one looked, and says what it was', async () => {
    const browser = await trial.signedIn('caseworker');
    await browser.get('/language/en');
    const held = await opened(browser, `/clients/${clientId}/deliver-support`);
    const before = await recordedOf(trial, clientId);
    const { history } = trial.desk();
    const read = history.recorded;
    const looking = jest.spyOn(history, 'recorded').mockImplementationOnce((...given) => async () => {
      const seen = await read(...given)();
      await recordElsewhere();
      return seen;
    });
    const { status, body } = await sent(browser, held, filling);
    looking.mockRestore();
    expect(status).toBe(409);
    expect(body).toContain('elsewhere-1');
    expect((await recordedOf(trial, clientId)).slice(before.length)).toMatchObject([
      { metadata: { by: { actor: 'elsewhere-1' } } },
    ]);
    const again = await opened(browser, `/clients/${clientId}/deliver-support`);
    expect((await sent(browser, again, filling)).status).toBe(303);
  });

  it('follows on what its reader saw, whenever the other records', async () => {
    const browser = await trial.signedIn('caseworker');
    for (let round = 0; round < 5; round += 1) {
      const held = await opened(browser, `/clients/${clientId}/deliver-support`);
      const before = await recordedOf(trial, clientId);
      const [answer] = await Promise.all([sent(browser, held, filling), recordElsewhere()]);
      const after = (await recordedOf(trial, clientId)).slice(before.length);
      const actors = after.map(({ metadata }) => metadata.by.actor);
      // in front of what the other recorded, or not at all
      expect(actors.slice(answer.status === 303 ? 1 : 0)).toEqual(['elsewhere-1']);
    }
  });
});
