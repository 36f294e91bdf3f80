import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { masterKey, openVault } from '@pavadonis/vault';
import { existsSync, writeFileSync } from 'node:fs';
import { called } from '../support/called';
import { prepare, writeBook, type Prepared } from './support/book';
import { inventedRegister } from './support/invented';
import { officeStore } from './support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MASTER = '7b'.repeat(64);
const register = inventedRegister(3);

describe('a register that is recorded with a vault', () => {
  let prepared: Prepared;
  let file: string;
  let store: string;
  const [keys, forgotten, master] = [newName(), newName(), newName()];
  const vault = ['--vault', keys, '--forgotten', forgotten];

  beforeAll(async () => {
    prepared = await prepare(newName(), Object.keys(register));
    file = await writeBook(`${newName()}.xlsx`, register, prepared);
    store = await officeStore(newName());
    writeFileSync(master, MASTER, { mode: 0o600 });
    await orThrow((await orThrow(open())).close());
    expect(await run('record')).toMatchObject({ code: 0, err: '' });
  }, 120_000);

  const open = () =>
    openVault({ keys, register: forgotten, master: orThrow(masterKey(Buffer.from(MASTER, 'hex'))) });

  const run = async (command: 'check' | 'record', from = file) => {
    const given = [
      from,
      ...['--mapping', prepared.mapping, '--store', store],
      ...[...vault, '--master-file', master],
    ];
    const actor = command === 'record' ? ['--actor', 'coordinator-7'] : [];
    const { code, out, err } = await called([
      'register',
      command,
      ...given,
      ...actor,
      '--json',
      '--lang',
      'en',
    ]);
    return { code, err, out };
  };

  const everything = async (): Promise<string> => {
    const opened = await orThrow(sqliteStore({ path: store, readOnly: true }));
    const events = await orThrow(opened.readAll({ after: 0, limit: 10_000 }));
    await orThrow(opened.close());
    return JSON.stringify(events);
  };

  it('holds no personal text in the clear, and is recorded once', async () => {
    const log = await everything();
    for (const text of ['iemācīties latviešu', 'LV-10000', 'PMLP/', 'sha256:'])
      expect([text, log.includes(text)]).toEqual([text, false]);
    // three letters stand in a sealed text by chance now and then
    const clear = log.replaceAll(/sealed:1:[\w-]+/g, '');
    for (const text of ['NVA', 'P-1']) expect([text, clear.includes(text)]).toEqual([text, false]);
    expect(log).toContain('sealed:1:');
    expect(await run('record')).toMatchObject({ code: 0, err: '' });
    expect(await everything()).toBe(log);
  }, 120_000);

  it('is compared with what is sealed', async () => {
    const changed = inventedRegister(3);
    const goal = changed['goals']?.[0];
    if (goal !== undefined) goal['text'] = 'iegūt darbu';
    const { code, out } = await run('check', await writeBook(`${newName()}.xlsx`, changed, prepared));
    expect([code, out.match(/recorded otherwise/g)]).toEqual([1, ['recorded otherwise']]);
    expect(out).not.toContain('iegūt darbu');
  }, 120_000);

  const checked = (given: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    called(
      [
        ...['register', 'check', file, '--mapping', prepared.mapping, '--store', store, '--lang', 'en'],
        ...given,
      ],
      { env },
    );

  it('takes the vault from the variables of the other commands', async () => {
    const env = {
      PAVADONIS_VAULT: keys,
      PAVADONIS_FORGOTTEN: forgotten,
      PAVADONIS_MASTER_FILE: master,
      PAVADONIS_REGISTER_SECRET: 'a1'.repeat(32),
    };
    const { code, out, err } = await checked(['--json'], env);
    expect([code, err]).toEqual([0, '']);
    const [register] = JSON.parse(out) as readonly { readonly rows: readonly { readonly new: number }[] }[];
    expect(register?.rows.map((row) => row.new)).toEqual(register?.rows.map(() => 0));
  });

  it('says what is wrong with the vault in one sentence', async () => {
    const says = (sentence: string) => expect.stringContaining(sentence);
    expect(await checked(vault)).toMatchObject({ code: 2, err: says('PAVADONIS_MASTER') });
    const env = { PAVADONIS_MASTER: '00'.repeat(64) };
    expect(await checked(vault, env)).toMatchObject({ code: 3, out: '' });
    expect(await checked(['--vault', keys], env)).toMatchObject({ code: 2, err: says('--forgotten') });
    expect(await checked([...vault, '--secret', master], env)).toMatchObject({
      code: 2,
      err: says('--secret'),
    });
  });

  it('is not recorded in the clear where a part of the vault alone is named', async () => {
    const PAVADONIS_REGISTER_SECRET = 'a1'.repeat(32);
    const parts = [
      checked(['--master-file', master], { PAVADONIS_REGISTER_SECRET }),
      checked([], { PAVADONIS_REGISTER_SECRET, PAVADONIS_FORGOTTEN: forgotten }),
    ];
    for (const part of parts)
      expect(await part).toMatchObject({
        code: 2,
        err: '--vault is missing, and so is the variable PAVADONIS_VAULT; give one of them.\n',
      });
  });

  it('makes no new vault by mistake', async () => {
    const none = newName();
    const env = { PAVADONIS_MASTER: MASTER };
    for (const named of [
      ['--vault', none, '--forgotten', forgotten],
      ['--vault', keys, '--forgotten', none],
    ])
      expect(await checked(named, env)).toMatchObject({
        code: 3,
        err: `${none}: there is no such file; name another one (ENOENT).\n`,
      });
    expect(existsSync(none)).toBe(false);
  });
});
