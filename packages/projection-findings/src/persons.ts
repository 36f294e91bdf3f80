import type { CivilDate, Entry, StreamName } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { personOf } from '@pavadonis/projection';
import type { FindingsView } from './findings';
import type { StreamRow } from './rows/any-stream';
import { type EpisodeEvents, episodesOf } from './queries/episodes';
import { eventsUntil } from './queries/events';

/** One person over merged streams: the events up to the end of a day, and the state they lead to. */
export interface Person {
  readonly stream: StreamName;
  readonly events: readonly Entry<Client.Event>[];
  readonly state: Client.State;
  /** The person's episodes, in the order in which they began. */
  readonly episodes: readonly EpisodeEvents[];
}

const personBy =
  (asOf: CivilDate) =>
  (row: StreamRow<Client.Event>): Person => {
    const events = eventsUntil(row, asOf);
    const isOwn = ({ stream }: Entry<unknown>): boolean => stream === row.stream;
    const state = Client.stateAcrossStreams(
      events.filter(isOwn),
      events.filter((each) => !isOwn(each)),
    );
    return { stream: row.stream, events, state, episodes: episodesOf({ events }) };
  };

/** Returns all persons by the end of a day, each once. A merge that is known holds on every day. */
export const persons = ({ client }: FindingsView, asOf: CivilDate): readonly Person[] =>
  [...client.values()].map(personBy(asOf));

/**
 * Finds the person to whom a stream belongs: the name of the person's own stream, and the person if there are events.
 */
export interface PersonLookup {
  readonly streamOf: (stream: StreamName) => StreamName;
  readonly personOf: (stream: StreamName) => Person | undefined;
}

/** Makes the lookup of these persons. */
export const lookupOf = (view: FindingsView, all: readonly Person[]): PersonLookup => {
  const byStream = new Map(all.map((person) => [person.stream, person]));
  const streamOf = (stream: StreamName): StreamName => personOf(view, stream);
  return { streamOf, personOf: (stream) => byStream.get(streamOf(stream)) };
};
