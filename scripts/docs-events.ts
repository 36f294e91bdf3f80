// Writes docs/events.md, the same in Latvian, the names of events and fields in `texts`, and the JSON Schemas of all events;
// schemas of older versions stay unchanged.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogued } from './events/catalogued';
import { generated } from './events/generated';
import { keptIn } from './events/kept';

const root = join(__dirname, '..');
const files = Object.entries(generated(catalogued, keptIn(join(root, 'docs', 'schemas'))));
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(
  `The pages of events, their names in texts and the schemas are written: ${String(files.length)} files.`,
);
