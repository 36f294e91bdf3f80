import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { type Loopback, startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { scratch } from '@pavadonis/fixtures/scratch';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { called } from '../support/called';
import { inventedRegister } from './support/invented';
import { officeEvents } from './support/office';
import { appended } from '../support/stored';
import { run, totals, type Trial, trialOf } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MAIN = ['--disable-warning=ExperimentalWarning', join(__dirname, '../../dist/main.js')];
const register = inventedRegister(3);
const ROWS = Object.values(register).flat().length;

const recording = ({ file, mapping, store, secret }: Trial): readonly string[] => [
  ...['register', 'record', file, '--mapping', mapping, '--store', store, '--secret', secret],
  ...['--actor', 'coordinator-7'],
];

describe('a register in EventStoreDB', () => {
  const servers: Loopback[] = [];
  let asked: Trial;
  afterAll(() => {
    for (const server of servers) server.stop();
  });

  const started = async (): Promise<Loopback> => {
    const server = await startLoopback();
    servers.push(server);
    const { connectionString } = server;
    const store = await orThrow(eventStoreDbStore({ connectionString }));
    await appended(store, officeEvents());
    await orThrow(store.close());
    return server;
  };

  beforeAll(async () => {
    asked = await trialOf(register, newName);
  });

  it('is recorded once, and gives the same figures as in a file', async () => {
    const onServer = { ...asked, store: (await started()).connectionString };
    expect(totals(await run('check', onServer))).toEqual({ new: ROWS, known: 0, refused: 0 });
    expect(totals(await run('record', onServer))).toEqual({ new: ROWS, known: 0, refused: 0 });
    expect(totals(await run('record', onServer))).toEqual({ new: 0, known: ROWS, refused: 0 });
    await run('record', asked);
    const figures = async (store: string): Promise<string> =>
      (await called(['report', 'active', '--day', '2024-06-30', '--by', 'sex', '--store', store])).out;
    expect(await figures(onServer.store)).toBe(await figures(asked.store));
  });

  it('goes on where it was after an interrupt', async () => {
    const { connectionString: store, log } = await started();
    const onServer = { ...asked, store };
    const before = log.events.length;
    const interruption = new AbortController();
    const ended = called([...recording(onServer), '--lang', 'en'], { signal: interruption.signal });
    while (log.events.length < before + 20) await setImmediate();
    interruption.abort();
    expect(await ended).toMatchObject({ code: 130, out: '', err: expect.stringContaining('goes on where') });

    const again = totals(await run('record', onServer));
    expect([again.new + again.known, again.new > 0, again.known > 0]).toEqual([ROWS, true, true]);
    expect(totals(await run('record', onServer))).toEqual({ new: 0, known: ROWS, refused: 0 });
  });

  it('says in one sentence that the server is not there, and records nothing', async () => {
    const server = await started();
    server.stop();
    const given = recording({ ...asked, store: server.connectionString });
    // side by side, since each tries for some seconds
    const told = await Promise.all(['lv', 'en'].map((lang) => called([...given, '--lang', lang])));
    for (const { code, out, err } of told) {
      expect([code, out]).toEqual([3, '']);
      expect(err.trimEnd()).not.toContain('\n');
    }
  });
});

describe('a register that two programs record at once', () => {
  it('is recorded once', async () => {
    const asked = await trialOf(register, newName);
    const children = [1, 2].map(() =>
      spawn(process.execPath, [...MAIN, ...recording(asked), '--quiet', '--lang', 'en'], {
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    );
    const said = children.map((child) => {
      const parts: string[] = [];
      child.stderr.on('data', (part: Buffer) => parts.push(part.toString('utf8')));
      return parts;
    });
    const codes = await Promise.all(children.map((child) => once(child, 'close')));
    // whoever meets the other's event in the middle says so and stops
    for (const [i, [code]] of codes.entries()) {
      expect([0, 3]).toContain(code);
      expect(said[i]?.join('').trimEnd()).not.toContain('\n');
    }
    expect(totals(await run('record', asked))).toMatchObject({ refused: 0 });
    expect(totals(await run('record', asked))).toEqual({ new: 0, known: ROWS, refused: 0 });
    const alone = await trialOf(register, newName);
    await run('record', alone);
    const events = async (store: string): Promise<unknown> =>
      JSON.parse(
        (await called(['report', 'findings', '--day', '2025-06-30', '--store', store, '--json'])).out,
      );
    expect(await events(asked.store)).toEqual(await events(alone.store));
  }, 120_000);
});
