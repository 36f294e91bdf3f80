import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { masterKey, openVault } from '@pavadonis/vault';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const vault = newName();
  const master = newName();

  beforeAll(async () => {
    prepared = await prepare(newName(), Object.keys(register));
    file = await writeBook(`${newName()}.xlsx`, register, prepared);
    store = await officeStore(newName());
    mkdirSync(vault);
    writeFileSync(master, MASTER);
    chmodSync(master, 0o600);
    await orThrow((await orThrow(open())).close());
    expect(await run('record')).toMatchObject({ code: 0, err: '' });
  }, 120_000);

  const open = () =>
    openVault({
      keys: join(vault, 'keys.sqlite'),
      register: join(vault, 'forgotten.sqlite'),
      master: orThrow(masterKey(Buffer.from(MASTER, 'hex'))),
    });

  const run = async (command: 'check' | 'record', from = file) => {
    const given = [
      from,
      '--mapping',
      prepared.mapping,
      '--store',
      store,
      '--vault',
      vault,
      '--master',
      master,
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
    for (const text of ['iemācīties latviešu', 'LV-10000', 'PMLP/', 'NVA', 'sha256:', 'P-1'])
      expect([text, log.includes(text)]).toEqual([text, false]);
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

  it('says what is wrong with the vault in one sentence', async () => {
    const given = [
      'register',
      'check',
      file,
      '--mapping',
      prepared.mapping,
      '--store',
      store,
      '--lang',
      'en',
    ];
    expect(await called([...given, '--vault', vault])).toMatchObject({
      code: 2,
      err: expect.stringContaining('PAVADONIS_VAULT_MASTER'),
    });
    const env = { PAVADONIS_VAULT_MASTER: '00'.repeat(64) };
    expect((await called([...given, '--vault', vault], { env })).code).toBe(3);
    expect((await called([...given, '--vault', vault, '--secret', master], { env })).code).toBe(2);
  });
});
