import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { exampleStore, fileNo } from '../support/example-store';
import { hostile } from '../support/hostile';

const { newName, removeAll } = scratch();
afterAll(removeAll);

let folder = '';
let store = '';

const at = (name: string): string => join(folder, name);
const english = (...given: readonly string[]) => called([...given, '--lang', 'en', '--store', store]);
const read = (name: string): string => readFileSync(at(name), 'utf8');

const key = (): readonly string[] => ['--log', at('log'), '--key-file', at('office.key')];
const trusted = (): readonly string[] => ['--keys', at('office.key.pub')];

beforeAll(async () => {
  folder = newName();
  mkdirSync(folder);
  store = await exampleStore(newName());
  await called(['key', at('office.key'), '--origin', 'sif.example/pavadonis']);
  await english('seal', ...key(), '--out', at('first.seal'));
});

describe('key', () => {
  it('keeps the secret in a file that its owner alone reads, and prints none', async () => {
    const { code, out, err } = await called([
      'key',
      at('other.key'),
      '--origin',
      'x.example',
      '--lang',
      'en',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`publish ${at('other.key')}.pub`);
    expect(statSync(at('other.key')).mode & 0o777).toBe(0o600);
    expect(read('other.key')).toMatch(/^PRIVATE\+KEY\+x\.example\+/);
    expect(read('other.key.pub')).toMatch(/^x\.example\+/);
    expect(out).not.toContain(read('other.key').trim());
  });

  it('writes over nothing, and leaves no half of a pair', async () => {
    const before = read('office.key');
    for (const kept of ['office.key', 'taken.key']) {
      writeFileSync(at('taken.key.pub'), 'kept');
      const { code, err } = await called(['key', at(kept), '--origin', 'x.example', '--lang', 'en']);
      expect([code, err]).toEqual([3, expect.stringContaining('it exists already; name another one')]);
      expect(err).not.toContain('--overwrite');
    }
    expect([read('office.key'), existsSync(at('taken.key'))]).toEqual([before, false]);
  });

  it('is refused for a name that is none', async () => {
    const { code, err } = await called(['key', at('bad.key'), '--origin', 'a b', '--lang', 'en']);
    expect([code, err]).toEqual([2, expect.stringContaining('no key or name of one')]);
  });
});

describe('seal', () => {
  it('writes the seal, and the same one where nothing was recorded since', async () => {
    expect(read('first.seal').split('\n').slice(0, 2)).toEqual(['sif.example/pavadonis', '9']);
    expect((await english('seal', ...key())).out).toBe(read('first.seal'));
  });

  it('is refused where another process seals, and says which file says so', async () => {
    mkdirSync(at('locked'));
    writeFileSync(join(at('locked'), 'lock'), '7 another-host 0 elsewhere');
    const { code, err } = await english('seal', '--log', at('locked'), '--key-file', at('office.key'));
    expect([code, err]).toEqual([3, expect.stringContaining('Another process seals this log (7)')]);
    expect(readdirSync(at('locked'))).toEqual(['lock']);
  });

  it('says what is wrong with a key, and never repeats it', async () => {
    writeFileSync(at('no.key'), 'PRIVATE+KEY+secret+00000000+AAAA');
    const { code, err } = await english('seal', '--log', at('log'), '--key-file', at('no.key'));
    expect([code, err]).toEqual([2, expect.stringContaining('This is no key')]);
    expect(err).not.toContain('AAAA');
    writeFileSync(at('empty.key'), '\n# nothing\n');
    expect(await english('seal', '--log', at('log'), '--key-file', at('empty.key'))).toMatchObject({
      code: 2,
      err: '--key-file: the file holds no key; name another one.\n',
    });
    expect(await english('seal', '--log', at('log'), '--key-file', at('nowhere'))).toMatchObject({
      code: 3,
      err: `${at('nowhere')}: there is no such file; name another one (ENOENT).\n`,
    });
  });

  it('does not hold against a seal that was kept elsewhere and says another thing', async () => {
    const other = await exampleStore(newName());
    const events = ['--log', at('other-log'), '--key-file', at('office.key'), '--known-at', '5'];
    await called(['seal', ...events, '--store', other, '--out', at('elsewhere.seal')]);
    const said = await called([
      ...['seal', '--log', at('third-log'), '--key-file', at('office.key'), '--lang', 'en'],
      ...['--sealed-elsewhere', at('elsewhere.seal'), '--store', await changed(5)],
    ]);
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('does not agree with this log')]);
  });
});

