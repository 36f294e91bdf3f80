import type { CivilDate, StreamName } from '@pavadonis/domain';
import { type Fact, type FactOf, only, type Ranked } from './held';

/** A fact and its stream. */
interface Told {
  readonly stream: StreamName;
  readonly fact: Fact;
}

/** A service episode, and all facts about it after its start. */
export interface Episode {
  readonly started: FactOf<'ServiceStarted'>;
  readonly told: readonly Fact[];
}

/** One person, in one stream or several. */
export interface Person {
  readonly stream: StreamName;
  /** All facts of all streams in one order: day, `seq`, place in the log. */
  readonly told: readonly Told[];
  readonly episodes: readonly Episode[];
  readonly diedOn: CivilDate | undefined;
}

type Streams = ReadonlyMap<StreamName, readonly Ranked[]>;

// a merge is taken back by a reversal that names the same survivor, and by no other
const survivorOf = (told: readonly Ranked[]): StreamName | undefined => {
  let survivor: string | undefined;
  for (const { fact } of told) {
    if (fact.type === 'ClientsMerged') survivor = fact.survivorId;
    if (fact.type === 'MergeReverted' && fact.survivorId === survivor) survivor = undefined;
  }
  return survivor === undefined ? undefined : (`client-${survivor}` as StreamName);
};

// Follows the merges from a stream to its survivor. It takes as many steps as there are streams, after which it has
// arrived or goes round a circle; of a circle it takes the stream with the smallest name.
const personOf = (streams: Streams, stream: StreamName): StreamName => {
  const next = (at: StreamName): StreamName => survivorOf(streams.get(at) ?? []) ?? at;
  const steps = [...streams.keys()];
  const arrived = steps.reduce(next, stream);
  const around = steps.reduce<readonly StreamName[]>(
    (met) => [...met, next(met.at(-1) ?? arrived)],
    [arrived],
  );
  return around.toSorted()[0] ?? arrived;
};

/** Returns the start that a fact about an episode refers to: the first one of that id, if it comes before. */
const startOf = (told: readonly Told[], { fact }: Told, at: number): FactOf<'ServiceStarted'> | undefined =>
  'episodeId' in fact
    ? only(
        told.slice(0, at).map((each) => each.fact),
        'ServiceStarted',
      ).find(({ episodeId }) => episodeId === fact.episodeId)
    : undefined;

const episodesOf = (told: readonly Told[]): readonly Episode[] => {
  const about = told.map((each, at) =>
    each.fact.type === 'ServiceStarted' ? undefined : startOf(told, each, at),
  );
  const starts = only(
    told.map(({ fact }) => fact),
    'ServiceStarted',
  );
  // of two of one id the first stands
  const standing = starts.filter(
    ({ episodeId }, at) => starts.findIndex((each) => each.episodeId === episodeId) === at,
  );
  return standing.map((started) => ({
    started,
    told: told.filter((_, at) => about[at] === started).map(({ fact }) => fact),
  }));
};

const personNamed = (streams: Streams, stream: StreamName, names: readonly StreamName[]): Person => {
  const told = names
    .flatMap((name) => (streams.get(name) ?? []).map((each) => ({ stream: name, ...each })))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const deaths = told.flatMap(({ fact }) => (fact.type === 'ClientDied' ? [fact.on] : []));
  const [diedOn = '9999'] = deaths;
  // nothing begins after death
  const episodes = episodesOf(told).filter(({ started }) => started.on <= diedOn);
  return { stream, told, episodes, diedOn: deaths[0] };
};

/** Returns every person in the streams; merged streams are one person. */
export const personsIn = (streams: Streams): readonly Person[] => {
  const clients = new Map([...streams].filter(([name]) => name.startsWith('client-')));
  const persons = new Map([...clients.keys()].map((name) => [name, personOf(clients, name)]));
  return [...new Set(persons.values())].map((person) =>
    personNamed(
      clients,
      person,
      [...clients.keys()].filter((name) => persons.get(name) === person),
    ),
  );
};

/** Returns the person that a stream belongs to. */
export const whoIs = (streams: Streams, stream: StreamName): StreamName => personOf(streams, stream);

/** Returns the facts of a person by the end of a day, in order. */
export const toldBy = ({ told }: Person, on: CivilDate): readonly Fact[] =>
  told.filter(({ fact }) => fact.on <= on).map(({ fact }) => fact);

/** Returns the last day of an episode, which a death ends too; undefined while it is open. */
export const lastDayOf = ({ diedOn }: Person, { told }: Episode): CivilDate | undefined =>
  [
    ...only(told, 'ServiceEnded')
      .slice(0, 1)
      .map(({ on }) => on),
    ...(diedOn === undefined ? [] : [diedOn]),
  ].sort()[0];

/** Returns the episodes that are open at the end of a day, in the order of their starts. */
export const openOn = (person: Person, day: CivilDate): readonly Episode[] =>
  person.episodes.filter((episode) => {
    const last = lastDayOf(person, episode);
    return episode.started.on <= day && !(last !== undefined && last <= day);
  });

/** Returns the provision of an episode at the end of a day: that of its start, or of the last handover. */
export const provisionOn = (
  { started, told }: Episode,
  day: CivilDate,
): FactOf<'ServiceStarted' | 'ServiceHandedOver'> =>
  only(told, 'ServiceHandedOver').findLast(({ on }) => on <= day) ?? started;
