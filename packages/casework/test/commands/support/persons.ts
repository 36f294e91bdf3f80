import {
  type CivilDate,
  clientStream,
  type Recordable,
  record,
  type Settleable,
  type StreamOf,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { Casework } from '@pavadonis/casework';
import { type EventStore, invalidArgument, orThrow } from '@pavadonis/event-store';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { provision } from '@pavadonis/testing/examples/service';
import * as TE from 'fp-ts/TaskEither';
import { command, office, returning } from './office';

/** The stream of the client with that number. */
export const clientNo = (number: number): StreamOf<'client'> => clientStream(clientIdOf(number));

/** A registration and an application: enough for the service to start. */
export const registered: readonly Client.Event[] = [clientRegistered(), asylumApplicationLodged()];

/** The merge of a stream into that of the client with that number. */
export const mergedInto = (number: number, day: CivilDate = clientsMerged().on): Client.Event =>
  clientsMerged({ on: day, survivorId: clientIdOf(number) });

/** The reversal of a merge into the client with that number. */
export const revertedFrom = (number: number): Client.Event =>
  mergeReverted({ survivorId: clientIdOf(number) });

/** Starts a service, as a decision with its facts. */
export const startOn = (
  on: CivilDate,
): readonly [typeof Client.startService, Parameters<typeof Client.startService>[0], Client.Provision] => [
  Client.startService,
  { on, episodeId: laterEpisodeId, serviceKind: 'social_worker_and_mentor' },
  provision(),
];

let writes = 0;

/** Records events in a stream, whatever the rules say, as another process does. */
export const write = async (
  store: EventStore,
  stream: StreamOf<'client'>,
  ...events: readonly Client.Recordable[]
): Promise<void> => {
  writes += 1;
  await orThrow(
    office(store).correct(
      stream,
      ...returning(record(...(events as readonly never[]))),
      command(2000 + writes),
    ),
  );
};

/** Returns the events that a command recorded, or what became of it instead. */
export const outcomeOf = async (outcome: ReturnType<Casework['decide']>): Promise<unknown> => {
  const { _tag, ...more } = await orThrow(outcome);
  if ('refusal' in more) return more.refusal;
  return 'events' in more
    ? (more.events as readonly Settleable<Recordable>[]).map(({ event }) => event.type)
    : _tag;
};

/** The same store, without the promise to check conditions. */
export const withoutConditions = (store: EventStore): EventStore => ({
  ...store,
  checksConditions: false,
  append: (stream, expected, events, options) =>
    options === undefined
      ? store.append(stream, expected, events)
      : TE.left(invalidArgument('condition', 'left out, since this store checks none')),
});
