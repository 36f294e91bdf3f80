import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a new folder, and returns it with a function that removes it. */
export const scratch = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'pavadonis-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
