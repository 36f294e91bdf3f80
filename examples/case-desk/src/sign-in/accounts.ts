import type { ProviderId } from '@pavadonis/domain';
import type { Role } from '../rights/rights';
import { type HashedPassword, hashPassword, isPassword } from './password';

/** Somebody who may sign in. */
export interface Account {
  /** The name to sign in with, and the pseudonym in the log. */
  readonly name: string;
  /** The role, which decides the rights. */
  readonly role: Role;
  /** The provider whom a caseworker works for; absent for those who see all. */
  readonly provider?: ProviderId | undefined;
}

/** An account with its password. */
interface AccountWithPassword {
  readonly account: Account;
  readonly password: HashedPassword;
}

/** The accounts of a desk. */
export interface Accounts {
  /** Returns the account of a name and its password, or nothing. It takes as long for a name that nobody has. */
  readonly check: (name: string, password: string) => Promise<Account | undefined>;
}

/** Makes the accounts of a list. `decoy` is checked for names that nobody has. */
const accountsOf = (all: readonly AccountWithPassword[], decoy: HashedPassword): Accounts => {
  const byName = new Map(all.map((each) => [each.account.name, each]));
  return {
    check: async (name, password) => {
      const found = byName.get(name);
      const right = await isPassword(password, found?.password ?? decoy);
      return right ? found?.account : undefined;
    },
  };
};

/** Hashes the passwords of a list, and makes its accounts. */
export const accountsWith = async (
  all: readonly (Account & { readonly password: string })[],
  chance: (bytes: number) => Buffer,
  cost?: number,
): Promise<Accounts> => {
  const hashed: AccountWithPassword[] = [];
  for (const { password, ...account } of all)
    hashed.push({ account, password: await hashPassword(password, chance(16), cost) });
  return accountsOf(hashed, await hashPassword(chance(16).toString('hex'), chance(16), cost));
};
