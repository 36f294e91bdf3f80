import { afterAll, describe, expect, it } from '@jest/globals';
import { type StoredEvent, orThrow } from '@pavadonis/event-store';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch } from '@pavadonis/fixtures/scratch';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PROCESSES = 3;
const APPENDS = 60;
const ROUNDS = 2;
const WRITER = programIn(newName(), require.resolve('./support/writer'));
const OPENER = programIn(newName(), require.resolve('./support/opener'));

const start = async (program: string, ...given: readonly string[]) => {
  const writer = spawn(process.execPath, [program, ...given], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(writer, 'exit');
  const taken: string[] = [];
  const lines = createInterface({ input: writer.stdout });
  await Promise.race([
    once(lines, 'line'),
    ended.then((how) => {
      throw new Error(`a process ended before it began: ${how.join()}`);
    }),
  ]);
  lines.on('line', (ids) => taken.push(...ids.split(',')));
  const read = once(lines, 'close');
  return {
    run: async (): Promise<readonly string[]> => {
      writer.stdin.end();
      expect(await ended).toEqual([0, null]);
      await read;
      return taken;
    },
  };
};

const revisionsIn = (events: readonly StoredEvent[], name: string): readonly number[] =>
  events.filter((each) => each.stream === name).map(({ revision }) => revision);

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('many processes that write to one file', () => {
  it.each([
    ['one stream', [1]],
    ['many streams', [1, 2, 3, 4, 5, 6, 7]],
  ])('lose nothing and leave no hole in %s', async (_, numbers) => {
    const path = newName();
    const streams = numbers.map(stream);
    const writers = await Promise.all(
      upTo(PROCESSES).map(() => start(WRITER, path, String(APPENDS), ...streams)),
    );
    const taken = (await Promise.all(writers.map(({ run }) => run()))).flat();
    expect(taken).toHaveLength(PROCESSES * APPENDS * 2);

    const store = await opened({ path, check: true });
    const events = await orThrow(store.readAll({ after: 0, limit: 2 * taken.length }));
    expect(events.map(({ id }) => id).sort()).toEqual([...taken].sort());
    for (const name of streams) {
      const revisions = revisionsIn(events, name);
      expect(revisions).toEqual(upTo(revisions.length));
    }
    // what was appended together stands together
    const places = new Map(events.map(({ id, revision }) => [id, revision]));
    for (let i = 0; i < taken.length; i += 2)
      expect(places.get(taken[i + 1] ?? '')).toBe((places.get(taken[i] ?? '') ?? NaN) + 1);
    await orThrow(store.close());
  });

  it('all open it where it is new, at whatever moment', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const path = newName();
      const openers = await Promise.all(upTo(2 * PROCESSES).map(() => start(OPENER, path)));
      await Promise.all(openers.map(({ run }) => run()));
    }
  });
});
