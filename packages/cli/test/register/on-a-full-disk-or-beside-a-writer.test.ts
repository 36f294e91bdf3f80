import { afterAll, describe, expect, it } from '@jest/globals';
import { itOnADisk } from '@pavadonis/fixtures/disks';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { fill } from '../support/full-disk';
import { inventedRegister } from './support/invented';
import { run, totals, type Trial, trialOf } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const BYTES = 16 * 2 ** 20;
// enough to open a store and to record some rows, and not all of them
const FREE = 2 ** 19;
const register = inventedRegister(12);
const ROWS = Object.values(register).flat().length;

const trial = (): Promise<Trial> => trialOf(register, newName);

const recorded = ({ file, mapping, store, secret }: Trial, ...more: readonly string[]) =>
  called([
    ...['register', 'record', file, '--mapping', mapping, '--store', store, '--secret', secret],
    ...['--actor', 'coordinator-7', ...more],
  ]);

const FULL = /ENOSPC|SQLITE_FULL|SQLITE_IOERR/;

const languages = [
  ['lv', 'paliek; palaidiet vēlreiz, un tas turpinās, kur palicis'],
  ['en', 'stay; run it again, and it goes on where it was'],
] as const;

const besideAWriter = async (lang: string) => {
  const asked = await trial();
  const outcome = await withSql(asked.store, (other) => {
    other.exec('BEGIN IMMEDIATE');
    return recorded(asked, '--lang', lang);
  });
  return { asked, outcome };
};

// side by side, since each waits for some seconds
let beside: Promise<ReadonlyMap<string, Awaited<ReturnType<typeof besideAWriter>>>> | undefined;
const allBesideAWriter = async () =>
  new Map(await Promise.all(languages.map(async ([lang]) => [lang, await besideAWriter(lang)] as const)));

describe.each(languages)('recording a register, in the language %s', (lang, goesOn) => {
  itOnADisk('says in one sentence that the disk is full, and records nothing', BYTES, async ({ folder }) => {
    const outside = await trial();
    const asked = { ...outside, store: join(folder, 'office.sqlite') };
    copyFileSync(outside.store, asked.store);
    fill(folder);
    const { code, out, err } = await recorded(asked, '--lang', lang);
    expect([code, out, err]).toEqual([3, '', expect.stringMatching(FULL)]);
    expect(err.trimEnd()).not.toContain('\n');
    rmSync(join(folder, 'full'));
    expect(totals(await run('check', asked))).toMatchObject({ new: ROWS, known: 0 });
  });

  itOnADisk(
    'says what stays where the disk is full in the middle, and goes on',
    BYTES,
    async ({ folder }) => {
      const outside = await trial();
      const asked = { ...outside, store: join(folder, 'office.sqlite') };
      copyFileSync(outside.store, asked.store);
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(BYTES - statSync(asked.store).size - FREE));
      const { code, out, err } = await recorded(asked, '--lang', lang);
      expect([code, out, err]).toEqual([3, '', expect.stringMatching(FULL)]);
      expect(err).toContain(goesOn);
      expect(err.trimEnd()).not.toContain('\n');
      rmSync(join(folder, 'ballast'));
      const again = await run('record', asked);
      expect([again.code, again.err]).toEqual([0, '']);
      const { new: added, known } = totals(again);
      expect([added + known, added > 0, known > 0]).toEqual([ROWS, true, true]);
    },
  );

  it('says in one sentence that somebody else writes, and records nothing', async () => {
    beside ??= allBesideAWriter();
    const told = (await beside).get(lang);
    if (told === undefined) throw new RangeError(`nothing was recorded in ${lang}`);
    const { asked, outcome } = told;
    const { code, out, err } = outcome;
    expect([code, out, err]).toEqual([3, '', expect.stringContaining('SQLITE_BUSY')]);
    expect(err.trimEnd()).not.toContain('\n');
    expect(totals(await run('check', asked))).toMatchObject({ new: ROWS, known: 0 });
  }, 120_000);
});
