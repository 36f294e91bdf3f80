import * as E from 'fp-ts/Either';
import { randomBytes } from 'node:crypto';
import { OWNER_ALONE, writeFiles } from '../files/write-files';
import { text } from '../language';
import type { Deed } from '../usage/listed';
import { REGISTER_SECRET } from './secret';

const KEPT = text(
  'Noslēpums ir uzrakstīts; glabājiet to: bez tā reģistrs tiktu ierakstīts vēlreiz.',
  'The secret is written; keep it: without it the register would be recorded once more.',
);

/** Makes the secret of a register. */
export const secret: Deed = {
  options: [],
  run: (_options, path) => () => {
    const content = `${randomBytes(REGISTER_SECRET.bytes).toString('hex')}\n`;
    // a secret that stands is never lost
    const written = writeFiles([{ path, content, mode: OWNER_ALONE }], { overwrite: false });
    return Promise.resolve(E.isLeft(written) ? written : E.right({ kind: 'sentence', text: KEPT }));
  },
};
