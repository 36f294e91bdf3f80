import type { VaultReason } from '../vault/text-vault';

/**
 * The vault did not do what forgetting asked of it, or its answer was lost. All that is recorded stands: the same call again, or
 * the next opening, has the vault follow it.
 */
export interface VaultBehind {
  readonly _tag: 'VaultBehind';
  /** The reason of the vault: a `VaultError` of `@pavadonis/vault/errors`, unless the vault is the host's own. */
  readonly why: VaultReason;
}
