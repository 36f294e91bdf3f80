import {
  clientStream,
  CommandId,
  type EventId,
  type Instant,
  instant,
  type Recordable,
  type Recorded,
  type Settleable,
  type StreamName,
  text,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { casework, type Command, type Casework, type CaseworkOptions } from '@pavadonis/casework';
import { encode, eventIdAt, type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import { clientId, exampleId } from '@pavadonis/testing/examples/ids';
import { planDrawnUp } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import * as E from 'fp-ts/Either';

/** The stream of the person in the examples. */
export const stream = clientStream(clientId);

/** The client's events before anything is decided: a service was started, and a plan was drawn up. */
export const begun: readonly Client.Recordable[] = [clientRegistered(), serviceStarted(), planDrawnUp()];

export const commandNo = (number: number): CommandId => exampleId(CommandId, 500 + number);

/** The command of that number, by a caseworker. */
export const command = (number: number, facts: Partial<Command> = {}): Command => ({
  commandId: commandNo(number),
  by: { actor: text('caseworker-7'), role: text('social worker') },
  ...facts,
});

/** The id of the first event of a command. */
export const firstOf = (number: number): EventId => eventIdAt(commandNo(number), 0);

/** The events of a command as an outcome brings them, the last at a position. */
export const asRecorded = (
  number: number,
  position: number,
  ...events: readonly Recordable[]
): readonly Settleable<Recordable>[] =>
  events.map((event, place) => ({
    id: eventIdAt(commandNo(number), place),
    position: position - (events.length - 1 - place),
    stream,
    event,
  }));

/** When everything is recorded. */
export const recordedAt: Instant = instant('2024-07-01T09:00:00.000Z');

/** A casework in which no time passes and chance always says 0. */
export const office = (store: EventStore, options: Partial<CaseworkOptions> = {}): Casework =>
  casework({ store, now: () => recordedAt, random: () => 0, wait: () => Promise.resolve(), ...options });

/** A store in which events stand in a stream, recorded by somebody else. */
export const storeOf = async (
  events: readonly Recordable[] = begun,
  of: StreamName = stream,
): Promise<EventStore> => {
  const store = memoryStore();
  const { commandId, by } = command(0);
  const encoded = events.map((event, place) =>
    encode(of, {
      id: eventIdAt(commandId, place),
      recordedAt,
      metadata: { by, commandId, evidence: [] },
      event,
    }),
  );
  const all = E.sequenceArray(encoded);
  if (E.isLeft(all)) throw new Error(JSON.stringify(all.left));
  if (all.right.length > 0) await orThrow(store.append(of, 'no_stream', all.right));
  return store;
};

/** All that stands in the person's stream. */
export const recorded = (store: EventStore): Promise<readonly Recorded<Recordable>[]> =>
  orThrow(history(store).recorded(stream));

/** The events that stand in the person's stream. */
export const eventsOf = async (store: EventStore): Promise<readonly Recordable[]> =>
  (await recorded(store)).map(({ event }) => event);

/** A decision that returns this whatever the stream holds, and its facts: none. */
export const returning = <A>(decision: A) => [() => () => decision, undefined] as const;
