import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { called } from '../support/called';
import { exampleStore } from '../support/example-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

let folder = '';
let store = '';

const at = (name: string): string => join(folder, name);
const english = (...given: readonly string[]) => called([...given, '--lang', 'en']);
const SOURCE = ['--source', 'https://sif.example/pavadonis', '--date', '2024-04-01'];

beforeAll(async () => {
  folder = newName();
  mkdirSync(folder);
  store = await exampleStore(newName());
  await called(['key', at('office.key'), '--origin', 'sif.example/pavadonis']);
  await called(['seal', '--log', at('log'), '--key-file', at('office.key'), '--store', store]);
  await called(['export', at('archive'), ...SOURCE, '--log', at('log'), '--store', store]);
});

const rows = async (of: string): Promise<unknown> =>
  (
    JSON.parse((await called(['status', '--json', '--store', of])).out) as readonly {
      readonly rows: unknown;
    }[]
  )[0]?.rows;

describe('export and import', () => {
  it('carry a history over, with its seal', async () => {
    const back = newName();
    const { code, out } = await english(
      'import',
      at('archive'),
      '--store',
      back,
      '--keys',
      at('office.key.pub'),
    );
    expect([code, out]).toEqual([
      0,
      'The history is imported: 9 events; the seal is signed by the key of the log.\n',
    ]);
    expect(await rows(back)).toEqual(await rows(store));
    const verified = ['verify', '--log', at('log'), '--keys', at('office.key.pub'), '--store', back];
    expect(await english(...verified)).toMatchObject({ code: 0 });
  });

  it('write over nothing', async () => {
    expect(await english('export', at('archive'), ...SOURCE, '--store', store)).toMatchObject({ code: 2 });
    const { code, err } = await english('import', at('archive'), '--store', store);
    expect([code, err]).toEqual([2, expect.stringContaining('exists already')]);
  });

  it('say that no signature was checked where no key is given', async () => {
    const { out } = await english('import', at('archive'), '--store', newName());
    expect(out).toContain('no signature was checked');
  });

  it('leave nothing where the archive was changed', async () => {
    await called(['export', at('spoilt'), ...SOURCE, '--store', store]);
    const data = join(at('spoilt'), 'data');
    const [events = ''] = readdirSync(data).filter((name) => name.endsWith('.ndjson'));
    appendFileSync(join(data, events), '\n');
    const back = newName();
    const { code, err } = await english('import', at('spoilt'), '--store', back);
    expect([code, err]).toEqual([1, expect.stringContaining(events)]);
    expect(readdirSync(dirname(back)).filter((name) => join(dirname(back), name).startsWith(back))).toEqual(
      [],
    );
  });

  it('leave nothing where they are interrupted', async () => {
    const interruption = new AbortController();
    interruption.abort();
    const { signal } = interruption;
    expect(await called(['export', at('half'), ...SOURCE, '--store', store], { signal })).toMatchObject({
      code: 130,
    });
    const back = newName();
    expect(await called(['import', at('archive'), '--store', back], { signal })).toMatchObject({ code: 130 });
    expect([existsSync(at('half')), existsSync(back)]).toEqual([false, false]);
    expect(readdirSync(folder).filter((name) => name.startsWith('half'))).toEqual([]);
  });

  it('restore a store with a name as long as the disk allows, and say in a sentence where none can be', async () => {
    const long = join(folder, 'x'.repeat(240));
    expect(await english('import', at('archive'), '--store', long)).toMatchObject({ code: 0 });
    for (const nowhere of [join(at('office.key'), 'back'), join(folder, 'no', 'back'), `${long}${long}`]) {
      const { code, out, err } = await english('import', at('archive'), '--store', nowhere);
      expect([code, out]).toEqual([3, '']);
      expect(err.trimEnd()).not.toMatch(/\n|unfinished/);
    }
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('say which folder or source is missing', async () => {
    expect(await english('export', at('none'), '--store', store)).toMatchObject({
      code: 2,
      err: '--source <URI> is missing; write it.\n',
    });
    expect(await english('export', at('none'), '--source', 'office', '--store', store)).toMatchObject({
      code: 2,
    });
    expect(await english('import', at('nowhere'), '--store', newName())).toMatchObject({ code: 3, out: '' });
  });
});

describe('audit', () => {
  const asked = ['--day', '2024-03-31', '--figures', 'active,served'];
  const sealed = () => ['--log', at('log'), '--keys', at('office.key.pub')];

  it('writes the report as a page in both languages, and as data', async () => {
    const page = await english('audit', ...asked, ...sealed(), '--store', store);
    expect([page.code, page.out.match(/<article lang="(?:lv|en)">/g)?.length]).toEqual([0, 2]);
    const { out } = await english('audit', ...asked, ...sealed(), '--json', '--store', store);
    expect(JSON.parse(out)).toMatchObject({
      seal: { _tag: 'Compared' },
      figures: [{ parts: [{ answer: 2 }] }, { parts: [{ answer: 2 }] }],
    });
    expect(await english('audit', ...asked, '--out', at('audit.html'), '--store', store)).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(at('audit.html'), 'utf8')).toContain('<!doctype html>');
  });

  it('has the form that the end of the file’s name tells, unless another is asked for', async () => {
    for (const [name, given, begins] of [
      ['form.json', [], '{'],
      ['form.html', ['--json'], '<!doctype html>'],
      ['form.txt', [], '<!doctype html>'],
      ['other.json', ['--format', 'html'], '<!doctype html>'],
    ] as const) {
      const out = ['--out', at(name), '--store', store];
      expect(await english('audit', ...asked, ...given, ...out)).toMatchObject({ code: 0 });
      expect([name, readFileSync(at(name), 'utf8').startsWith(begins)]).toEqual([name, true]);
    }
  });

  it('asks for the folder of the log where a key is given', async () => {
    const { code, err } = await english('audit', ...asked, '--keys', at('office.key.pub'), '--store', store);
    expect([code, err]).toEqual([2, expect.stringContaining('no --log')]);
  });
});
