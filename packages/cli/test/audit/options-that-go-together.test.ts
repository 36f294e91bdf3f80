import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { exampleStore } from '../support/example-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

let folder = '';
let store = '';

const at = (name: string): string => join(folder, name);
const english = (...given: readonly string[]) => called([...given, '--lang', 'en', '--store', store]);
const trusted = (): readonly string[] => ['--keys', at('office.key.pub')];

beforeAll(async () => {
  folder = newName();
  mkdirSync(folder);
  store = await exampleStore(newName());
  await called(['key', at('office.key'), '--origin', 'x.example']);
  const sealing = ['--log', at('log'), '--key-file', at('office.key')];
  await english('seal', ...sealing, '--known-at', '4', '--out', at('former.seal'));
  await english('seal', ...sealing, '--out', at('last.seal'));
  await english('prove', '3', '--log', at('log'), ...trusted(), '--out', at('event.proof'));
  await english('prove-growth', '4', ...sealing, '--out', at('growth.proof'));
  await english('export', at('archive'), '--source', 'https://x.example/y');
});

// whoever gives them believes that they were looked at
const TRUST = [
  ['--origin', 'x.example'],
  ['--witnesses', 'nowhere'],
  ['--at-least', '1'],
] as const;

describe('what says whom to believe', () => {
  it.each(TRUST)('is not passed over in silence where no keys are given: %s', async (...given) => {
    const back = newName();
    const imported = await called(['import', at('archive'), ...given, '--store', back, '--lang', 'en']);
    expect([imported.code, imported.err]).toEqual([2, `There is ${given[0]} but no --keys; write both.\n`]);
    expect(existsSync(back)).toBe(false);
    const { code, out, err } = await english('audit', '--day', '2024-03-31', ...given);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('no --log')]);
  });
});

describe('a key that is none', () => {
  it('is refused with the files that hold such keys, and is not repeated', async () => {
    writeFileSync(at('spoilt.pub'), 'x.example+00000000+AAAA\n');
    const given = ['verify', '--log', at('log'), '--keys', at('spoilt.pub')];
    for (const lang of ['lv', 'en']) {
      const { code, out, err } = await called([...given, '--store', store, '--lang', lang]);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(`${at('spoilt.pub')}: `)]);
      expect(err).not.toContain('AAAA');
    }
    writeFileSync(at('spoilt.key'), 'PRIVATE+KEY+x.example+00000000+AAAA\n', { mode: 0o600 });
    const sealed = await english('seal', '--log', at('log'), '--key-file', at('spoilt.key'));
    expect([sealed.code, sealed.err]).toEqual([2, expect.stringContaining(`${at('spoilt.key')}: `)]);
  });
});

describe('a proof', () => {
  it('of an event takes no seal beside its own', async () => {
    const given = ['verify-proof', at('event.proof'), ...trusted()];
    expect(await english(...given)).toMatchObject({ code: 0 });
    const { code, out, err } = await english(...given, '--seal', at('former.seal'));
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('leave --seal out')]);
  });

  it('of growth tells how much was sealed before and after, and nothing of an event', async () => {
    const given = ['verify-proof', at('growth.proof'), ...trusted(), '--seal', at('former.seal')];
    const { code, out } = await english(...given, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      [expect.objectContaining({ rows: [{ log: 'x.example', former: 4, sealed: 9 }] })],
    ]);
  });

  it('is told from what is none', async () => {
    writeFileSync(at('none.proof'), 'a letter\n');
    for (const none of ['none.proof', 'last.seal', 'office.key.pub'])
      for (const seal of [[], ['--seal', at('former.seal')]]) {
        const { code, out, err } = await english('verify-proof', at(none), ...trusted(), ...seal);
        expect([none, code, out, err]).toEqual([none, 1, '', expect.stringContaining('no proof')]);
      }
  });
});

describe('a proof of growth', () => {
  it('makes no log where there is none, and tells a size that is none by its name', async () => {
    const given = ['--key-file', at('office.key')];
    const nowhere = await english('prove-growth', '4', '--log', at('nowhere'), ...given);
    expect([nowhere.code, nowhere.out, existsSync(at('nowhere'))]).toEqual([3, '', false]);
    const { code, err } = await english('prove-growth', 'four', '--log', at('log'), ...given);
    expect([code, err]).toEqual([2, 'size: “four” is no whole number; write one such as 30.\n']);
  });
});

describe('a folder of a log that does not belong to the seal', () => {
  it('is told as such, and not as a store that differs in nothing', async () => {
    const given = ['verify', '--log', at('other'), ...trusted(), '--seal', at('last.seal')];
    const { code, out } = await english(...given, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      1,
      [
        expect.objectContaining({
          rows: [expect.objectContaining({ verdict: 'LogDamaged', differences: null })],
        }),
      ],
    ]);
    expect((await english(...given)).out).not.toContain('There is none');
  });
});
