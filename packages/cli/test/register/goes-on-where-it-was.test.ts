import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { called } from '../support/called';
import { inventedRegister } from './support/invented';
import { run, totals, type Trial, trialOf } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MAIN = ['--disable-warning=ExperimentalWarning', join(__dirname, '../../dist/main.js')];
const PERSONS = 60;
const register = inventedRegister(PERSONS);
const ROWS = Object.values(register).flat().length;

const trial = (): Promise<Trial> => trialOf(register, newName);

const grows = async (store: string): Promise<void> => {
  const size = (): number => statSync(`${store}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const before = size();
  while (size() <= before + 200_000) await setTimeout(5);
};

describe('a recording that is interrupted', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'by %s goes on where it was',
    async (signal) => {
      const asked = await trial();
      const { file, mapping, store, secret } = asked;
      const given = [file, '--mapping', mapping, '--store', store, '--secret', secret, '--actor', 'a'];
      const child = spawn(process.execPath, [...MAIN, 'register', 'record', ...given, '--lang', 'en']);
      const ended = once(child, 'close') as Promise<[number | null, string | null]>;
      await Promise.race([grows(store), ended]);
      child.kill(signal);
      const [code] = await ended;
      // a fast machine may be done before it is told to stop
      expect([0, null, 130]).toContain(code);

      const again = await run('record', asked);
      expect([again.code, again.err]).toEqual([0, '']);
      const { new: added, known } = totals(again);
      expect([added + known, known > 0]).toEqual([ROWS, true]);
      const whole = await trial();
      await run('record', whole);
      const events = async (path: string): Promise<unknown> =>
        (
          JSON.parse((await called(['status', '--json', '--store', path])).out) as readonly {
            rows: unknown[];
          }[]
        )[0]?.rows.map((row) => (row as { events: number }).events);
      expect(await events(store)).toEqual(await events(whole.store));
    },
    600_000,
  );

  it('by a signal before it begins records nothing', async () => {
    const asked = await trial();
    const { file, mapping, store, secret } = asked;
    const interruption = new AbortController();
    interruption.abort();
    const given = [file, '--mapping', mapping, '--store', store, '--secret', secret, '--actor', 'a'];
    const { code, out, err } = await called(['register', 'record', ...given, '--lang', 'en'], {
      signal: interruption.signal,
    });
    expect([code, out, err]).toEqual([
      130,
      '',
      'Interrupted; what is recorded stays. Run it again: it goes on where it was.\n',
    ]);
    expect(totals(await run('check', asked))).toMatchObject({ new: ROWS, known: 0 });
  }, 120_000);
});
