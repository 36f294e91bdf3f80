import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../pages/host-folder';

const TEXTS = join(ROOT, 'packages/texts/src/errors');

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^ {2}([A-Z]\w+): /gm)].map(([, name = '']) => name);

it('the page about operating says what every technical error asks for', () => {
  const errors = readdirSync(TEXTS).flatMap((file) => namesIn(readFileSync(join(TEXTS, file), 'utf8')));
  expect(errors.length).toBeGreaterThan(40);
  const page = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
  const [, tables = ''] = page.split('## What each error asks for');
  const listed = [...tables.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(listed.toSorted()).toEqual(errors.toSorted());
});
