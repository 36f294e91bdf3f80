import type { Command } from '@pavadonis/casework';
import {
  type AnyEventCodec,
  clientStream,
  CommandId,
  type Decision,
  type Instant,
  instant,
  personalFacts,
  record,
  text,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { clientIdOf, exampleId } from '@pavadonis/testing/examples/ids';
import { masterKey, type MasterKey, openVault, type Vault, type VaultOptions } from '@pavadonis/vault';
import { createHash } from 'node:crypto';

/** The stream of the client of a number. */
export const personNo = (number: number) => clientStream(clientIdOf(number));

/** The command of a number, by a caseworker. */
export const commandNo = (number: number, facts: Partial<Command> = {}): Command => ({
  commandId: exampleId(CommandId, 500 + number),
  by: { actor: text('caseworker-7'), role: text('social worker') },
  ...facts,
});

/** When everything about keys happens. */
export const NOON: Instant = instant('2024-07-01T10:00:00.000Z');

/** The master of a number. */
export const masterNo = (number: number): MasterKey =>
  orThrow(
    masterKey(
      createHash('sha512')
        .update(`master ${String(number)}`)
        .digest(),
    ),
  );

/** Opens the vault whose files begin with a path. */
export const vaultAt = (path: string, options: Partial<VaultOptions> = {}): Promise<Vault> =>
  orThrow(
    openVault({
      keys: `${path}.keys`,
      register: `${path}.register`,
      master: masterNo(1),
      now: () => NOON,
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

/** Forgets a person in a vault at once. */
export const forget = async ({ forgetting }: Vault, number: number): Promise<void> => {
  const request = `request ${String(number)}`;
  await orThrow(forgetting.ask({ request, streams: [personNo(number)], due: NOON }));
  await orThrow(forgetting.carryOut(request));
};

/** The facts of any event of a client. */
export type AnyFacts = Omit<Client.PlanGoalSet, 'type' | 'v' | 'inPlaceOf'>;

const codecOf = ({ type }: Client.Event): AnyEventCodec => {
  const codec = Client.Event.byType.get(type);
  if (codec === undefined) throw new RangeError(type);
  return codec;
};

/** A decision to record events of the type of an example as their facts say, whatever holds. */
export const recording = (example: Client.Event) =>
  personalFacts(
    codecOf(example) as unknown as typeof Client.PlanGoalSet,
    (facts: AnyFacts) => (): Decision<never, Client.Event> => record(facts as Client.Event),
  );

/** The facts of an event, for a decision to record it. */
export const factsOf = (event: Client.Event): AnyFacts =>
  ({ ...event, inPlaceOf: undefined }) as unknown as AnyFacts;
