import { casework, type Casework, type Command } from '@pavadonis/casework';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  CommandId,
  type Instant,
  type OperationId,
  record,
  type StreamOf,
  text,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import type { Vault } from '@pavadonis/vault';

/** A person who is forgotten: the person's own stream, and all streams that are merged into it. */
export interface Person {
  readonly survivor: StreamOf<'client'>;
  readonly streams: readonly StreamOf<'client'>[];
}

/** Whether the decisions allowed a forgetting in all streams, or it was recorded against one of them. */
export type Allowed = 'allowed' | 'forced';

const ground = 'no_longer_needed' as const;

let commands = 0;

const command = (): Command => {
  commands += 1;
  return {
    commandId: exampleId(CommandId, 700_000 + commands),
    by: { actor: text('caseworker-7'), role: text('data protection officer') },
  };
};

/** Confirms that a file need not be kept, and asks that the person be forgotten, as far as the decisions allow it. */
const askFor = async (
  office: Casework,
  survivor: StreamOf<'client'>,
  on: CivilDate,
): Promise<Client.Holds> => {
  const { state } = await orThrow(office.state(survivor));
  const operations = Client.operationsOf(state);
  const holds = new Map(operations.map((id) => [id, false] as const));
  const confirmed = { on, keptUntil: addDays(on, -1), source: text('Art. 82') };
  const each: readonly { readonly operationId?: OperationId }[] =
    operations.length === 0 ? [{}] : operations.map((operationId) => ({ operationId }));
  for (const of of each)
    await orThrow(office.decide(survivor, Client.confirmRetention, { ...confirmed, ...of }, command()));
  const facts = { on, dueOn: on, ground };
  await orThrow(office.decide(survivor, Client.requestForgetting, facts, holds, command()));
  return holds;
};

/**
 * Forgets a person at a moment: it is asked for and decided through a casework with a vault, and the keys are destroyed. Where a
 * decision refuses, such as while the person is served, it is recorded all the same, as an import can.
 */
export const forget = async (
  { store, vault }: { readonly store: EventStore; readonly vault: Vault },
  { survivor, streams }: Person,
  at: Instant,
): Promise<Allowed> => {
  const office = casework({ store, vault, now: () => at });
  const on = civilDateOf(at);
  const holds = await askFor(office, survivor, on);
  const request = `request ${survivor}`;
  await orThrow(vault.forgetting.ask({ request, streams, due: at }));
  let allowed: Allowed = 'allowed';
  for (const stream of streams) {
    const decided = await orThrow(office.decide(stream, Client.forgetClient, { on }, holds, command()));
    if (decided._tag !== 'Refused') continue;
    allowed = 'forced';
    const anyway = () => () => record(Client.ClientForgotten.of({ on, ground }));
    await orThrow(office.decide(stream, anyway, undefined, command()));
  }
  await orThrow(vault.forgetting.carryOut(request));
  return allowed;
};
