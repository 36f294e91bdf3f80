import { describe, expect, it } from '@jest/globals';
import { newKey, openSealedLog, openSeal, verifyConsistency, verifyStore } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

const PERSONS = 40;
// 200 where a process is killed 500 times
const KILLS = Math.max(3, Math.floor(ROUNDS * 0.4));
const KILLS_OF_A_LOG = 25;
const origin = 'sif.example/pavadonis';

/** Kills a process that seals what another one records, and compares all seals that it told with what is there. */
const sealing = (kills: number, seed: number): Promise<number> =>
  inFolder(async (where) => {
    const [path, folder] = [join(where, 'log.sqlite'), join(where, 'log')];
    const { below } = chance(seed);
    const { signer, verifier } = orThrow(newKey(origin));
    const trust = { origin, keys: [verifier] };
    const writer = start('writer', path, 0, PERSONS);
    await writer.saying(1);
    const told: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const sealer = start('sealer', path, folder, origin, signer);
      await sealer.saying(below(4));
      await setTimeout(below(12));
      await sealer.kill();
      told.push(...sealer.said.map((line) => JSON.parse(line) as string));
      const store = await orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
      const log = await orThrow(openSealedLog({ store, folder, signers: [signer], origin }));
      const size = log.last()?.size ?? 0;
      for (const text of told) expect(orThrow(openSeal(text, trust)).size).toBeLessThanOrEqual(size);
      await orThrow(log.close());
      await orThrow(store.close());
    }
    await writer.kill();
    const store = await orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
    const log = await orThrow(
      openSealedLog({ store, folder, signers: [signer], origin, sealedElsewhere: told }),
    );
    const { size } = await orThrow(log.seal());
    for (const text of told) {
      const before = orThrow(openSeal(text, trust)).size;
      const proof = await orThrow(log.proveConsistency(before));
      expect(orThrow(verifyConsistency(proof, text, trust)).size).toBe(size);
    }
    await orThrow(log.close());
    expect(await orThrow(verifyStore({ store, folder, ...trust }))).toMatchObject({
      _tag: 'Holds',
      unsealed: 0,
    });
    await orThrow(store.close());

    return told.length;
  });

describe('a process killed while sealing', () => {
  it(
    `leaves its last seal valid and the next one possible, ${String(KILLS)} times`,
    async () => {
      for (let kill = 0; kill < KILLS; kill += KILLS_OF_A_LOG) {
        const kills = Math.min(KILLS_OF_A_LOG, KILLS - kill);
        expect(await sealing(kills, SEED + kill)).toBeGreaterThan(0);
      }
    },
    timeoutFor(KILLS),
  );
});
