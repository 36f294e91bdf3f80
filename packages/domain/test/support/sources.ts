import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files under a folder whose names end so. */
export const filesUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

/** The texts of the files under a folder whose names end so. */
export const textsUnder = (folder: string, ending: string): readonly string[] =>
  filesUnder(folder, ending).map((file) => readFileSync(file, 'utf8'));
