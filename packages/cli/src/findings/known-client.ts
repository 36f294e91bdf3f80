import type { StreamOf } from '@pavadonis/domain';
import { personOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { badUse, type BadUse } from '../failure';
import type { Views } from '../questions/question';

/** Returns the own stream of a client who is asked about, and refuses one whom the history does not know. */
export const knownClient = (
  { findings }: Pick<Views, 'findings'>,
  client: StreamOf<'client'> | undefined,
): E.Either<BadUse, StreamOf<'client'> | undefined> => {
  if (client === undefined || findings.client.has(personOf(findings, client))) return E.right(client);
  return E.left(
    badUse(
      `--client: lietas „${client}” šajā vēsturē nav; dodiet tādu, kādu nosauc pārskati.`,
      `--client: there is no file “${client}” in this history; give one as reports name it.`,
    ),
  );
};
