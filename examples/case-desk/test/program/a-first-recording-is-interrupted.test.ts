import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDesk } from '../../src/desk/desk';
import { endAll, lines } from '../support/program';

/** How many recordings are killed, each twice: one by default; `pnpm torture` kills a hundred times. */
const ROUNDS = Math.ceil(Number(process.env['ROUNDS'] ?? 5) / 10);

const CLIENTS = 200;

/** Records as a first start does, but a short history, if it is not there. */
const recording = (folder: string): string => `
const { recordDemo } = require(dist + '/demo/record.js');
const load = require('node:module').createRequire(dist + '/');
const { withPromises, casework, newId } = load('@pavadonis/casework');
const { ClientId, CommandId, clientStream } = load('@pavadonis/domain');
const { registerClient } = load('@pavadonis/domain/client');
const by = { actor: 'caseworker-7', role: 'social_worker' };
const facts = {
  on: '2023-01-09', sex: 'female', nationalities: ['SY'], stateless: false, countryOfOrigin: 'SY',
  arrivalMode: 'spontaneous', unaccompaniedMinor: false,
};
const short = async (store, onProgress) => {
  const office = withPromises(casework({ store, now: () => '2023-01-09T08:00:00.000Z' }));
  for (let n = 0; n < ${String(CLIENTS)}; n += 1)
    await office.decide(clientStream(newId(ClientId)), registerClient, facts, { commandId: newId(CommandId), by });
  onProgress(1, 1);
};
console.log('begun');
recordDemo(${JSON.stringify(folder)}, undefined, () => console.log('recorded'), short).then(() => console.log('done'));
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-kills-'));
});
afterAll(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens what a recording left as a desk does, and returns the number of its events. */
const served = async (of: string): Promise<number> => {
  const desk = await openDesk({ folder: of, now: () => instant('2024-01-02T08:00:00.000Z') });
  const events = await orThrow(desk.store.readAll({ after: 0, limit: 10_000 }));
  await desk.close();
  return events.length;
};

describe('a first recording that is killed', () => {
  it('leaves the whole history or none, and the next start has it', async () => {
    const whole = join(folder, 'whole');
    const undisturbed = lines(recording(whole));
    const began = performance.now();
    await undisturbed.says(/begun/);
    expect([await undisturbed.ended, undisturbed.complaint()]).toEqual([0, '']);
    const took = performance.now() - began;
    const length = await served(whole);
    expect(length).toBeGreaterThanOrEqual(CLIENTS);

    for (let round = 0; round < ROUNDS; round += 1) {
      const of = join(folder, String(round));
      // at moments over all of it, its last steps too; two kills, of which the second meets what the first left
      for (const kill of [0, 1]) {
        const killed = lines(recording(of));
        await killed.says(/begun/);
        await setTimeout(took * (((round * 2 + kill) * 0.618_034) % 1));
        killed.send('SIGKILL');
        await killed.ended;
        if (existsSync(of) && readdirSync(of).includes('desk.sqlite')) expect(await served(of)).toBe(length);
      }
      const next = lines(recording(of));
      expect([await next.ended, next.complaint()]).toEqual([0, '']);
      expect(await served(of)).toBe(length);
      expect(readdirSync(of).filter((name) => name.startsWith('unfinished-'))).toEqual([]);
      rmSync(of, { recursive: true });
    }
  });
});
