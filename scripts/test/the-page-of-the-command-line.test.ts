import { afterAll, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExampleStore } from '../cli/example-store';
import { cliPage } from '../cli/page';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// the page is formatted, which pads its tables
const unpadded = (page: string): string => page.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

it('the page of the command line is what the commands say and do: else run pnpm docs:cli', async () => {
  const store = newName();
  await makeExampleStore(store);
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8');
  expect(unpadded(page)).toBe(unpadded(await cliPage(store)));
});

it('the page of the command line holds no angle bracket outside of code, which a site takes for an element', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8');
  const words = page.replaceAll(/^```[^]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  expect(words.split('\n').filter((line) => line.includes('<'))).toEqual([]);
});
