import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { notes, opened, openingFails, textsIn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const LOCKS = '/proc/locks';
const itSeesLocks = existsSync(LOCKS)
  ? it
  : (name: string, test: () => Promise<void>) => it.skip(`SKIPPED, for want of ${LOCKS}: ${name}`, test);

/** How many locks this process holds on a file. */
const locksOn = (path: string): number => {
  const ofFile = `:${String(statSync(path).ino)} `;
  const ofProcess = ` ${String(process.pid)} `;
  return readFileSync(LOCKS, 'utf8')
    .split('\n')
    .filter((line) => line.includes(ofFile) && line.includes(ofProcess)).length;
};

describe('opening a file that the same process has open', () => {
  itSeesLocks('leaves the locks by which others know of the first', async () => {
    const path = newName();
    const database = await opened({ path });
    expect(textsIn(database)).toEqual([]);
    expect(locksOn(path)).toBe(1);
    const [second, reader] = [await opened({ path }), await opened({ path, readOnly: true })];
    expect(locksOn(path)).toBe(1);
    await openingFails({ path, layout: { ...notes, applicationId: 1 } });
    second.close();
    reader.close();
    expect(locksOn(path)).toBe(1);
    database.close();
  });

  it.each(['x', 'SQLite format 3\0'.padEnd(511, 'x')])(
    'still refuses one that is no database',
    async (text) => {
      const path = newName();
      writeFileSync(path, text);
      writeFileSync(`${path}-shm`, '');
      for (const readOnly of [false, true])
        expect(await openingFails({ path, readOnly })).toEqual({ _tag: 'NotADatabase', path });
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});
