import { afterAll, describe, expect } from '@jest/globals';
import { itOnADisk } from '@pavadonis/fixtures/disks';
import { scratch } from '@pavadonis/fixtures/scratch';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { exampleStore, fileNo } from '../support/example-store';
import { fill } from '../support/full-disk';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const BYTES = 65_536;

const prepared = async () => {
  const [store, key, archive] = [await exampleStore(newName()), newName(), newName()];
  await called(['key', key, '--origin', 'x.example']);
  await called(['export', archive, '--source', 'https://x.example/y', '--store', store]);
  return { store, key, archive };
};

type Prepared = Awaited<ReturnType<typeof prepared>>;

const commandsIn = (folder: string, { store, key, archive }: Prepared): readonly (readonly string[])[] => {
  const at = (name: string): string => join(folder, name);
  return [
    ['key', at('office.key'), '--origin', 'x.example'],
    ['seal', '--log', at('log'), '--key-file', key, '--store', store],
    ['export', at('archive'), '--source', 'https://x.example/y', '--store', store],
    ['import', archive, '--store', at('back.sqlite')],
    ['audit', '--day', '2024-03-31', '--out', at('audit.html'), '--store', store],
    ['access', fileNo(1), '--actor', 'dpo', '--why', 'request', '--out', at('access.html'), '--store', store],
    ['findings', '--day', '2024-03-31', '--out', at('findings.csv'), '--store', store],
    ['explain', 'active', '--day', '2024-03-31', '--out', at('explained.xlsx'), '--store', store],
  ];
};

describe.each(['lv', 'en'])('each command, in the language %s', (lang) => {
  itOnADisk(
    'says in one sentence that the disk is full, and leaves nothing half written',
    BYTES,
    async ({ folder }) => {
      const given = await prepared();
      fill(folder);
      for (const command of commandsIn(folder, given)) {
        const { code, out, err } = await called([...command, '--lang', lang]);
        expect([command[0], code, out]).toEqual([command[0], 3, '']);
        expect(err.trimEnd()).not.toContain('\n');
        expect(err).not.toContain('unfinished');
        expect(err).toMatch(/ENOSPC|disk|SQLITE_FULL|vietas/);
      }
      // the folder of a log may stand, without a seal
      expect(readdirSync(folder).filter((name) => name !== 'log')).toEqual(['full']);
    },
  );

  itOnADisk('says in one sentence that the disk can only be read', BYTES, async ({ folder, remount }) => {
    const given = await prepared();
    remount('ro');
    for (const command of commandsIn(folder, given)) {
      const { code, out, err } = await called([...command, '--lang', lang]);
      expect([command[0], code, out]).toEqual([command[0], 3, '']);
      expect(err.trimEnd()).not.toContain('\n');
    }
    remount('rw');
    expect(readdirSync(folder)).toEqual([]);
  });
});
