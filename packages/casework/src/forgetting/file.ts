import {
  type Recorded,
  settle,
  type Settleable,
  startOfDay,
  type StreamName,
  type StreamOf,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type Decoder, type EventStore, history, invalidArgument } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Casework } from '../casework';
import type { StateError } from '../state-error';
import { isOfClient } from '../commands/persons';
import type { Wanted } from './keys';
import { keyRequestOf } from './request-ids';

type ClientStream = StreamOf<'client'>;

/** A recorded event of one type, by which a person is to be forgotten or is. */
export interface On<Event> extends Pick<Recorded<Event>, 'id' | 'position' | 'event' | 'metadata'> {
  readonly stream: ClientStream;
}

/** One of a person's streams. */
export interface StreamOfFile {
  readonly stream: ClientStream;
  readonly recorded: readonly Recorded<Client.Recordable>[];
  readonly held: readonly Settleable<Client.Event>[];
  /** The event by which it was forgotten, if it was; nothing takes it back. */
  readonly forgotten: On<Client.ClientForgotten> | undefined;
}

/** All that is recorded of one person, in all their streams. */
export interface PersonFile {
  /** The stream that was asked about. */
  readonly own: StreamOfFile;
  /** The stream that others are merged into; that which was asked about where none is. */
  readonly survivor: StreamOfFile;
  /** All streams of the person, the survivor's in front. */
  readonly streams: readonly StreamOfFile[];
  /** The state across all streams, as decisions about the survivor see it. */
  readonly state: Client.State;
  /** The request to forget the person that stands, if one does. It stands after it was carried out, too. */
  readonly request: On<Client.ForgettingRequested> | undefined;
}

const isMerged = ({ held }: StreamOfFile): boolean =>
  held
    .reduce((state, { event }) => Client.evolve(state, event), Client.initial)
    .identity.merges.some(({ to }) => to === undefined);

const isForgetting = (each: Recorded<Client.Recordable>): each is Recorded<Client.ClientForgotten> =>
  each.event.type === 'ClientForgotten';

const streamOf = (stream: ClientStream, recorded: readonly Recorded<Client.Recordable>[]): StreamOfFile => {
  const forgotten = recorded.find(isForgetting);
  const held = settle<Client.Event>(recorded);
  return { stream, recorded, held, forgotten: forgotten && { ...forgotten, stream } };
};

const requestIn = (
  state: Client.State,
  streams: readonly StreamOfFile[],
): On<Client.ForgettingRequested> | undefined => {
  const from = state.forgetting.requests.findLast(({ to }) => to === undefined)?.from;
  if (from === undefined) return undefined;
  for (const { stream, held, recorded } of streams) {
    const id = held.find(({ event }) => event === from)?.id;
    const found = recorded.find((each) => each.id === id);
    if (found !== undefined) return { ...found, event: from, stream };
  }
  return undefined;
};

/** Makes the reader of the files of persons. */
export const fileReader = (
  { streamsOf }: Pick<Casework, 'streamsOf'>,
  store: EventStore,
  decoder: Decoder,
) => {
  const { recorded: readRecorded } = history(store, decoder);
  return async (named: ClientStream): Promise<E.Either<StateError, PersonFile>> => {
    const names = await streamsOf(named)();
    if (E.isLeft(names)) return names;
    const read: StreamOfFile[] = [];
    for (const stream of names.right) {
      const recorded = await readRecorded(stream)();
      if (E.isLeft(recorded)) return recorded;
      // a stream of a kind holds only events of that kind
      read.push(streamOf(stream, recorded.right as readonly Recorded<Client.Recordable>[]));
    }
    // of a host without types
    if (!isOfClient(named))
      return E.left(invalidArgument('stream', 'a category, a hyphen and a UUID in lower case'));
    const [own = streamOf(named, [])] = read;
    const survivor = read.find((each) => !isMerged(each)) ?? own;
    const streams = [survivor, ...read.filter((each) => each !== survivor)];
    const [first = [], ...others] = streams.map(({ held }) => held);
    const state = Client.stateAcrossStreams(first, ...others);
    return E.right({ own, survivor, streams, state, request: requestIn(state, streams) });
  };
};

/** Reads the file of a person. */
export type ReadFile = ReturnType<typeof fileReader>;

/** Returns what a file says of the key of one of its streams. */
export const wantedOf = ({ request }: PersonFile, { stream, forgotten }: StreamOfFile): Wanted => {
  if (forgotten !== undefined) return { _tag: 'Forgotten', request: keyRequestOf(forgotten.id, stream) };
  if (request === undefined) return { _tag: 'Kept' };
  const due = startOfDay(request.event.dueOn);
  return { _tag: 'Pending', request: keyRequestOf(request.id, stream), due };
};

/** Returns the name of the stream, or undefined for one that is no client's. */
export const clientIn = (stream: StreamName): ClientStream | undefined =>
  isOfClient(stream) ? (stream as ClientStream) : undefined;
