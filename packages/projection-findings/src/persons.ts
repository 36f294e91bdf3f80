import type { CivilDate, Entry, StreamName } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { byPerson, personsOf } from '@pavadonis/projection';
import type { Findings } from './findings';
import { episodesOf, type EpisodeStory } from './queries/episodes';
import type { ClientStory } from './rows/client';
import { joined, toldBy } from './queries/events';

/** One person, over merged streams, as far as the story goes by a day. */
export interface Person {
  readonly stream: StreamName;
  readonly told: readonly Entry<Client.Event>[];
  readonly state: Client.State;
  /** In the order in which they began. */
  readonly episodes: readonly EpisodeStory[];
}

const join = (stream: StreamName, stories: readonly ClientStory[]): ClientStory => ({
  stream,
  told: joined(stories),
});

const personBy =
  (asOf: CivilDate) =>
  (story: ClientStory): Person => {
    const told = toldBy(story, asOf);
    const isOwn = ({ stream }: Entry<unknown>): boolean => stream === story.stream;
    const state = Client.stateAcrossStreams(
      told.filter(isOwn),
      told.filter((each) => !isOwn(each)),
    );
    return { stream: story.stream, told, state, episodes: episodesOf({ told }) };
  };

/** All persons; merged streams are one, for all days. */
export const people = ({ client }: Findings, asOf: CivilDate): readonly Person[] =>
  [...byPerson(client, join)].map(personBy(asOf));

/** Whose story a stream is part of, by the name of that person's stream and by the person, if anything is told of them. */
export const personIn = ({ client }: Findings, all: readonly Person[]) => {
  const merged = personsOf(client);
  const known = new Map(all.map((person) => [person.stream, person]));
  const streamOf = (stream: StreamName): StreamName => merged.get(stream) ?? stream;
  return { streamOf, personOf: (stream: StreamName): Person | undefined => known.get(streamOf(stream)) };
};
