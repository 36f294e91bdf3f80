import { afterAll, describe, expect } from '@jest/globals';
import { asOrdinaryUser, itWithoutRights } from '@pavadonis/fixtures/ordinary-user';
import { scratch } from '@pavadonis/fixtures/scratch';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { exampleStore } from '../support/example-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('a command without the right that it needs', () => {
  itWithoutRights('says so in one sentence in both languages, and leaves nothing half written', async () => {
    const [closed, readable] = [await exampleStore(newName()), await exampleStore(newName())];
    chmodSync(closed, 0o600);
    chmodSync(readable, 0o644);
    const folder = newName();
    mkdirSync(folder, { mode: 0o555 });
    const month = ['report', 'monthly', '--month', '2024-03', '--format', 'html'];
    const refused = [
      ['status', '--store', closed],
      ['init', '--store', join(folder, 'new.sqlite')],
      ['register', 'template', join(folder, 'template')],
      ['register', 'secret', join(folder, 'secret')],
      [...month, '--store', readable, '--out', join(folder, 'month.html')],
    ];
    const inBoth = async (given: readonly string[]) => [
      await called([...given, '--lang', 'lv']),
      await called([...given, '--lang', 'en']),
    ];
    // all that is loaded late is loaded by whoever may read it
    for (const given of refused) await called([...given, '--help']);
    const told = await asOrdinaryUser(async () => {
      const all = [];
      for (const given of refused) all.push(await inBoth(given));
      return all;
    });
    for (const [lv, en] of told) {
      expect([lv?.code, en?.code, lv?.out, en?.out]).toEqual([3, 3, '', '']);
      expect(lv?.err).toMatch(/tiesīb|nedrīkst/);
      expect(en?.err).toMatch(/right|may not/);
      for (const each of [lv, en]) expect(each?.err.trimEnd()).not.toContain('\n');
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});
