import { type Database, prepareQuery, type Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { OpenVaultError } from './errors';
import type { Masters } from './master/masters';
import type { Register } from './register/register';
import { RANDOM, UUID_BYTES, uuidOf } from './same/uuid';
import type { Chance } from './sealed/key-id';

/** The two files that become one vault, or are found to be one. */
interface Claim {
  readonly database: Database;
  readonly transaction: Transaction;
  readonly register: Register;
  readonly masters: Masters;
  readonly options: {
    readonly keys: string;
    readonly register: string;
    readonly lostRegister?: 'refused' | 'accepted' | undefined;
    readonly chance: Chance;
  };
}

/**
 * Returns the id of the vault that two files belong to, and makes one of new files. The register is made first, so that keys
 * without it have lost it. Refuses files that do not belong together, and keys that no given master opens.
 */
export const claim = async ({
  database,
  transaction,
  register,
  masters,
  options,
}: Claim): Promise<E.Either<OpenVaultError, string>> => {
  const findId = prepareQuery(database, 'SELECT id FROM vault');
  const insertId = database.prepare('INSERT INTO vault(one, id) VALUES (1, ?)');
  const idInKeys = (): string | undefined => findId().flat()[0] as string | undefined;

  const before = idInKeys();
  if (before !== undefined && register.owner() === undefined && options.lostRegister !== 'accepted')
    return E.left({ _tag: 'MissingRegister', path: options.register });
  const owner = await register.claim(before ?? uuidOf(options.chance(UUID_BYTES), RANDOM));
  const claimed = await transaction((): E.Either<OpenVaultError, string> => {
    const known = idInKeys();
    if (known === undefined && owner.hasKeys) return E.left({ _tag: 'MissingKeys', path: options.keys });
    if (known === undefined) insertId.run(owner.vault);
    if (known !== undefined && known !== owner.vault)
      return E.left({ _tag: 'OtherVault', path: options.register });
    const unknown = masters.missing();
    if (unknown !== undefined) return E.left(unknown);
    masters.add();
    return E.right(owner.vault);
  });
  if (E.isRight(claimed) && !owner.hasKeys) await register.noteKeys(claimed.right);
  return claimed;
};
