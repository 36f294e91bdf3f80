import { afterAll, describe, expect, it } from '@jest/globals';
import { withSql, scratch } from '@pavadonis/fixtures/scratch';
import { client } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { called } from '../support/called';
import { stored } from '../support/stored';

const { newName, removeAll } = scratch();

afterAll(removeAll);

const english = (...given: readonly string[]) => called([...given, '--lang', 'en']);

describe('init', () => {
  it('makes a store that is sound and empty', async () => {
    const store = newName();
    expect(await english('init', '--store', store)).toMatchObject({
      code: 0,
      out: 'The store is made.\n',
      err: '',
    });
    expect(await english('check', '--store', store)).toMatchObject({ code: 0, err: '' });
  });

  it('leaves alone what is there', async () => {
    const file = newName();
    writeFileSync(file, 'notes');
    const { code, err } = await english('init', '--store', file);
    expect([code, err]).toEqual([2, `The store ${file} exists already; name another file.\n`]);
    expect(readFileSync(file, 'utf8')).toBe('notes');
  });

  it('makes no folder', async () => {
    expect(await english('init', '--store', `${newName()}/store`)).toMatchObject({ code: 3, out: '' });
  });

  it('says nothing where it is to be quiet', async () => {
    expect(await english('init', '--quiet', '--store', newName())).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('takes the store from the environment', async () => {
    const store = newName();
    expect(await called(['init'], { env: { PAVADONIS_STORE: store } })).toMatchObject({ code: 0 });
    expect(existsSync(store)).toBe(true);
  });
});

describe('check', () => {
  it('does not hold where an event cannot be read', async () => {
    const store = await stored(newName(), client(clientRegistered()));
    await withSql(store, (database) => {
      for (const { name } of database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        .all() as readonly { readonly name: string }[])
        database.exec(`DROP TRIGGER "${name}"`);
    });
    const { code, err } = await english('check', '--store', store);
    expect([code, err.split('\n')]).toEqual([1, [expect.stringContaining('damaged'), '']]);
  });

  it('fails otherwise where there is no store', async () => {
    const file = newName();
    expect(await english('check', '--store', file)).toMatchObject({
      code: 3,
      out: '',
      err: `There is no file ${file}; name another one, or make a store: pavadonis init --store <file>.\n`,
    });
  });

  it('fails otherwise where the file is none', async () => {
    const file = newName();
    writeFileSync(file, 'no database at all, but some text that is long enough');
    expect(await english('check', '--store', file)).toMatchObject({ code: 3, out: '' });
  });
});

describe('backup', () => {
  it('copies a store', async () => {
    const store = await stored(newName(), client(clientRegistered()));
    const copy = newName();
    expect(await english('backup', copy, '--store', store)).toMatchObject({
      code: 0,
      out: 'The copy is on the disk.\n',
    });
    const [of, ofCopy] = [
      await called(['status', '--json', '--store', store]),
      await called(['status', '--json', '--store', copy]),
    ];
    expect(JSON.parse(ofCopy.out)).toEqual(JSON.parse(of.out));
  });

  it('writes over nothing', async () => {
    const store = await stored(newName(), client(clientRegistered()));
    expect(await english('backup', store, '--store', store)).toMatchObject({ code: 3, out: '' });
  });

  it('of EventStoreDB is refused with advice, before anything is tried', async () => {
    const { code, err } = await english(
      'backup',
      newName(),
      '--store',
      'esdb://user:secret@nowhere.invalid:2113',
    );
    expect([code, err]).toEqual([2, expect.stringContaining('pavadonis export')]);
    expect(err).not.toContain('secret');
  });
});

describe('status', () => {
  it('says what a store holds, for programs', async () => {
    const store = await stored(newName(), client(clientRegistered()));
    const { code, out } = await called(['status', '--json', '--store', store]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        question: 'status',
        rows: [{ store: 'file', events: 1, last_position: 1, clients: 1, contracts: 0 }],
      },
    ]);
  });

  it('makes no file where there is none', async () => {
    const store = newName();
    expect(await english('status', '--store', store)).toMatchObject({ code: 3, out: '' });
    expect(readdirSync(dirname(store)).filter((each) => store.endsWith(`/${each}`))).toEqual([]);
  });

  it('of a server that is not there says so, without its password', async () => {
    const { code, err } = await english('status', '--store', 'esdb://user:secret@127.0.0.1:1?tls=false');
    expect(code).toBe(3);
    expect(err).not.toContain('secret');
  });
});
