import { afterAll, describe, expect, it } from '@jest/globals';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import * as E from 'fp-ts/Either';
import { existsSync } from 'node:fs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('a store is opened with options', () => {
  const path = newName();

  it.each([
    ['that are missing', undefined, 'options', 'an object'],
    ['that have no path', {}, 'path', 'a text'],
    ['that have another thing for a path', { path: 7 }, 'path', 'a text'],
    ['that give rights in a text', { path, rights: '600' }, 'rights', 'access rights as chmod takes them'],
    ['of an unknown durability', { path, durability: 'off' }, 'durability', 'full or normal'],
    ['whose durability is a pragma', { path, durability: 'full; x' }, 'durability', 'full or normal'],
    ['that wait for no number', { path, lockTimeoutMs: NaN }, 'lockTimeoutMs', 'milliseconds from 0 on'],
    [
      'that wait for less than nothing',
      { path, lockTimeoutMs: -1 },
      'lockTimeoutMs',
      'milliseconds from 0 on',
    ],
    ['that are only perhaps for reading', { path, readOnly: 'yes' }, 'readOnly', 'true or false'],
    ['that are only perhaps checked', { path, check: 1 }, 'check', 'true or false'],
    ['whose driver is no function', { path, open: {} }, 'open', 'a function'],
  ])('%s: refused, and no file is made', async (_, options, option, rule) => {
    expect(await sqliteStore(options as never)()).toEqual(E.left({ _tag: 'InvalidOption', option, rule }));
    expect(existsSync(path)).toBe(false);
  });
});
