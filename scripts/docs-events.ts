// Writes docs/events.md and the JSON Schemas of all events; schemas of older versions stay unchanged.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogued } from './events/catalogued';
import { generated } from './events/generated';
import { keptIn } from './events/kept';

const docs = join(__dirname, '..', 'docs');
const files = Object.entries(generated(catalogued, keptIn(join(docs, 'schemas'))));
mkdirSync(join(docs, 'schemas'), { recursive: true });
for (const [path, text] of files) writeFileSync(join(docs, path), text);
console.log(`docs/events.md and ${files.length - 1} schemas are written.`);
