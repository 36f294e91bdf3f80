import { clientStream, ClientId, type StreamName, written } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { masterKey, type MasterKey, openVault, type Vault } from '@pavadonis/vault';
import { createHash } from 'node:crypto';

/** The stream of the person of a number. */
export const personNo = (number: number): StreamName =>
  clientStream(written(ClientId, `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`));

/** The text that is sealed of that person. */
export const textNo = (number: number): string => `the text of person ${String(number)}`;

/** The place of all these texts. */
export const KIND = 'note';

/** The master of all processes. */
export const MASTER: MasterKey = orThrow(
  masterKey(createHash('sha512').update('a master for tests').digest()),
);

/** Opens the vault at a path. Several processes write, whatever SQLite says of that: the tests ask for it. */
export const vaultAt = (path: string, master: MasterKey = MASTER): Promise<Vault> =>
  orThrow(
    openVault({
      keys: `${path}.keys`,
      register: `${path}.register`,
      master,
      lockTimeoutMs: 60_000,
      severalWriters: 'accepted',
    }),
  );
