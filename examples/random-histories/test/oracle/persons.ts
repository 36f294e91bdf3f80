import { clientStream, type CivilDate, type StreamName } from '@pavadonis/domain';
import { type Fact, type FactOf, only } from './held';

/** A fact and its stream. */
export interface Told {
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
  /** The facts of each stream: the person's own first, the others by name. */
  readonly streams: readonly (readonly Fact[])[];
  /** All facts in the order of days; on one day those of the person's own stream come last. */
  readonly told: readonly Told[];
  readonly episodes: readonly Episode[];
  readonly diedOn: CivilDate | undefined;
}

type Streams = ReadonlyMap<StreamName, readonly Fact[]>;

const survivorOf = (facts: readonly Fact[]): StreamName | undefined => {
  const last = only(facts, 'ClientsMerged', 'MergeReverted').at(-1);
  return last?.type === 'ClientsMerged' ? clientStream(last.survivorId) : undefined;
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

/**
 * Returns the start that a fact about an episode refers to: the last one of that
 * id before it, if possible in its own stream.
 */
const startOf = (
  told: readonly Told[],
  { stream, fact }: Told,
  at: number,
): FactOf<'ServiceStarted'> | undefined => {
  if (!('episodeId' in fact)) return undefined;
  const starts = told
    .slice(0, at)
    .flatMap(({ stream: whose, fact: each }) =>
      each.type === 'ServiceStarted' && each.episodeId === fact.episodeId ? [{ whose, each }] : [],
    );
  return (starts.findLast(({ whose }) => whose === stream) ?? starts.at(-1))?.each;
};

const episodesOf = (told: readonly Told[]): readonly Episode[] => {
  const about = told.map((each, at) =>
    each.fact.type === 'ServiceStarted' ? undefined : startOf(told, each, at),
  );
  return only(
    told.map(({ fact }) => fact),
    'ServiceStarted',
  ).map((started) => ({
    started,
    told: told.filter((_, at) => about[at] === started).map(({ fact }) => fact),
  }));
};

const personNamed = (streams: Streams, stream: StreamName, others: readonly StreamName[]): Person => {
  const names = [...(streams.has(stream) ? [stream] : []), ...others.toSorted()];
  const told = names
    .toReversed()
    .flatMap((name) => (streams.get(name) ?? []).map((fact) => ({ stream: name, fact })))
    .sort((a, b) => (a.fact.on < b.fact.on ? -1 : a.fact.on > b.fact.on ? 1 : 0));
  const deaths = told.flatMap(({ fact }) => (fact.type === 'ClientDied' ? [fact.on] : []));
  return {
    stream,
    streams: names.map((name) => streams.get(name) ?? []),
    told,
    episodes: episodesOf(told),
    diedOn: deaths[0],
  };
};

/** Returns every person in the streams; merged streams are one person. */
export const personsIn = (streams: Streams): readonly Person[] => {
  const clients = new Map([...streams].filter(([name]) => name.startsWith('client-')));
  const persons = new Map([...clients.keys()].map((name) => [name, personOf(clients, name)]));
  return [...new Set(persons.values())].map((person) =>
    personNamed(
      clients,
      person,
      [...clients.keys()].filter((name) => name !== person && persons.get(name) === person),
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
