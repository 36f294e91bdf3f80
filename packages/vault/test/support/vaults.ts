import { clientStream, type Instant, instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { vaultOptions, withVault as withVaultAt } from '@pavadonis/fixtures/vaults';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { openVault, type Vault, type VaultOptions } from '@pavadonis/vault';
import * as TE from 'fp-ts/TaskEither';

/** The stream of the client of a number. */
export const streamNo = (number: number) => clientStream(clientIdOf(number));

/** A moment to which clocks of tests are set. */
export const NOON: Instant = instant('2026-03-02T10:00:00.000Z');

/** How a vault is opened in a test: its path, and what differs from the usual. */
export interface Opening extends Partial<VaultOptions> {
  readonly path: string;
}

const optionsOf = ({ path, ...options }: Opening): VaultOptions =>
  vaultOptions(path, { now: () => NOON, ...options });

/** Opens a vault; an error if it does not open. */
export const opened = (opening: Opening): Promise<Vault> => orThrow(openVault(optionsOf(opening)));

/** Returns why a vault does not open; an error if it does. */
export const refusalOf = (opening: Opening): Promise<unknown> =>
  orThrow(TE.swap(openVault(optionsOf(opening))));

/** Works with a vault, and closes it. */
export const withVault = <A>({ path, ...options }: Opening, work: (vault: Vault) => Promise<A>): Promise<A> =>
  withVaultAt(path, work, { now: () => NOON, ...options });

/** Forgets streams at once, by a request of a name. */
export const forget = async (vault: Vault, request: string, ...numbers: readonly number[]) => {
  const streams = numbers.map(streamNo);
  await orThrow(vault.forgetting.ask({ request, streams, due: NOON }));
  return orThrow(vault.forgetting.carryOut(request));
};
