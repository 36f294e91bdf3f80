import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'watching.md'), 'utf8');

const src = join(__dirname, '..', 'src');
const sources = readdirSync(src).map((file) => readFileSync(join(src, file), 'utf8'));

/** Every name of a channel, an attribute or an instrument that stands in the code. */
const names = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/'((?:pavadonis|db|messaging|error)\.[a-z_.]+)'/g)].map(([, name]) => name),
  ),
);

// a table leaves off what all names begin with
const isNamed = (name = ''): boolean =>
  page.includes(`\`${name}\``) || page.includes(`\`${name.replace(/^pavadonis/, '')}\``);

describe('the page about watching', () => {
  it('names every channel, attribute and metric', () => {
    expect(names.size).toBeGreaterThan(40);
    expect([...names].filter((name) => !isNamed(name))).toEqual([]);
  });
});
