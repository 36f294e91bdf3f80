import { newKey } from '@pavadonis/audit';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Failure } from '../failure';
import type { FileRefused } from '../files/file-refused';
import { OWNER_ALONE, writeFiles } from '../files/write-files';
import { text } from '../language';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { readNeeded } from '../usage/option';
import { originOption } from './options';

/** The command that makes the key of a log. */
export const keyCommand: Deed = {
  options: [
    {
      ...originOption,
      about: text(
        'žurnāla nosaukums, piemēram, sif.example/pavadonis',
        'the name of the log, such as sif.example/pavadonis',
      ),
    },
  ],
  run: (given, path) =>
    pipe(
      readNeeded(originOption, given),
      E.flatMap((origin): E.Either<Failure, Told> => {
        const key = newKey(origin);
        if (E.isLeft(key)) return key;
        const { signer, verifier } = key.right;
        return E.bimap(
          (refused: FileRefused): Failure => ({ ...refused, isKept: true }),
          (): Told => ({
            kind: 'sentence',
            text: text(
              `Atslēga izveidota. ${path} glabājiet slepeni; publicējiet ${path}.pub.`,
              `The key is made. Keep ${path} secret, and publish ${path}.pub.`,
            ),
          }),
        )(
          writeFiles(
            [
              { path, content: `${signer}\n`, mode: OWNER_ALONE },
              { path: `${path}.pub`, content: `${verifier}\n` },
            ],
            { overwrite: false },
          ),
        );
      }),
      TE.fromEither,
    ),
};
