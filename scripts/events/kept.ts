import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kept } from './since';

/** The schemas that are kept in a folder; none where it is not there yet. */
export const keptIn = (folder: string): Kept =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder) : []).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept[string],
    ]),
  );