const changed = async (position: number): Promise<string> => {
  const forged = await exampleStore(newName());
  await withSql(forged, (database) => {
    for (const { name } of database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
      .all() as readonly { readonly name: string }[])
      database.exec(`DROP TRIGGER "${name}"`);
    const [{ name: table } = { name: '' }] = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%position%'")
      .all() as readonly { readonly name: string }[];
    database.exec(`UPDATE "${table}" SET data = replace(data, '2024', '2023') WHERE position = ${position}`);
  });
  return forged;
};

describe('verify', () => {
  it('holds, and says how much is not sealed yet', async () => {
    const { code, out } = await english('verify', '--log', at('log'), ...trusted(), '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { question: 'verify', rows: [{ verdict: 'Holds', sealed: 9, unsealed: 0, differences: 0 }] },
    ]);
  });

  it('names what was changed, with the code 1', async () => {
    const given = ['verify', '--log', at('log'), ...trusted(), '--json'];
    const { code, out, err } = await called([...given, '--store', await changed(4)]);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject([
      { rows: [{ verdict: 'Differs', differences: 1 }] },
      {
        question: 'differences',
        rows: [{ difference: 'Changed', index: 3, position: 4, stream: fileNo(1) }],
      },
    ]);
  });

  it('believes no other key, and asks for witnesses where they are named', async () => {
    await called(['key', at('stranger.key'), '--origin', 'sif.example/pavadonis']);
    const log = ['verify', '--log', at('log')];
    expect(await english(...log, '--keys', at('stranger.key.pub'))).toMatchObject({ code: 1, out: '' });
    writeFileSync(at('no-witness'), read('office.key.pub'));
    expect(await english(...log, ...trusted(), '--witnesses', at('no-witness'))).toMatchObject({ code: 2 });
    expect(await english(...log, ...trusted(), '--at-least', '1')).toMatchObject({
      code: 2,
      err: 'There is --at-least but no --witnesses; write both.\n',
    });
  });

  it('says that there is no seal', async () => {
    const { code, err } = await english('verify', '--log', at('no-log'), ...trusted());
    expect([code, err]).toEqual([3, expect.stringContaining('never sealed')]);
  });
});

describe('prove', () => {
  it('proves an event by its position or id, for whoever has it', async () => {
    const proving = ['--log', at('log'), ...trusted()];
    expect(await english('prove', '4', ...proving, '--out', at('proof'))).toMatchObject({ code: 0, out: '' });
    const { out } = await english('verify-proof', at('proof'), ...trusted(), '--json');
    expect(JSON.parse(out)).toMatchObject([{ rows: [{ index: 3, position: 4, stream: fileNo(1) }] }]);
    const [
      {
        rows: [{ id }],
      },
    ] = JSON.parse(out) as [{ rows: [{ id: string }] }];
    expect((await english('prove', id, ...proving)).out).toBe(read('proof'));
    const forged = await called([
      ...['verify-proof', at('proof'), ...trusted(), '--lang', 'en', '--store', await changed(4)],
    ]);
    expect([forged.code, forged.err]).toEqual([1, expect.stringContaining('The proof proves nothing')]);
  });

  it('says that there is no such event', async () => {
    const { code, err } = await english('prove', '99', '--log', at('log'), ...trusted());
    expect([code, err]).toEqual([2, expect.stringContaining('no event “99”')]);
  });

  it('proves that a seal goes on from a former one, without the store', async () => {
    const given = ['--log', at('log'), '--key-file', at('office.key')];
    expect(await english('prove-growth', '9', ...given, '--out', at('growth'))).toMatchObject({ code: 0 });
    const checking = ['verify-proof', at('growth'), ...trusted(), '--lang', 'en'];
    expect(await called([...checking, '--seal', at('first.seal')])).toMatchObject({ code: 0 });
    expect(await english('verify-proof', at('growth'), ...trusted())).toMatchObject({
      code: 2,
      err: 'This proof goes on from a former seal; name it by --seal.\n',
    });
  });
});

describe('a hostile text', () => {
  it.each(hostile)('never acts in what the audit says of it: %j', async (text) => {
    for (const given of [
      ['seal', '--log', at('log'), '--key-file', text],
      ['prove', text, '--log', at('log'), ...trusted()],
      ['verify', '--log', text, ...trusted()],
      ['export', at('archive'), '--source', text],
      ['verify-proof', text, ...trusted()],
      ['key', at('hostile.key'), '--origin', text],
    ]) {
      const { code, out, err } = await english(...given);
      if (code !== 0) expect(out).toBe('');
      expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }
  });
});
