import { beforeAll, describe, expect, it } from '@jest/globals';
import { pavadonis } from '@pavadonis/cli';
import { join } from 'node:path';
import { published } from '../../src/figures/published';
import { runOfDemo } from '../demo/run-of-demo';
import { commandOf, type Row } from './command-of';

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
  let path: string;

  beforeAll(async () => {
    const { folder } = await runOfDemo();
    path = join(folder, 'history.sqlite');
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
