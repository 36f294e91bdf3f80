import { statSync } from 'node:fs';
import type { Bilingual } from '../language';
import { text } from '../language';

const READ_BY_OTHERS = 0o044;

/** Returns a warning where others than the owner may read a file that holds a secret. */
export const openSecret = (path: string): Bilingual | undefined => {
  // elsewhere the rights say nothing of others
  if (process.platform === 'win32') return undefined;
  try {
    const stat = statSync(path);
    if (!stat.isFile() || (stat.mode & READ_BY_OTHERS) === 0) return undefined;
  } catch {
    return undefined;
  }
  return text(
    `${path}: šo slepeno datni var lasīt arī citi šī datora lietotāji; atņemiet viņiem tiesības (chmod 600).`,
    `${path}: other users of this computer can read this secret file; take the right from them (chmod 600).`,
  );
};
