import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type BadUse, badUse, type Failure } from '../failure';
import { text } from '../language';
import { readSecret } from '../secrets/secret-file';
import type { Around } from '../usage/command';
import { type Given, read } from '../usage/option';
import { aText } from '../usage/shared-options';
import { vaultOptions } from '../vault/options';
import { type NamedVault, readVault, withNamedVault } from '../vault/with-vault';
import type { IdOfKey } from './ids';
import { REGISTER_SECRET } from './secret';

const secretOption = aText(
  'secret',
  text('datne', 'file'),
  text(
    'reģistra noslēpuma datne, ja nav glabātavas; ja nav dota, PAVADONIS_REGISTER_SECRET',
    'the file of the register’s secret, without a vault; PAVADONIS_REGISTER_SECRET holds it where none is given',
  ),
);

/** The options of making ids and sealing texts. */
export const keyOptions = [secretOption, ...vaultOptions] as const;

/** The means by which ids are made, and the vault that seals, if there is one. */
export interface Keys {
  readonly idOfKey: (register: string) => TE.TaskEither<Failure, IdOfKey>;
  readonly vault: Vault | undefined;
}

const NOT_BOTH: BadUse = badUse(
  'Ar glabātavu (--vault vai PAVADONIS_VAULT) nedodiet --secret: tai ir savs noslēpums.',
  'With a vault (--vault or PAVADONIS_VAULT) give no --secret: it has a secret of its own.',
);

/** Where ids come from: a vault as it was named, or the secret of a register. */
export type NamedKeys = { readonly vault: NamedVault } | { readonly secret: Buffer };

/** Reads the vault that is named, or else the secret of a register. */
export const readKeys = (given: Given, env: Around['env']): E.Either<Failure, NamedKeys> =>
  pipe(
    E.Do,
    E.apSW('secret', read(secretOption, given)),
    E.apSW('vault', readVault(given, env)),
    E.flatMap(({ secret, vault }): E.Either<Failure, NamedKeys> => {
      if (vault === undefined)
        return E.map((bytes: Buffer) => ({ secret: bytes }))(readSecret(REGISTER_SECRET, secret, env));
      // whoever names both may think that the secret alone counts, and would seal nothing
      return secret === undefined ? E.right({ vault }) : E.left(NOT_BOTH);
    }),
  );

// the ids are made as a vault makes them; few commands need it, so it is loaded here
const idsUnderSecret = (secret: Uint8Array, register: string) => async () => {
  const { idsUnder } = await import('@pavadonis/vault');
  return idsUnder(secret, register);
};

/** Opens the vault, if there is one, does work with the means by which ids are made, and closes it. */
export const withKeys = <A>(
  named: NamedKeys,
  work: (keys: Keys) => TE.TaskEither<Failure, A>,
): TE.TaskEither<Failure, A> =>
  'secret' in named
    ? work({ vault: undefined, idOfKey: (register) => TE.fromTask(idsUnderSecret(named.secret, register)) })
    : withNamedVault(named.vault, (vault) => work({ vault, idOfKey: vault.idsFromFile }));
