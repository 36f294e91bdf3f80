import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { client } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { called } from '../support/called';
import { stored } from '../support/stored';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MAIN = ['--disable-warning=ExperimentalWarning', join(__dirname, '../../dist/main.js')];

const errorsOf = (child: ChildProcess): (() => string) => {
  const parts: string[] = [];
  child.stderr?.on('data', (part: Buffer) => parts.push(part.toString('utf8')));
  return () => parts.join('');
};

const ended = (child: ChildProcess): Promise<unknown> =>
  once(child, 'close').then(([code]: readonly unknown[]) => code);

const onAStore = () => stored(newName(), client(clientRegistered()));

const BIN = join(__dirname, '../../bin/pavadonis.js');

describe('the program', () => {
  it('is run by the file that an installation links to, and tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      readonly version: string;
    };
    const child = spawn(process.execPath, [BIN, '--version'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const parts: string[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part.toString('utf8')));
    expect([await ended(child), parts.join('')]).toEqual([0, `${version}\n`]);
    expect(await called(['--version', '--lang', 'en'])).toMatchObject({ code: 0, out: `${version}\n` });
  });

  it('ends quietly where its reader has seen enough', async () => {
    const child = spawn(process.execPath, [...MAIN, 'status', '--store', await onAStore()]);
    const errors = errorsOf(child);
    child.stdout.destroy();
    const code = await ended(child);
    expect([code, errors()]).toEqual([0, '']);
  });

  it('says what to do where its output is full', async () => {
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [...MAIN, 'status', '--lang', 'en', '--store', await onAStore()], {
      stdio: ['ignore', full, 'pipe'],
    });
    const errors = errorsOf(child);
    const code = await ended(child);
    expect([code, errors()]).toEqual([
      3,
      'stdout: the disk is full; make room, or name another disk (ENOSPC).\n',
    ]);
  });

  it('ends at an interrupt while it waits for a server', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const store = `esdb://127.0.0.1:${port}?tls=false`;
    const child = spawn(process.execPath, [...MAIN, 'status', '--lang', 'en', '--store', store]);
    const errors = errorsOf(child);
    await once(silent, 'connection');
    child.kill('SIGINT');
    const code = await ended(child);
    silent.close();
    expect([code, errors()]).toEqual([130, 'Interrupted; nothing is half written.\n']);
  });

  it('writes nothing where it was interrupted', async () => {
    const interruption = new AbortController();
    interruption.abort();
    const out = newName();
    const given = ['report', 'active', '--day', '2024-03-01', '--out', out, '--store', await onAStore()];
    expect(await called(given, { signal: interruption.signal })).toMatchObject({ code: 130, out: '' });
    expect(existsSync(out)).toBe(false);
  });

  it('shows nothing where it was interrupted while it counted', async () => {
    const interruption = new AbortController();
    const given = ['explain', 'active', '--day', '2024-03-01', '--store', await onAStore(), '--lang', 'en'];
    // the store is read by then
    const onError = () => {
      interruption.abort();
    };
    expect(await called(given, { isTTY: true, signal: interruption.signal, onError })).toMatchObject({
      code: 130,
      out: '',
      err: expect.stringContaining('Interrupted; nothing is half written.\n'),
    });
  });

  it('shows progress on a terminal, and none in a pipe or where it is to be quiet', async () => {
    const given = ['status', '--store', await onAStore()];
    expect((await called(given)).err).toBe('');
    expect((await called([...given, '--quiet'], { isTTY: true })).err).toBe('');
    expect((await called(given, { isTTY: true })).err).toContain('Lasa notikumus');
  });

  it('sets nothing off by style in a pipe, where nobody wants it, or on a terminal that knows none', async () => {
    const given = ['report', 'staff', '--month', '2024-03', '--store', await onAStore()];
    const styled = /\u001B\[1m/;
    expect((await called(given, { isTTY: true })).out).toMatch(styled);
    expect((await called(given)).out).not.toMatch(styled);
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
      expect((await called(given, { isTTY: true, env })).out).not.toMatch(styled);
  });
});
