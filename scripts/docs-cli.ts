// Writes docs/cli.md from the commands' own definitions, with examples that are run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExampleStore } from './cli/example-store';
import { cliPage } from './cli/page';
import { formatted } from './cli/formatted';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const store = join(folder, 'office.sqlite');

void makeExampleStore(store)
  .then(() => cliPage(store))
  .then(formatted)
  .then((page) => {
    writeFileSync(join(__dirname, '..', 'docs', 'cli.md'), page);
    console.log('docs/cli.md is written.');
  })
  .finally(() => {
    rmSync(folder, { recursive: true, force: true });
  });
