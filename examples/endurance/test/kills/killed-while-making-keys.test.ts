import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { personNo, KIND, textNo, vaultAt } from '../../src/vault-of-test';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 200 where a process is killed 500 times, and as many while forgetting
const KILLS = Math.max(4, Math.floor(ROUNDS * 0.4));
const RACES = Math.max(10, Math.floor(ROUNDS * 0.4));
const MOST = 1_000_000;

type Said = readonly [person: number, sealed: string];

const saidBy = ({ said }: { readonly said: readonly string[] }): readonly Said[] =>
  said.map((line) => JSON.parse(line) as Said);

describe('a process killed while it makes keys', () => {
  it(
    `leaves every text that it told, and the next one possible, ${String(KILLS)} times`,
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'vault');
        const { below } = chance(SEED);
        const told: Said[] = [];
        for (let kill = 0; kill < KILLS; kill += 1) {
          // it begins with some that are sealed already
          const maker = start('keymaker', path, Math.max(0, told.length - 5), MOST);
          await maker.saying(below(12));
          await setTimeout(below(10));
          await maker.kill();
          const before = new Map(told);
          for (const [person, sealed] of saidBy(maker)) {
            if (before.has(person)) expect(sealed).toBe(before.get(person));
            else told.push([person, sealed]);
          }
          const vault = await vaultAt(path);
          for (const [person, sealed] of told.slice(-20))
            expect(await orThrow(vault.reveal(personNo(person), KIND, sealed))).toBe(textNo(person));
          await orThrow(vault.close());
        }
        expect(told.length).toBeGreaterThan(KILLS);
        const vault = await vaultAt(path);
        for (const [person, sealed] of told) {
          expect(await orThrow(vault.reveal(personNo(person), KIND, sealed))).toBe(textNo(person));
          expect(await orThrow(vault.seal(personNo(person), KIND, textNo(person)))).toBe(sealed);
        }
        await orThrow(vault.close());
      }),
    timeoutFor(KILLS),
  );
});

describe('two processes that seal the first text of a person at once', () => {
  it(
    `end with one key, and every text opens, ${String(RACES)} times`,
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'vault');
        const beginning = Date.now() + 3000;
        const makers = [1, 2].map(() => start('keymaker', path, 0, RACES, beginning));
        await Promise.all(makers.map(({ finished }) => finished));
        const [mine = [], theirs] = makers.map(saidBy);
        expect(mine).toHaveLength(RACES);
        expect(theirs).toEqual(mine);
        const vault = await vaultAt(path);
        for (const [person, sealed] of mine)
          expect(await orThrow(vault.reveal(personNo(person), KIND, sealed))).toBe(textNo(person));
        await orThrow(vault.close());
      }),
    timeoutFor(RACES),
  );
});
