import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore, type SqliteStoreOptions } from '@pavadonis/event-store-sqlite';
import { ofVersion } from '@pavadonis/fixtures/drivers';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import * as E from 'fp-ts/Either';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { event, opened, stream } from '../support/stores';

const { newName, removeAll } = scratch();
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  removeAll();
});

const FAULTY = '3.51.2';
const MENDED = '3.51.3';
const faulty = { open: ofVersion(FAULTY), lockTimeoutMs: 50 };

const WRITER = programIn(newName(), require.resolve('../support/lone-writer'));

/** Another process that opens the store, and how that ended. */
const another = async (path: string, version = FAULTY) => {
  const child = spawn(process.execPath, [WRITER, path, version], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { said: String(said).trim(), end };
};

const opens = async (options: SqliteStoreOptions): Promise<unknown> => {
  const store = await sqliteStore(options)();
  if (E.isLeft(store)) return store.left;
  await orThrow(store.right.close());
  return 'open';
};

describe('a SQLite that may lose commits of several processes', () => {
  it.each([
    ['3.6.23', false],
    ['3.7.0', true],
    ['3.44.5', true],
    ['3.44.6', false],
    ['3.45.3', true],
    ['3.50.6', true],
    ['3.50.7', false],
    ['3.51.2', true],
    ['3.51.3', false],
    ['3.53.0', false],
    ['4.0.0', false],
    ['unknown', true],
  ])('is known by its version: %s', async (version, mayLoseCommits) => {
    const store = await opened({ path: newName(), open: ofVersion(version) });
    expect(store.sqlite).toEqual({ version, mayLoseCommits });
    await orThrow(store.close());
  });

  it('is told of the SQLite that runs here', async () => {
    const store = await opened({ path: ':memory:' });
    expect(store.sqlite.version).toMatch(/^3\.\d+\.\d+$/);
    await orThrow(store.close());
  });

  it('refuses a second process that writes, until the first has ended', async () => {
    const path = newName();
    const first = await another(path);
    expect(first.said).toBe('open');
    const refused = { _tag: 'AnotherWriter', path, version: FAULTY };
    expect(await opens({ path, ...faulty })).toEqual(refused);
    expect(await opens({ path, ...faulty })).toEqual(refused);
    await first.end();
    expect(await opens({ path, ...faulty })).toBe('open');
  });

  it('refuses a thread that writes beside', async () => {
    const path = newName();
    const store = await opened({ path, ...faulty });
    const thread = new Worker(WRITER, { workerData: [path, FAULTY] });
    expect(await once(thread, 'message')).toEqual(['AnotherWriter']);
    await thread.terminate();
    await orThrow(store.close());
  });

  it('waits for a process that is about to end', async () => {
    const path = newName();
    const first = await another(path);
    const waiting = opens({ path, ...faulty, lockTimeoutMs: 10_000 });
    await first.end();
    expect(await waiting).toBe('open');
  });

  it('lets a second one write that accepts it, or only reads', async () => {
    const path = newName();
    const first = await another(path);
    expect(await opens({ path, ...faulty, severalWriters: 'accepted' })).toBe('open');
    expect(await opens({ path, ...faulty, readOnly: true })).toBe('open');
    await first.end();
  });

  it('lets stores of one thread share a file, until the last is closed', async () => {
    const path = newName();
    const [one, two] = await Promise.all([opened({ path, ...faulty }), opened({ path, ...faulty })]);
    await orThrow(one.append(stream(1), 'no_stream', [event(1)]));
    await orThrow(one.close());
    expect((await another(path)).said).toBe('AnotherWriter');
    expect(await orThrow(two.readAll({ after: 0, limit: 10 }))).toHaveLength(1);
    await orThrow(two.close());
    expect((await another(path)).said).toBe('open');
  });

  it('lets go of the file where it does not open', async () => {
    const path = newName();
    const failing = async (...place: Parameters<typeof faulty.open>) => {
      const database = await faulty.open(...place);
      const exec = (sql: string) => {
        if (sql.includes('journal_mode')) throw new Error('never');
        return database.exec(sql);
      };
      return { ...database, exec };
    };
    expect(await opens({ path, ...faulty, open: failing })).toMatchObject({ _tag: 'CannotOpen' });
    expect((await another(path)).said).toBe('open');
  });

  it.each([
    [
      'no database',
      'NotADatabase',
      async (path: string) => writeFile(path, 'name;country\n'.padEnd(8192, 'x')),
    ],
    [
      "another program's",
      'ForeignDatabase',
      (path: string) => withSql(path, (database) => void database.exec('CREATE TABLE invoices(id)')),
    ],
  ])('makes nothing beside a file that is %s', async (_, refusal, made) => {
    const path = newName();
    await made(path);
    expect(await opens({ path, ...faulty })).toEqual({ _tag: refusal, path });
    const beside = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}-`));
    expect(beside).toEqual([]);
  });

  it('keeps an empty file beside the store, with the same rights', async () => {
    const path = newName();
    const store = await opened({ path, ...faulty, rights: 0o640 });
    const beside = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}-writer`));
    expect(beside).toEqual([`${basename(path)}-writer`]);
    await orThrow(store.close());
    expect(readFileSync(`${path}-writer`)).toHaveLength(0);
    expect(statSync(`${path}-writer`).mode & 0o777).toBe(0o640);
  });
});

describe('a SQLite without the fault', () => {
  it('lets several processes write, and keeps no file beside', async () => {
    const path = newName();
    const first = await another(path, MENDED);
    expect(await opens({ path, open: ofVersion(MENDED) })).toBe('open');
    expect(existsSync(`${path}-writer`)).toBe(false);
    await first.end();
  });
});
