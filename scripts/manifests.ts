// Writes the addresses and the licence into every package, and NOTICES.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uniformFiles } from './release/uniform';

const root = join(__dirname, '..');
const files = Object.entries(uniformFiles(root));
for (const [path, text] of files) writeFileSync(join(root, path), text);
console.log(`${files.length} files are written.`);
