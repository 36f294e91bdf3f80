import { describe, expect } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { type Disk, itOnTwoDisks } from '@pavadonis/fixtures/disks';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Told } from '../../src/personal-share';
import { openVaultAt } from '../../src/vault-of-test';
import { chance } from '../support/chance';
import { fill, free } from '../support/filler';
import { oneOf } from '../support/recorders';
import { startRegistrar } from '../support/registrars';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { everyTextOpens, sealedLog } from '../support/sealed-log';

const DISK = 16 * 1024 * 1024;
const LEFT = 40_000;
// 200 where the disks of a store and rows are filled 500 times
const FILLINGS = Math.max(6, Math.floor(ROUNDS * 0.4));
const FILLINGS_OF_A_VAULT = 20;
const PERSONS = 1_000_000;
const REASONS = ['StoreUnavailable: disk_full', 'TextNotSealed: disk_full', 'VaultUnavailable: disk_full'];

const reasonOf = ({ failed }: Told): readonly string[] => {
  if (failed === undefined) return [];
  const { why = failed, ...whole } = failed;
  return [`${whole._tag}: ${String((why as { readonly reason?: string }).reason)}`];
};

/** Fills and frees the disks of store and vault while two processes register persons; returns why they could not. */
const registering = async (seed: number, fillings: number, stores: Disk, keys: Disk) => {
  const { below } = chance(SEED + seed);
  const path = join(stores.folder, `office-${String(seed)}`);
  const vaultPath = join(keys.folder, `vault-${String(seed)}`);
  const both = [0, 1].map((first) =>
    startRegistrar({ path, keys: vaultPath, first, step: 2, commands: PERSONS, persons: PERSONS }),
  );
  try {
    for (let filling = 0; filling < fillings; filling += 1) {
      await Promise.all(both.map((registrar) => registrar.tellingMore(1)));
      const full = oneOf([[stores], [keys], [keys], [stores, keys]], below);
      for (const disk of full) fill(disk, below(LEFT));
      await oneOf(both, below).tellingMore(1 + below(20));
      // the last one leaves them killed on a full disk
      if (filling === fillings - 1) for (const registrar of both) await registrar.kill();
      for (const disk of full) free(disk);
    }
  } finally {
    for (const registrar of both) await registrar.kill();
  }
  const told = both.flatMap((registrar) => registrar.told());
  const { texts, hears } = await sealedLog(path);
  for (const each of told) hears(each);
  const vault = await orThrow(openVaultAt(vaultPath));
  expect(await everyTextOpens(vault, texts)).toEqual(new Set());
  await orThrow(vault.close());
  expect(texts.length).toBeGreaterThan(fillings);
  for (const { folder } of [stores, keys])
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
  return told.flatMap(reasonOf);
};

describe('full disks of a store and of its vault', () => {
  itOnTwoDisks(
    `leave every event with texts that open, ${String(FILLINGS)} times`,
    DISK,
    async (stores, keys) => {
      const full: string[] = [];
      // it may take some fillings more until somebody writes while a disk is full
      for (let done = 0; done < FILLINGS || full.length === 0; done += FILLINGS_OF_A_VAULT) {
        const fillings = Math.min(FILLINGS_OF_A_VAULT, Math.max(1, FILLINGS - done));
        const reasons = await registering(done, fillings, stores, keys);
        full.push(...reasons.filter((reason) => !reason.endsWith(': busy')));
      }
      expect(full.filter((reason) => !REASONS.includes(reason))).toEqual([]);
    },
    timeoutFor(FILLINGS),
  );
});
