import { codeOf, openDatabase, openFile, reasonOf } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { writeSync } from 'node:fs';
import { notes } from './notes';

// A process of its own, whose system calls are made to fail: opens a file, writes to it until that fails, and says why.

const [path = ''] = process.argv.slice(2);
const LARGE = 'x'.repeat(100_000);

void openFile(path, notes, { open: openDatabase }, (database) => {
  try {
    for (let i = 0; i < 60; i += 1) database.exec(`INSERT INTO notes(text) VALUES ('${String(i)}${LARGE}')`);
    return { reason: 'none', cause: 'none' };
  } catch (thrown) {
    return { reason: reasonOf(thrown), cause: codeOf(thrown) };
  }
})().then((outcome) => writeSync(1, JSON.stringify(E.toUnion(outcome))));
