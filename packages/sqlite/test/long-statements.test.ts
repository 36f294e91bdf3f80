import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { type Open, openDatabase } from '@pavadonis/sqlite';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import threads from 'node:worker_threads';
import { startReadingThread } from '../src/thread';
import { notes, opened, openingFails } from './support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);
afterEach(() => void jest.restoreAllMocks());

const PAGE = 4096;

const CANNOT_OPEN = `
const { parentPort } = require('node:worker_threads');
parentPort.postMessage({ thrown: { message: 'unable to open database file' } });
parentPort.once('message', () => parentPort.close());
`;

const ENDS_AT_ONCE = `require('node:worker_threads').parentPort.postMessage({ opened: true });`;

// a driver of the host's own, whose statements all run where the host runs
const here: Open = (path, mode) => openDatabase(path, mode);

const largeFile = async (): Promise<string> => {
  const path = newName();
  (await opened({ path })).close();
  await withSql(path, (database) =>
    database.exec(`INSERT INTO notes(text)
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i || hex(zeroblob(1000)) FROM n`),
  );
  return path;
};

const checked = async (path: string, open?: Open): Promise<void> => {
  (await opened({ path, check: true, open })).close();
};

/** How many turns the event loop took during some work. */
const turnsIn = async (work: () => Promise<void>): Promise<number> => {
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  return turns;
};

describe('the check of a large file', () => {
  it('lets the host do other work meanwhile', async () => {
    const path = await largeFile();
    const aside = await turnsIn(() => checked(path));
    expect(aside).toBeGreaterThan(10 * (await turnsIn(() => checked(path, here))));
  });

  it.each([
    ['in an index', (bytes: Buffer) => bytes.write('2', bytes.lastIndexOf('1500000'), 'latin1')],
    ['in a page', (bytes: Buffer) => bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + PAGE)],
  ])('finds the damage %s that is found in this thread', async (_, damage) => {
    const path = await largeFile();
    const bytes = readFileSync(path);
    damage(bytes);
    writeFileSync(path, bytes);
    const found = await openingFails({ path, check: true });
    expect(found).toMatchObject({ _tag: 'Damaged', path });
    expect(found).toEqual(await openingFails({ path, check: true, open: here }));
  });

  it('tells SQLite’s error that is told in this thread', async () => {
    const path = await largeFile();
    const malformed = { fault: 'malformed', places: "SELECT json('[' || text) FROM notes" };
    const layout = { ...notes, invariants: [malformed] };
    const told = await openingFails({ path, layout, check: true });
    expect(told).toMatchObject({ _tag: 'CannotOpen', cause: expect.stringContaining('SQLITE_ERROR') });
    expect(told).toEqual(await openingFails({ path, layout, check: true, open: here }));
  });

  it.each([
    ['none can be started', undefined],
    ['it ends before it has begun', 'process.exit()'],
    ['it cannot open the file', CANNOT_OPEN],
  ])('does without a thread where %s', async (_, code) => {
    const path = await largeFile();
    const { Worker } = threads;
    const starting = jest.spyOn(threads, 'Worker').mockImplementationOnce(() => {
      if (code === undefined) throw new Error('not permitted');
      return new Worker(code, { eval: true });
    });
    await checked(path);
    expect(starting).toHaveBeenCalledTimes(1);
  });

  it('is told that a thread has ended also where it ended while nobody asked', async () => {
    const { Worker } = threads;
    let worker: threads.Worker | undefined;
    jest.spyOn(threads, 'Worker').mockImplementationOnce(() => {
      worker = new Worker(ENDS_AT_ONCE, { eval: true });
      return worker;
    });
    const thread = await startReadingThread(await largeFile(), { readOnly: true, immutable: false }, 1000);
    if (thread === undefined || worker === undefined) throw new Error('it has begun');
    if (worker.threadId >= 0) await once(worker, 'exit');
    await expect(thread.all('SELECT 1')).rejects.toThrow('the thread has ended');
    await thread.end();
  });
});
