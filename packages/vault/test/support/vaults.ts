import { clientStream, type Instant, instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { masterKey, type MasterKey, openVault, type Vault, type VaultOptions } from '@pavadonis/vault';
import * as TE from 'fp-ts/TaskEither';
import { createHash } from 'node:crypto';

/** The stream of the client of a number. */
export const streamNo = (number: number) => clientStream(clientIdOf(number));

/** The master of a number. */
export const masterNo = (number: number): MasterKey =>
  orThrow(
    masterKey(
      createHash('sha512')
        .update(`master ${String(number)}`)
        .digest(),
    ),
  );

/** A moment to which clocks of tests are set. */
export const NOON: Instant = instant('2026-03-02T10:00:00.000Z');

/** The files of a vault at a path. */
export const filesAt = (path: string) => ({ keys: `${path}.keys`, register: `${path}.register` });

/** How a vault is opened in a test: its path, and what differs from the usual. */
export interface Opening extends Partial<VaultOptions> {
  readonly path: string;
}

const optionsOf = ({ path, ...options }: Opening): VaultOptions => ({
  ...filesAt(path),
  master: masterNo(1),
  now: () => NOON,
  lockTimeoutMs: 20_000,
  ...options,
});

/** Opens a vault; an error if it does not open. */
export const opened = (opening: Opening): Promise<Vault> => orThrow(openVault(optionsOf(opening)));

/** Returns why a vault does not open; an error if it does. */
export const refusalOf = (opening: Opening): Promise<unknown> =>
  orThrow(TE.swap(openVault(optionsOf(opening))));

/** Works with a vault, and closes it. */
export const withVault = async <A>(opening: Opening, work: (vault: Vault) => Promise<A>): Promise<A> => {
  const vault = await opened(opening);
  try {
    return await work(vault);
  } finally {
    await orThrow(vault.close());
  }
};

/** Forgets streams at once, by a request of a name. */
export const forget = async (vault: Vault, request: string, ...numbers: readonly number[]) => {
  const streams = numbers.map(streamNo);
  await orThrow(vault.forgetting.ask({ request, streams, due: NOON }));
  return orThrow(vault.forgetting.carryOut(request));
};
