import {
  type Casework,
  type ClientForgetting,
  type KeyDestruction,
  openForgetting,
} from '@pavadonis/casework';
import {
  civilDate,
  clientStream,
  type Instant,
  instant,
  operationStream,
  type Recordable,
  startOfDay,
  type StreamOf,
  type StreamName,
  text,
  type Text,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { encode, eventIdAt, type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import { vaultAt } from '@pavadonis/fixtures/vaults';
import { forgettingRequested, retentionConfirmed } from '@pavadonis/testing/examples/forgetting';
import { clientsMerged, externalIdLinked } from '@pavadonis/testing/examples/identity';
import { clientId, clientIdOf, operationId } from '@pavadonis/testing/examples/ids';
import { operationOpened } from '@pavadonis/testing/examples/operation';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { command, commandNo, office } from '../../commands/support/office';

/** The stream of the person. */
export const stream = clientStream(clientId);

/** The stream of the client of a number. */
const clientNo = (number: number): StreamOf<'client'> => clientStream(clientIdOf(number));

/** The moment at which the person asks. */
export const askedAt: Instant = instant('2031-01-14T09:00:00.000Z');

/** The number of days that a request waits, as in the examples. */
const DELAY = 30;

/** The moment from which on it may be carried out. */
export const dueAt: Instant = startOfDay(forgettingRequested().dueOn);

/** The facts of the request. */
export const request: Parameters<ClientForgetting['ask']>[1] = {
  on: civilDate('2031-01-14'),
  ground: 'no_longer_needed',
};

/** The person's only text. */
export const goal: Parameters<typeof Client.setPlanGoal>[0] & { readonly text: Text } = {
  ...planGoalSet.facts(),
  text: text('to speak with the neighbours'),
};

// what comes before the goal, and after it; nothing of it is a text
const before: readonly Client.Event[] = [clientRegistered(), serviceStarted(), planDrawnUp()];
const over: readonly Client.Event[] = [serviceEnded(), retentionConfirmed({ operationId })];

let writes = 0;

/** Appends events to a stream, whatever the rules say, as another process does. */
export const write = async (
  store: EventStore,
  of: StreamName,
  ...events: readonly Recordable[]
): Promise<void> => {
  writes += 1;
  const { by } = command(0);
  const commandId = commandNo(5000 + writes);
  const encoded = E.sequenceArray(
    events.map((event, place) =>
      encode(of, {
        id: eventIdAt(commandId, place),
        recordedAt: askedAt,
        metadata: { by, commandId, evidence: [] },
        event,
      }),
    ),
  );
  if (E.isLeft(encoded)) throw new Error(JSON.stringify(encoded.left));
  const { length } = await orThrow(store.readStream(of, {}));
  await orThrow(store.append(of, length === 0 ? 'no_stream' : length - 1, encoded.right));
};

/** A store with the person's events and the operation that paid, where the goal was sealed by a vault. */
export const storeWith = async (vault: Vault): Promise<EventStore> => {
  const store = memoryStore();
  await write(store, operationStream(operationId), operationOpened());
  await write(store, stream, ...before);
  await orThrow(office(store, { vault }).decide(stream, Client.setPlanGoal, goal, command(1)));
  await write(store, stream, ...over);
  return store;
};

/** A clock that a test sets. */
export interface Clock {
  at: Instant;
}

/** A vault, a store with the person, and what a host opens on them. */
export interface Desk {
  readonly vault: Vault;
  readonly store: EventStore;
  readonly office: Casework;
  readonly forgetting: Awaited<ReturnType<typeof opened>>;
  readonly clock: Clock;
}

/** Opens forgetting on a store and a vault, with a casework of its own. */
export const opened = (
  store: EventStore,
  vault: Vault,
  { clock, keys = vault.forgetting }: { readonly clock: Clock; readonly keys?: KeyDestruction },
) =>
  orThrow(
    openForgetting({
      office: office(store, { vault, now: () => clock.at }),
      store,
      vault: { forgetting: keys },
      delayDays: DELAY,
      now: () => clock.at,
    }),
  );

/** Works with a vault at a path, a store with the person, and forgetting. */
export const withDesk = async <A>(path: string, work: (desk: Desk) => Promise<A>): Promise<A> => {
  const clock: Clock = { at: askedAt };
  const vault = await vaultAt(path, { now: () => clock.at });
  try {
    const store = await storeWith(vault);
    return await work({
      vault,
      store,
      office: office(store, { vault, now: () => clock.at }),
      forgetting: await opened(store, vault, { clock }),
      clock,
    });
  } finally {
    await orThrow(vault.close());
  }
};

/** The types of the events of a stream from a place on. */
export const typesIn = async (store: EventStore, of: StreamName = stream, from = 6) =>
  (await orThrow(history(store).recorded(of))).slice(from).map(({ event }) => event.type);

/** Returns the text of the person's goal, or the reason why it is not revealed. */
export const goalOf = async (store: EventStore, vault: Vault, of = stream): Promise<string> => {
  const events = (await orThrow(history(store).recorded(of))).map(({ event }) => event);
  const found = events.find((event) => event.type === 'PlanGoalSet');
  const sealed = found?.type === 'PlanGoalSet' ? (found.text ?? '') : '';
  return E.getOrElse<{ _tag: string }, string>(({ _tag }) => _tag)(
    await vault.reveal(of, 'goal-text', sealed)(),
  );
};

/** Whoever carries it out. */
export const clerk: Parameters<ClientForgetting['carryOut']>[1] = { by: command(0).by };

/** The person's other stream, merged into the first. It holds an identifier. */
export const other = clientNo(2);

/** Records the other stream, and merges it into the person's. */
export const mergeOther = async (store: EventStore, vault: Vault): Promise<void> => {
  await write(store, other, clientRegistered());
  const { on, scheme } = externalIdLinked.facts();
  const value = text('case 24-0117');
  await orThrow(
    office(store, { vault }).decide(other, Client.linkExternalId, { on, scheme, value }, command(10)),
  );
  await write(store, other, clientsMerged({ survivorId: clientId }));
};

/** Returns whether the texts of both streams are revealed, to be destroyed, or destroyed. */
export const bothOf = async (store: EventStore, vault: Vault): Promise<readonly string[]> => {
  const events = (await orThrow(history(store).recorded(other))).map(({ event }) => event);
  const linked = events.find((event) => event.type === 'ExternalIdLinked');
  const sealed = linked?.type === 'ExternalIdLinked' ? linked.value : '';
  const value = await vault.reveal(other, 'external-id', sealed)();
  return [await goalOf(store, vault), E.getOrElse<{ _tag: string }, string>(({ _tag }) => _tag)(value)];
};

/** Both texts, where nobody asked that the person be forgotten. */
export const BOTH: readonly string[] = [goal.text, 'case 24-0117'];
