import { ProviderId, written } from '@pavadonis/domain';
import { roles, type Role } from '../rights/rights';
import type { Account } from '../sign-in/accounts';

/** The provider that serves at the end of the invented history. */
const PROVIDER = written(ProviderId, 'sif');

const NAMES: Readonly<Record<Role, string>> = {
  caseworker: 'caseworker-7',
  coordinator: 'coordinator-1',
  auditor: 'auditor-1',
  data_protection_officer: 'officer-1',
};

// without the letters and digits that are taken for each other; of 32, so that each stands for five bits alike
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 20;

const password = (chance: (bytes: number) => Buffer): string =>
  [...chance(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');

/** Makes an invented account for each role, with a password of chance, of a hundred bits. */
export const inventedAccounts = (
  chance: (bytes: number) => Buffer,
): readonly (Account & { readonly password: string })[] =>
  roles.map((role) => ({
    name: NAMES[role],
    role,
    ...(role === 'caseworker' && { provider: PROVIDER }),
    password: password(chance),
  }));
