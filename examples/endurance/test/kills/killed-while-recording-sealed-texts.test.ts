import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openVaultAt } from '../../src/vault-of-test';
import { chance } from '../support/chance';
import { inFolder } from '../support/folder';
import { startRegistrar } from '../support/registrars';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { everyTextOpens, sealedLog } from '../support/sealed-log';

// 200 where a process is killed 500 times
const KILLS = Math.max(4, Math.floor(ROUNDS * 0.4));
const KILLS_OF_A_VAULT = 20;
// each command is a new person's first, so that it needs a new key
const PERSONS = 1_000_000;

/** Kills a process that registers persons, and looks each time at all that it has left. */
const registering = (kills: number, seed: number): Promise<void> =>
  inFolder(async (folder) => {
    const path = join(folder, 'office');
    const { below } = chance(seed);
    const registrar = startRegistrar({ path, first: 0, step: 1, commands: PERSONS, persons: PERSONS });
    let found = 0;
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        await registrar.tellingMore(below(12));
        await setTimeout(below(10));
        await registrar.kill();
        const { texts, hears } = await sealedLog(path);
        for (const each of registrar.told()) hears(each);
        const vault = await orThrow(openVaultAt(path));
        expect(await everyTextOpens(vault, texts)).toEqual(new Set());
        await orThrow(vault.close());
        found = texts.length;
        registrar.restart();
      }
    } finally {
      await registrar.kill();
    }
    expect(registrar.told().filter(({ failed }) => failed !== undefined)).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });

describe('a process killed while it records persons with a vault', () => {
  it(
    `leaves no event whose texts do not open, ${String(KILLS)} times`,
    async () => {
      for (let kill = 0; kill < KILLS; kill += KILLS_OF_A_VAULT)
        await registering(Math.min(KILLS_OF_A_VAULT, KILLS - kill), SEED + kill);
    },
    timeoutFor(KILLS),
  );
});
