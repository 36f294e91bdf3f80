import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { called } from '../support/called';
import { type SealedStore, sealedStore } from '../support/sealed-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const SECRET = 'XA1 24-0117';
const USER = ['--actor', 'u-1', '--role', 'manager'];
const GROUND = ['--ground', 'no_longer_needed'];

let path = '';
let office: SealedStore;
beforeEach(async () => {
  path = newName();
  office = await sealedStore(path, SECRET);
});

const forget = (...given: readonly string[]) =>
  called(['forget', ...given, ...office.options, '--lang', 'en']);

const access = () =>
  called([
    ...['access', office.client, '--actor', 'dpo', '--why', 'request', '--json', ...office.options],
    ...['--lang', 'en'],
  ]);

const keep = (until: string) =>
  forget('keep', office.client, '--until', until, '--rule', 'our own decision', ...USER);

describe('forget', () => {
  it('is refused until a day is confirmed, and while the file must be kept', async () => {
    const early = await forget('ask', office.client, ...GROUND, ...USER);
    expect([early.code, early.out]).toEqual([1, '']);
    await keep('2999-12-31');
    const kept = await forget('ask', office.client, ...GROUND, ...USER);
    expect([kept.code, kept.err]).toEqual([1, expect.stringContaining('2999')]);
  });

  it('is asked for, taken back, asked for again, due and carried out', async () => {
    expect(await keep('2024-03-01')).toMatchObject({ code: 0, out: 'The day is recorded.\n' });
    expect((await access()).out).toContain(SECRET);
    expect(await forget('ask', office.client, ...GROUND, ...USER)).toMatchObject({ code: 0, err: '' });
    expect((await access()).out).not.toContain(SECRET);
    expect(await forget('take-back', office.client, ...USER)).toMatchObject({ code: 0 });
    expect((await access()).out).toContain(SECRET);
    expect(await forget('ask', office.client, ...GROUND, ...USER)).toMatchObject({ code: 0 });
    const notYet = await forget('carry-out', office.client, ...USER);
    expect([notYet.code, notYet.out]).toEqual([1, '']);
    expect(await forget('take-back', office.client, ...USER)).toMatchObject({ code: 0 });
    const now = ['--delay-days', '0'];
    expect(await forget('ask', office.client, ...GROUND, ...USER, ...now)).toMatchObject({ code: 0 });
    expect(JSON.parse((await forget('due', '--json')).out)).toMatchObject([
      { question: 'due', rows: [{ stream: office.client }] },
    ]);
    const done = await forget('carry-out', office.client, ...USER);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('The texts are destroyed on')]);
    expect(await forget('carry-out', office.client, ...USER)).toMatchObject({ code: 0 });
    const { code, out } = await access();
    expect([code, out.includes(SECRET)]).toEqual([0, false]);
    expect(JSON.parse((await forget('due', '--json')).out)).toMatchObject([{ rows: [] }]);
  }, 60_000);

  it('is refused for a file of which nothing is recorded, so that a slip of the pen forgets nobody', async () => {
    const stranger = 'client-018f0000-0000-7000-8000-000000000099';
    const status = async () => (await called(['status', '--json', '--store', path])).out;
    const before = await status();
    for (const each of [
      ['keep', stranger, '--until', '2024-03-01', '--rule', 'our own decision'],
      ['ask', stranger, ...GROUND],
      ['take-back', stranger],
      ['carry-out', stranger],
    ]) {
      const { code, out, err } = await forget(...each, ...USER);
      expect([code, out, err]).toEqual([
        2,
        '',
        expect.stringContaining(`Nothing is recorded of “${stranger}”`),
      ]);
    }
    expect(await status()).toBe(before);
  });

  it('happened on no day that is yet to come, and waits for a year at most', async () => {
    await keep('2024-03-01');
    for (const each of [
      ['keep', office.client, '--until', '2024-03-01', '--rule', 'our own decision'],
      ['ask', office.client, ...GROUND],
      ['take-back', office.client],
    ])
      expect(await forget(...each, ...USER, '--day', '2999-01-01')).toMatchObject({
        code: 2,
        err: '--day: “2999-01-01” is yet to come; give the day on which it happened.\n',
      });
    for (const each of [['ask', office.client, ...GROUND, ...USER], ['due']])
      expect(await forget(...each, '--delay-days', '367')).toMatchObject({
        code: 2,
        err: '--delay-days: “367” is too many; give 366 at most.\n',
      });
    expect(await forget('due', '--delay-days', '366')).toMatchObject({ code: 0 });
  });

  it('needs the vault and its master, and makes no new one by mistake', async () => {
    const store = ['--store', path];
    const asking = ['forget', 'due', ...store, '--lang', 'en'];
    expect(await called(asking)).toMatchObject({
      code: 2,
      err: '--vault is missing, and so is the variable PAVADONIS_VAULT; give one of them.\n',
    });
    const missing = [...asking, '--vault', `${path}.none`, '--forgotten', `${path}.forgotten`];
    expect(await called(missing)).toMatchObject({ code: 3, out: '' });
    const named = [...asking, '--vault', `${path}.keys`, '--forgotten', `${path}.forgotten`];
    expect(await called(named)).toMatchObject({
      code: 2,
      err: expect.stringContaining('No master is given'),
    });
    expect(readdirSync(dirname(path)).filter((name) => name === `${basename(path)}.none`)).toEqual([]);
  });

  it('takes the master from a variable, and says nothing of one that is none', async () => {
    const named = ['forget', 'due', '--lang', 'en'];
    const env = {
      PAVADONIS_STORE: path,
      PAVADONIS_VAULT: `${path}.keys`,
      PAVADONIS_FORGOTTEN: `${path}.forgotten`,
    };
    const master = readFileSync(office.masterFile, 'utf8');
    expect(await called(named, { env: { ...env, PAVADONIS_MASTER: master } })).toMatchObject({ code: 0 });
    const inHex = Buffer.from(master, 'base64').toString('hex');
    expect(await called(named, { env: { ...env, PAVADONIS_MASTER: inHex } })).toMatchObject({ code: 0 });
    writeFileSync(`${path}.raw`, Buffer.from(master, 'base64'));
    expect(await called(named, { env: { ...env, PAVADONIS_MASTER_FILE: `${path}.raw` } })).toMatchObject({
      code: 0,
    });
    const wrong = await called(named, { env: { ...env, PAVADONIS_MASTER: 'not-a-master-at-all' } });
    expect(wrong.code).toBe(2);
    expect(wrong.err).not.toContain('not-a-master');
    const other = Buffer.alloc(64, 9).toString('base64');
    const stranger = await called(named, { env: { ...env, PAVADONIS_MASTER: other } });
    expect([stranger.code, stranger.out]).toEqual([3, '']);
    expect(stranger.err).not.toContain(other);
  });
});

