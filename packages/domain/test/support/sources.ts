import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the files under a folder whose names end so. */
export const textsUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
