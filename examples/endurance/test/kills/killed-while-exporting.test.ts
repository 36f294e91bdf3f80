import { describe, expect, it } from '@jest/globals';
import { exportArchive, importArchive, newKey, openSealedLog, type Trust } from '@pavadonis/audit';
import { civilDate } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { type SqliteStore, sqliteStore } from '@pavadonis/event-store-sqlite';
import { itOnADisk } from '@pavadonis/fixtures/disks';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 100 where a process is killed 500 times
const KILLS = Math.max(3, Math.floor(ROUNDS / 5));
const MOST_KILLS = 100 * KILLS;
const DISKS = Math.max(3, Math.floor(ROUNDS / 10));
const PERSONS = 40;
const COMMANDS = 300;
const DISK = 4 * 1024 * 1024;
const origin = 'sif.example/pavadonis';
const given = { source: 'https://sif.example/pavadonis', date: civilDate('2024-07-31') };

interface Sealed {
  readonly path: string;
  readonly store: SqliteStore;
  readonly log: string;
  readonly trust: Trust;
  readonly size: number;
}

/** Does work on a sealed store with a history. */
const onSealedStore = (work: (sealed: Sealed, where: string) => Promise<void>): Promise<void> =>
  inFolder(async (where) => {
    const [path, log] = [join(where, 'log.sqlite'), join(where, 'log')];
    const writer = start('writer', path, 0, PERSONS);
    await writer.saying(COMMANDS);
    await writer.kill();
    const store = await orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
    const { signer, verifier } = orThrow(newKey(origin));
    const sealing = await orThrow(openSealedLog({ store, folder: log, origin, signers: [signer] }));
    const { size } = await orThrow(sealing.seal());
    await orThrow(sealing.close());
    await work({ path, store, log, trust: { origin, keys: [verifier] }, size }, where);
    await orThrow(store.close());
  });

/** Imports each folder, and returns the outcomes by name: a size, or the error. */
const outcomesIn = async (where: string, trust: Trust): Promise<ReadonlyMap<string, number | string>> => {
  const outcomes = new Map<string, number | string>();
  for (const name of readdirSync(where)) {
    const store = memoryStore();
    const imported = await importArchive({ folder: join(where, name), store, trust })();
    if (imported._tag === 'Left') expect(await orThrow(store.readAll({ after: 0, limit: 1 }))).toEqual([]);
    outcomes.set(name, imported._tag === 'Left' ? imported.left._tag : imported.right.size);
  }
  return outcomes;
};

const isWhole = (name: string): boolean => /^archive-\d+$/.test(name);

describe('a process killed while exporting', () => {
  it(
    `leaves whole archives under their names and nothing else there, ${String(KILLS)} times`,
    () =>
      onSealedStore(async ({ path, store, log, trust, size }, where) => {
        const { below } = chance(SEED);
        let [unfinished, finished] = [0, 0];
        // until one was killed midway, however fast the machine is
        const goesOn = (kill: number): boolean => kill < KILLS || (unfinished === 0 && kill < MOST_KILLS);
        for (let kill = 0; goesOn(kill); kill += 1) {
          const archives = join(where, `archives-${String(kill)}`);
          mkdirSync(archives);
          const exporter = start('exporter', path, join(archives, 'archive'), log);
          await exporter.saying(1 + (kill % 2));
          await setTimeout(below(60));
          await exporter.kill();
          const outcomes = await outcomesIn(archives, trust);
          for (const [name, outcome] of outcomes) {
            // one that was whole on the disk already, and only had no name yet, is whole
            if (isWhole(name)) expect(outcome).toBe(size);
            else expect([size, 'ListedFileMissing', 'UnlistedFile']).toContain(outcome);
            if (isWhole(name)) finished += 1;
            else unfinished += 1;
          }
          const last = join(archives, `archive-${exporter.said.at(-1) ?? '0'}`);
          const again = await exportArchive({ ...given, store, log, folder: last })();
          if (again._tag === 'Right') expect(again.right.size).toBe(size);
          else expect(again.left).toEqual({ _tag: 'FolderNotEmpty', path: last });
          rmSync(archives, { recursive: true });
        }
        expect([unfinished > 0, finished > 0]).toEqual([true, true]);
      }),
    timeoutFor(KILLS),
  );
});

describe('a disk that is full while exporting', () => {
  itOnADisk(`is told, and left as it was, ${String(DISKS)} times`, DISK, ({ folder: disk }) =>
    onSealedStore(async ({ store, log, trust, size }) => {
      const { below } = chance(SEED);
      const [filler, folder] = [join(disk, 'filler'), join(disk, 'archive')];
      for (let round = 0; round < DISKS; round += 1) {
        const { bavail, bsize } = statfsSync(disk);
        // at most so much room that not even the events fit
        writeFileSync(filler, Buffer.alloc(bavail * bsize - below(100_000)));
        const made = await exportArchive({ ...given, store, log, folder })();
        expect(made).toMatchObject({ left: { _tag: 'ArchiveUnavailable', cause: 'ENOSPC' } });
        expect(readdirSync(disk)).toEqual(['filler']);
        rmSync(filler);
      }
      await orThrow(exportArchive({ ...given, store, log, folder }));
      expect([...(await outcomesIn(disk, trust))]).toEqual([['archive', size]]);
    }),
  );
});
