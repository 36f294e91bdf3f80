import { masterKey, openVault, type Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { join } from 'node:path';
import { type BadUse, badUse, type Failure } from '../failure';
import { text } from '../language';
import { readSecret, type SecretPlace } from '../secrets/secret-file';
import { type Given, read } from '../usage/option';
import { aText } from '../usage/shared-options';
import type { IdOfKey } from './ids';
import { idsUnder, REGISTER_SECRET } from './secret';

const MASTER: SecretPlace = { option: 'master', variable: 'PAVADONIS_VAULT_MASTER', bytes: 64 };

const vaultOption = aText(
  'vault',
  text('mape', 'folder'),
  text(
    'glabātuve, kas aizzīmogo personu tekstus: mape ar keys.sqlite un forgotten.sqlite',
    'the vault that seals the texts of persons: a folder with keys.sqlite and forgotten.sqlite',
  ),
);

const masterOption = aText(
  'master',
  text('datne', 'file'),
  text(
    'glabātuves galvenās atslēgas datne; ja nav dota, PAVADONIS_VAULT_MASTER',
    'the file of the vault’s master; PAVADONIS_VAULT_MASTER holds it where none is given',
  ),
);

const secretOption = aText(
  'secret',
  text('datne', 'file'),
  text(
    'reģistra noslēpuma datne, ja nav glabātuves; ja nav dota, PAVADONIS_REGISTER_SECRET',
    'the file of the register’s secret, without a vault; PAVADONIS_REGISTER_SECRET holds it where none is given',
  ),
);

/** The options of making ids and sealing texts. */
export const keyOptions = [secretOption, vaultOption, masterOption] as const;

/** The means by which ids are made, and the vault that seals, if there is one. */
export interface Keys {
  readonly idOfKey: (register: string) => Promise<E.Either<Failure, IdOfKey>>;
  readonly vault: Vault | undefined;
  readonly close: () => Promise<void>;
}

const NOT_BOTH: BadUse = badUse(
  'Dodiet vai nu --vault, vai --secret: glabātuvei ir savs noslēpums.',
  'Give either --vault or --secret: a vault has a secret of its own.',
);

const ofSecret = (
  path: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): E.Either<Failure, Keys> =>
  E.map((secret: Buffer): Keys => ({
    idOfKey: (register) => Promise.resolve(E.right(idsUnder(secret, register))),
    vault: undefined,
    close: () => Promise.resolve(),
  }))(readSecret(REGISTER_SECRET, path, env));

/** Reads the secret of a register, or opens the vault that has one. */
export const keysOf = async (
  given: Given,
  env: Readonly<Record<string, string | undefined>>,
): Promise<E.Either<Failure, Keys>> => {
  const [secret, folder, masterFile] = [
    read(secretOption, given),
    read(vaultOption, given),
    read(masterOption, given),
  ];
  if (E.isLeft(secret)) return secret;
  if (E.isLeft(folder)) return folder;
  if (E.isLeft(masterFile)) return masterFile;
  if (folder.right === undefined) return ofSecret(secret.right, env);
  if (secret.right !== undefined) return E.left(NOT_BOTH);
  const bytes = readSecret(MASTER, masterFile.right, env);
  if (E.isLeft(bytes)) return bytes;
  const master = masterKey(bytes.right);
  if (E.isLeft(master)) return master;
  const opened = await openVault({
    keys: join(folder.right, 'keys.sqlite'),
    register: join(folder.right, 'forgotten.sqlite'),
    master: master.right,
  })();
  if (E.isLeft(opened)) return opened;
  const vault = opened.right;
  return E.right({
    vault,
    idOfKey: (register) => vault.idsFromFile(register)(),
    close: async () => {
      await vault.close()();
    },
  });
};
