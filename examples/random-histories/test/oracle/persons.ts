import { clientStream, type CivilDate, type StreamName } from '@pavadonis/domain';
import { type Fact, type FactOf, only } from './held';

/** A fact, and the stream that tells it. */
export interface Told {
  readonly stream: StreamName;
  readonly fact: Fact;
}

/** A time of support, and all that is told of it after its start. */
export interface Episode {
  readonly started: FactOf<'ServiceStarted'>;
  readonly told: readonly Fact[];
}

/** One person, in one stream or several. */
export interface Person {
  readonly stream: StreamName;
  /** What each stream holds: the person's own first, the others by name. */
  readonly streams: readonly (readonly Fact[])[];
  /** All of it in the order of days; of one day the person's own stream has the last word. */
  readonly told: readonly Told[];
  readonly episodes: readonly Episode[];
  readonly diedOn: CivilDate | undefined;
}

type Streams = ReadonlyMap<StreamName, readonly Fact[]>;

const survivorOf = (facts: readonly Fact[]): StreamName | undefined => {
  const last = only(facts, 'ClientsMerged', 'MergeReverted').at(-1);
  return last?.type === 'ClientsMerged' ? clientStream(last.survivorId) : undefined;
};

// Steps from stream to survivor, so many that a way must have ended or gone around; the least of those met after that.
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

/** Which start a fact about an episode means: the last one of that id before it, in its own stream if there is one. */
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

/** Everybody of whom streams tell, merged streams as one. */
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

/** Which person a stream is about. */
export const whoIs = (streams: Streams, stream: StreamName): StreamName => personOf(streams, stream);

/** The facts of a person by the end of a day, in order. */
export const toldBy = ({ told }: Person, on: CivilDate): readonly Fact[] =>
  told.filter(({ fact }) => fact.on <= on).map(({ fact }) => fact);

/** The last day of an episode, which a death ends too; nothing while it goes on. */
export const lastDayOf = ({ diedOn }: Person, { told }: Episode): CivilDate | undefined =>
  [
    ...only(told, 'ServiceEnded')
      .slice(0, 1)
      .map(({ on }) => on),
    ...(diedOn === undefined ? [] : [diedOn]),
  ].sort()[0];

/** The episodes that are open at the end of a day, in the order in which they began. */
export const openOn = (person: Person, day: CivilDate): readonly Episode[] =>
  person.episodes.filter((episode) => {
    const last = lastDayOf(person, episode);
    return episode.started.on <= day && !(last !== undefined && last <= day);
  });

/** Who has an episode by the end of a day: by its start, or by the last handover. */
export const provisionOn = (
  { started, told }: Episode,
  day: CivilDate,
): FactOf<'ServiceStarted' | 'ServiceHandedOver'> =>
  only(told, 'ServiceHandedOver').findLast(({ on }) => on <= day) ?? started;
