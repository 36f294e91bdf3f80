import { clientStream, ClientId, type StreamOf, written } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { masterKey, type MasterKey, openVault, type Vault, type VaultOptions } from '@pavadonis/vault';
import { createHash } from 'node:crypto';

/** The stream of the person of a number. */
export const personNo = (number: number): StreamOf<'client'> =>
  clientStream(written(ClientId, `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`));

/** The text that is sealed of that person. */
export const textNo = (number: number): string => `the text of person ${String(number)}`;

/** The place of all these texts. */
export const KIND = 'note';

/** The master of a number. */
export const masterNo = (number: number): MasterKey =>
  orThrow(
    masterKey(
      createHash('sha512')
        .update(`a master for tests, no. ${String(number)}`)
        .digest(),
    ),
  );

/** The master of all processes, unless they are told another. */
export const MASTER: MasterKey = masterNo(1);

/** Opens the vault at a path. Several processes write, whatever SQLite says of that: the tests ask for it. */
export const openVaultAt = (path: string, options: Partial<VaultOptions> = {}) =>
  openVault({
    keys: `${path}.keys`,
    register: `${path}.register`,
    master: MASTER,
    lockTimeoutMs: 60_000,
    severalWriters: 'accepted',
    ...options,
  });

/** Opens the vault at a path, with a master; an error if it does not open. */
export const vaultAt = (path: string, master: MasterKey = MASTER): Promise<Vault> =>
  orThrow(openVaultAt(path, { master }));
