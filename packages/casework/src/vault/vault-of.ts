import type { Casework } from '../casework';
import type { TextVault } from './text-vault';

/** The vault of a casework, as far as it is known. */
interface KnownVault {
  /** The id of the vault; undefined where the casework has no vault. */
  readonly id: string | undefined;
}

// by a call, since a host may spread a casework into an object of its own
const known = new WeakMap<Casework['revealText'], KnownVault>();

/** Notes by which vault a casework seals. A vault of the host's own need not have an id, and then nothing is known. */
export const noteVault = ({ revealText }: Casework, vault: TextVault | undefined): void => {
  const id = vault !== undefined && 'id' in vault ? vault.id : undefined;
  if (vault === undefined || typeof id === 'string') known.set(revealText, { id: id as string | undefined });
};

/** Returns what is known of the vault of a casework; undefined where nothing is. */
export const vaultOf = ({ revealText }: Casework): KnownVault | undefined => known.get(revealText);
