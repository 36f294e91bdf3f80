import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientStream, ClientId } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/desk/store';
import { preparedFolder } from '../support/prepared-folder';
import { endAll, serving, started } from '../support/program';
import { webBrowser } from '../support/web';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-program-'));
});
afterAll(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): readonly string[] => ['--data', join(folder, name), '--port', '0'];

/** Returns the complaint of a desk that does not start: a line in each language. */
const complaintOf = async (args: readonly string[]) => {
  const program = started(...args);
  const code = await program.ended;
  return { code, lines: program.complaint().trimEnd().split('\n') };
};

const person = {
  on: '2024-01-02',
  sex: 'female',
  'birth.date': '1990-05-17',
  'birth.precision': 'day',
  countryOfOrigin: 'SY',
  nationalities: 'SY',
  arrivalMode: 'spontaneous',
};

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

describe('the desk as a program', () => {
  it.each(SIGNALS)('is signed in at, ends by %s, and loses nothing', async (signal) => {
    await preparedFolder(join(folder, signal));
    const program = started(...inFolder(signal));
    const { origin, passwordOf } = await serving(program);
    const browser = webBrowser(origin);
    const name = 'caseworker-7';
    expect((await browser.filled('/sign-in', { name, password: passwordOf(name) })).status).toBe(303);
    const { status, location } = await browser.filled('/register', person);
    program.send(signal);
    expect([status, await program.ended, program.complaint()]).toEqual([303, 0, '']);
    const [, id] = /clients\/([^?]+)/.exec(location ?? '') ?? [];
    if (!ClientId.is(id)) throw new Error(`no client at ${String(location)}`);
    const store = await openStore(join(folder, signal, 'desk.sqlite'));
    const stored = await orThrow(store.readStream(clientStream(id), {}));
    await orThrow(store.close());
    expect(stored.map(({ type }) => type)).toEqual(['ClientRegistered']);
  });

  it('serves what lies on a server', async () => {
    const server = await startLoopback();
    try {
      await preparedFolder(join(folder, 'server'), server.connectionString);
      // what the first start writes once the history is there
      writeFileSync(join(folder, 'server', 'recorded'), '');
      const program = started(...inFolder('server'), '--store', server.connectionString);
      const { origin } = await serving(program);
      expect((await webBrowser(origin).get('/sign-in')).status).toBe(200);
      program.send('SIGTERM');
      expect([await program.ended, program.complaint()]).toEqual([0, '']);
    } finally {
      server.stop();
    }
  });

  it('tells its options, and which of them it does not know', async () => {
    const program = started('--help');
    expect(await program.ended).toBe(0);
    expect(program.said()).toContain('--data <folder>');
    for (const args of [['--nope'], ['--port', '65536'], ['--store', 'a file'], ['--origin', 'nowhere']])
      expect(await complaintOf(args)).toEqual({ code: 1, lines: [expect.stringMatching(/^error: /)] });
  });

  it('says what to do where it cannot start, in both languages', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await complaintOf(['--data', join(folder, 'port'), '--port', String(port)])).toEqual({
      code: 1,
      lines: [
        `Another program listens on port ${String(port)}. Name another one by --port, or 0 for any that is free.`,
        `Portā ${String(port)} klausās cita programma. Ar --port nosauciet citu, vai 0, lai ņemtu jebkuru brīvu.`,
      ],
    });
    taken.close();

    writeFileSync(join(folder, 'file'), '');
    expect(await complaintOf(inFolder('file'))).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^The folder .* cannot be made, read or written \(EEXIST\)\. Name another/),
        expect.stringMatching(/^Mapi .* nevar izveidot, lasīt vai rakstīt \(EEXIST\)\. Ar --data/),
      ],
    });

    await preparedFolder(join(folder, 'spoilt'));
    writeFileSync(join(folder, 'spoilt', 'desk.sqlite'), 'no store');
    const spoilt = await complaintOf(inFolder('spoilt'));
    expect(spoilt).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('is not a SQLite database'), expect.anything()],
    });

    await preparedFolder(join(folder, 'keyless'));
    rmSync(join(folder, 'keyless', 'master.key'));
    expect(await complaintOf(inFolder('keyless'))).toMatchObject({
      code: 1,
      lines: [
        expect.stringMatching(/^The master .* is missing.* Put it back from its backup\.$/),
        expect.stringMatching(/^Nav galvenās atslēgas /),
      ],
    });
  });

  it('is one at a time in a folder', async () => {
    await preparedFolder(join(folder, 'held'));
    const first = started(...inFolder('held'));
    await serving(first);
    expect(await complaintOf(inFolder('held'))).toMatchObject({
      code: 1,
      lines: [
        expect.stringMatching(/^Another desk works in the folder .* End it, or name another/),
        expect.stringMatching(/^Mapē .* strādā cits galds\./),
      ],
    });
    first.send('SIGKILL');
    await first.ended;
    const next = started(...inFolder('held'));
    await serving(next);
    next.send('SIGTERM');
    expect(await next.ended).toBe(0);
  });
});
