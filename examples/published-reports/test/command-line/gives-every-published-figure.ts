import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pavadonis } from '@pavadonis/cli';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { published } from '../../src/figures/published';
import { allOf, recordedHistory } from '../given';
import { commandOf, type Row } from './command-of';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const FIGURES = Number(process.env['FIGURES'] ?? 1);

/** Returns so many figures of each definition. */
const chosen = [...new Set(published.map(({ definition }) => definition))].flatMap((definition) =>
  published.filter((each) => each.definition === definition).slice(0, FIGURES),
);

/** Calls the command with arguments, and returns the rows of the one answer that it writes as JSON. */
const rowsOf = async (given: readonly string[]): Promise<readonly Row[]> => {
  const written: string[] = [];
  const into = { write: (content: string | Uint8Array) => void written.push(String(content)), isTTY: false };
  const { signal } = new AbortController();
  const code = await pavadonis(given, { out: into, err: into, env: {}, signal });
  expect([code, ...(code === 0 ? [] : written)]).toEqual([0]);
  const [answer] = JSON.parse(written.join('')) as readonly { readonly rows: readonly Row[] }[];
  return answer?.rows ?? [];
};

describe('one command at the command line', () => {
  const path = newName();

  beforeAll(async () => {
    const { store } = await recordedHistory(1);
    const file = await orThrow(sqliteStore({ path, durability: 'normal' }));
    // as long as a stream goes on, its events are appended together
    const batch = { stream: '', events: [] as Awaited<ReturnType<typeof allOf>>[number][] };
    const flush = async (): Promise<void> => {
      const [first] = batch.events;
      if (first === undefined) return;
      const expected = first.revision === 0 ? 'no_stream' : first.revision - 1;
      await orThrow(file.append(first.stream, expected, batch.events, { imported: true }));
      batch.events = [];
    };
    for (const event of await allOf(store)) {
      if (event.stream !== batch.stream) await flush();
      batch.stream = event.stream;
      batch.events.push(event);
    }
    await flush();
    await orThrow(file.close());
  });

  it('is known for each published figure', () => {
    const without = published.filter((figure) => commandOf(figure.id, figure.published) === undefined);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(chosen)('gives $id', async ({ id, published: value }) => {
    const command = commandOf(id, value);
    const given = ['report', ...(command?.given ?? []), '--store', path, '--format', 'json'];
    expect([given, command?.read(await rowsOf(given))]).toEqual([given, value]);
  });
});
