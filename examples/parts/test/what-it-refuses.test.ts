import { afterAll, describe, expect, it } from '@jest/globals';
import { centreStream, instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centreId, eventId } from '@pavadonis/testing/examples/ids';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = ['--disable-warning=ExperimentalWarning', join(__dirname, '../dist/main.js')];

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** Runs the built example, and returns its exit code and what it says. */
const ran = (...given: readonly string[]) =>
  new Promise<{ readonly code: number; readonly said: string; readonly complaint: string }>((done) => {
    execFile(process.execPath, [...MAIN, ...given], (error, said, complaint) => {
      done({ code: error === null ? 0 : Number(error.code), said, complaint });
    });
  });

/** A store with one event, of these data, and nothing else. */
const storeWith = async (data: string): Promise<string> => {
  const path = newName();
  const store = await orThrow(sqliteStore({ path }));
  const recordedAt = instant('2018-07-01T12:00:00.000Z');
  const event = { id: eventId(1), type: 'CentreOpened', recordedAt, data, metadata: '{}' };
  await orThrow(store.append(centreStream(centreId), 'no_stream', [event]));
  await orThrow(store.close());
  return path;
};

describe('the example of parts', () => {
  it.each(['0', '1025', 'four'])('refuses %j processes', async (processes) => {
    const { code, complaint } = await ran('--processes', processes);
    expect([code, complaint]).toEqual([1, expect.stringContaining('a whole number from 1 to 1024')]);
  });

  it('refuses a file that is not there', async () => {
    const { code, complaint } = await ran('--history', '/nowhere/history.sqlite', '--lang', 'lv');
    expect([code, complaint]).toEqual([2, '/nowhere/history.sqlite: Tāda faila vai mapes nav. (ENOENT)\n']);
  });

  it('refuses a file that is no store', async () => {
    const path = newName();
    writeFileSync(path, 'a letter');
    const { code, complaint } = await ran('--history', path);
    expect([code, complaint]).toEqual([2, expect.stringContaining('is not a SQLite database')]);
  });

  it('says which event cannot be read, and which part has no result', async () => {
    const path = await storeWith('{"type":"CentreOpened","v":7}');
    const { code, complaint } = await ran('--history', path, '--processes', '2');
    expect(code).toBe(2);
    expect(complaint).toContain('CentreOpened');
    expect(complaint).toMatch(/The process of part [12] ended without a result\./);
  });

  it('tells by its exit code that figures differ', async () => {
    const path = newName();
    await orThrow((await orThrow(sqliteStore({ path }))).close());
    const { code, said } = await ran('--history', path, '--processes', '3');
    expect(code).toBe(1);
    expect(said).toContain('Part 3 of 3: 0 events');
    expect(said).toMatch(/Joined: 0 events, \d+ of 170 published figures equal\n$/);
  });
});
