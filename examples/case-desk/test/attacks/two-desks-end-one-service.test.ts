// in a file of its own, since nothing more can be recorded about a client whose service ended
import { describe, expect, it } from '@jest/globals';
import { own, twoClients } from '../support/prepared';
import { secondDesk } from '../support/second-desk';
import { recordedOf } from '../support/sending';
import { trialDesk } from '../support/trial-desk';
import { offeredAt } from './offered';

const trial = trialDesk(twoClients);
const atSecond = secondDesk(trial);

describe('two desks of one folder', () => {
  it('hold the rules of the domain where two people end one service at one moment', async () => {
    const [here, there] = [await trial.signedIn('caseworker'), await atSecond()];
    const path = `/clients/${own.clientId}/end-service`;
    const [mine, theirs] = [await offeredAt(here, path), await offeredAt(there, path)];
    const fill = { on: '2024-03-04', episodeId: own.episodeId, reason: 'left_latvia', note: 'x' };
    const answers = await Promise.all([
      here.post(path, { ...mine.hidden, ...mine.filled, ...fill }),
      there.post(path, { ...theirs.hidden, ...theirs.filled, ...fill, on: '2024-03-03' }),
    ]);
    const recorded = await recordedOf(trial, own.clientId);
    expect(recorded.filter(({ event }) => event.type === 'ServiceEnded')).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()[0]).toBe(303);
    for (const { status } of answers) expect([303, 409, 422]).toContain(status);
  });
});
