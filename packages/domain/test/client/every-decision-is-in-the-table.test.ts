import { expect, it } from '@jest/globals';
import { filesUnder } from '@pavadonis/fixtures/sources';
import { join } from 'node:path';
import { decisions } from '../support/client-decisions';

const src = join(__dirname, '..', '..', 'src', 'client');

it.each(Object.entries(decisions))(
  'every decision of the chapter is in the table: %s',
  async (chapter, table) => {
    const files = filesUnder(join(src, chapter), '.ts').filter((file) => file.includes('decisions'));
    const modules = await Promise.all(files.map((file) => import(file) as Promise<object>));
    expect(Object.keys(table).sort()).toEqual(modules.flatMap((module) => Object.keys(module)).sort());
  },
);
