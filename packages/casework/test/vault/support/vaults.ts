import { type Instant, instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { masterKey, type MasterKey, openVault, type Vault, type VaultOptions } from '@pavadonis/vault';
import { createHash } from 'node:crypto';

/** The master of a number. */
export const masterNo = (number: number): MasterKey =>
  orThrow(
    masterKey(
      createHash('sha512')
        .update(`master ${String(number)}`)
        .digest(),
    ),
  );

/** When everything about keys happens. */
export const noon: Instant = instant('2024-07-01T10:00:00.000Z');

/** Opens the vault whose files begin with a path. */
export const vaultAt = (path: string, options: Partial<VaultOptions> = {}): Promise<Vault> =>
  orThrow(
    openVault({
      keys: `${path}.keys`,
      register: `${path}.register`,
      master: masterNo(1),
      now: () => noon,
      lockTimeoutMs: 20_000,
      ...options,
    }),
  );

/** Works with a vault, and closes it. */
export const withVault = async <A>(
  path: string,
  work: (vault: Vault) => Promise<A>,
  options: Partial<VaultOptions> = {},
): Promise<A> => {
  const vault = await vaultAt(path, options);
  try {
    return await work(vault);
  } finally {
    await orThrow(vault.close());
  }
};

/** A vault that counts how often each of its calls was made. */
export const counting = (vault: Vault) => {
  const calls = { seal: 0, reveal: 0, sameAs: 0 };
  const counted: Vault = {
    ...vault,
    seal: (...given) => {
      calls.seal += 1;
      return vault.seal(...given);
    },
    reveal: (...given) => {
      calls.reveal += 1;
      return vault.reveal(...given);
    },
    sameAs: (...given) => {
      calls.sameAs += 1;
      return vault.sameAs(...given);
    },
  };
  return { vault: counted, calls };
};
