import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { bytesAside } from '@pavadonis/fixtures/aside';
import type { MasterKey, Vault } from '@pavadonis/vault';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MASTER, personNo, KIND, textNo, vaultAt } from '../../src/vault-of-test';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 200 where a process is killed 500 times, and as many while making keys
const KILLS = Math.max(4, Math.floor(ROUNDS * 0.4));
const KILLS_OF_A_VAULT = 20;
const PERSONS = 400;

/** A master that remembers the keys that it wraps, and in which form. */
const spying = (secrets: Map<string, readonly Buffer[]>): MasterKey => ({
  ...MASTER,
  wrap: async (secret, about) => {
    const wrapped = await MASTER.wrap(secret, about);
    secrets.set(about[3] ?? '', [Buffer.from(secret), Buffer.from(wrapped)]);
    return wrapped;
  },
});

const isForgotten = async (vault: Vault, stream: StreamName): Promise<boolean> =>
  (await orThrow(vault.forgetting.of(stream)))._tag === 'Forgotten';

/** Kills a process that forgets persons, and asks each time of all of them whether they are forgotten. */
const forgetting = (kills: number, seed: number): Promise<number> =>
  inFolder(async (folder) => {
    const path = join(folder, 'vault');
    const { below } = chance(seed);
    const secrets = new Map<string, readonly Buffer[]>();
    const sealed: string[] = [];
    const made = await vaultAt(path, spying(secrets));
    for (let person = 0; person < PERSONS; person += 1)
      sealed.push(await orThrow(made.seal(personNo(person), KIND, textNo(person))));
    await orThrow(made.close());
    const gone = new Set<number>();
    for (let kill = 0; kill < kills; kill += 1) {
      const next = gone.size;
      const forgetter = start('forgetter', path, next, PERSONS);
      await forgetter.saying(1 + below(3));
      await setTimeout(below(10));
      await forgetter.kill();
      const vault = await vaultAt(path);
      const done = forgetter.said.slice(1).map(Number);
      for (const { request } of await orThrow(vault.forgetting.pending()))
        await orThrow(vault.forgetting.takeBack(request));
      for (let person = 0; person < PERSONS; person += 1) {
        const stream = personNo(person);
        const outcome = await vault.reveal(stream, KIND, sealed[person] ?? '')();
        const isGone = await isForgotten(vault, stream);
        if (isGone) gone.add(person);
        // forgotten for good, with the other one of the request; or readable
        expect(isGone).toBe(gone.has(person));
        expect(await isForgotten(vault, personNo(person ^ 1))).toBe(isGone);
        if (done.includes(person)) expect(isGone).toBe(true);
        expect(outcome).toMatchObject(
          isGone ? { left: { _tag: 'KeyDestroyed' } } : { right: textNo(person) },
        );
      }
      const left = bytesAside(`${path}.keys`, `${path}.keys-wal`, `${path}.keys-shm`);
      for (const [stream, forms] of secrets) {
        const isGone = [...gone].some((person) => personNo(person) === stream);
        if (isGone) expect(forms.some((form) => left.includes(form))).toBe(false);
      }
      await orThrow(vault.close());
    }
    return gone.size;
  });

describe('a process killed while it forgets persons', () => {
  it(
    `leaves each of them readable, or forgotten for good, ${String(KILLS)} times`,
    async () => {
      for (let kill = 0; kill < KILLS; kill += KILLS_OF_A_VAULT)
        expect(await forgetting(Math.min(KILLS_OF_A_VAULT, KILLS - kill), SEED + kill)).toBeGreaterThan(0);
    },
    timeoutFor(KILLS),
  );
});
