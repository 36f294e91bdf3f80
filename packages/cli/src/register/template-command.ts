import * as E from 'fp-ts/Either';
import { mkdirSync } from 'node:fs';
import { fileRefused } from '../files/file-refused';
import { writeFiles } from '../files/write-files';
import { text } from '../language';
import type { Deed } from '../usage/listed';
import { overwriteOption } from './options';
import { templateFiles } from './template';

const WRITTEN = text('Veidne ir uzrakstīta.', 'The template is written.');

/** Writes the template of a register. */
export const template: Deed = {
  options: [overwriteOption],
  run:
    (options, folder, { language }) =>
    async () => {
      try {
        mkdirSync(folder, { recursive: true });
      } catch (thrown) {
        return E.left(fileRefused(folder, thrown));
      }
      const overwrite = options[overwriteOption.name] === true;
      const written = writeFiles(await templateFiles(folder, language), { overwrite });
      return E.isLeft(written) ? written : E.right({ kind: 'sentence', text: WRITTEN });
    },
};
