// Writes docs/events.md, the same in Latvian, and the JSON Schemas of all events; schemas of older versions stay unchanged.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogued } from './events/catalogued';
import { generated } from './events/generated';
import { keptIn } from './events/kept';

const docs = join(__dirname, '..', 'docs');
const files = Object.entries(generated(catalogued, keptIn(join(docs, 'schemas'))));
for (const folder of ['lv', 'schemas']) mkdirSync(join(docs, folder), { recursive: true });
for (const [path, text] of files) writeFileSync(join(docs, path), text);
console.log(`docs/events.md, docs/lv/events.md and ${files.length - 2} schemas are written.`);
