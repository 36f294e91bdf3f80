import type { Command } from '@pavadonis/casework';
import { clientStream, CommandId, text } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { NOON } from '@pavadonis/fixtures/vaults';
import { clientIdOf, exampleId } from '@pavadonis/testing/examples/ids';
import type { Vault } from '@pavadonis/vault';

/** The stream of the client of a number. */
export const personNo = (number: number) => clientStream(clientIdOf(number));

/** The command of a number, by a caseworker. */
export const commandNo = (number: number, facts: Partial<Command> = {}): Command => ({
  commandId: exampleId(CommandId, 500 + number),
  by: { actor: text('caseworker-7'), role: text('social worker') },
  ...facts,
});

/** Forgets a person in a vault at once. */
export const forget = async ({ forgetting }: Vault, number: number): Promise<void> => {
  const request = `request ${String(number)}`;
  await orThrow(forgetting.ask({ request, streams: [personNo(number)], due: NOON }));
  await orThrow(forgetting.carryOut(request));
};