describe('access', () => {
  it('writes the page for the person, in both languages, to a file that its owner alone reads', async () => {
    const out = join(dirname(path), `${basename(path)}.html`);
    const asked = ['access', office.client, '--actor', 'dpo', '--why', 'request', ...office.options];
    expect(await called([...asked, '--out', out])).toMatchObject({ code: 0, out: '', err: '' });
    const page = readFileSync(out, 'utf8');
    expect(page.match(/<article lang="(?:lv|en)">/g)).toHaveLength(2);
    expect(page).toContain(SECRET);
  });

  it('puts on record who read what and why, before it is read, and no text', async () => {
    const readings = `${path}.readings`;
    const asked = ['access', office.client, '--actor', 'dpo', '--why', 'request', '--readings', readings];
    expect(await called([...asked, '--json', ...office.options])).toMatchObject({ code: 0 });
    const lines = readFileSync(readings, 'utf8');
    expect(JSON.parse(lines)).toMatchObject({
      by: 'dpo',
      why: 'request',
      stream: office.client,
      kinds: ['external-id'],
    });
    expect(lines).not.toContain(SECRET);
    const nowhere = [...asked.slice(0, -1), `${path}/no/folder`, ...office.options];
    expect(await called(nowhere)).toMatchObject({ code: 3, out: '' });
  });

  it('gives nothing of what is sealed without the vault, and says why', async () => {
    const { code, out } = await called([
      ...['access', office.client, '--actor', 'dpo', '--why', 'request', '--json', '--store', path],
    ]);
    expect(out).not.toContain(SECRET);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ unopened: [{ places: 1 }] });
  });

  it('says that nothing is recorded of somebody', async () => {
    const stranger = 'client-018f0000-0000-7000-8000-000000000099';
    const { code, out, err } = await called([
      ...['access', stranger, '--actor', 'dpo', '--why', 'request', ...office.options, '--lang', 'en'],
    ]);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('Nothing is recorded')]);
  });
});

describe('a hostile text of a person', () => {
  it.each(['\u001B[31mred\u001B[0m', '\u202Enekat\u2069', '<script>alert(1)</script>', '\u009B31m'])(
    'never acts on the page or in JSON: %j',
    async (text) => {
      const hostile = await sealedStore(newName(), text);
      for (const format of ['html', 'json']) {
        const { code, out } = await called([
          ...['access', hostile.client, '--actor', text, '--why', text, '--format', format],
          ...hostile.options,
        ]);
        expect(code).toBe(0);
        expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        if (format === 'html') expect(out).not.toContain('<script');
      }
    },
  );
});
