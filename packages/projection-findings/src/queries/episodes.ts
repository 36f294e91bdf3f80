import { addDays, type CivilDate, type Entry, type EpisodeId, inOrder } from '@pavadonis/domain';
import type {
  Event,
  ServiceEnded,
  ServiceExtended,
  ServiceHandedOver,
  State,
  SupportDelivered,
  ServiceStarted,
} from '@pavadonis/domain/client';
import { covers, limitOf } from '@pavadonis/domain/client';
import { begins } from '@pavadonis/projection';
import type { StreamRow } from '../rows/any-stream';
import { eventsOf } from './events';

/** An event that puts an episode under a contract and an operation. */
export type StartOrHandover = Entry<ServiceStarted | ServiceHandedOver>;

/** A service episode by its events. */
export interface EpisodeEvents {
  readonly started: Entry<ServiceStarted>;
  /** The start and each handover: each puts the episode under a provider from its day on. */
  readonly provisions: readonly StartOrHandover[];
  readonly extensions: readonly Entry<ServiceExtended>[];
  /** The first of them ends the episode, unless the client had died before. */
  readonly ends: readonly Entry<ServiceEnded>[];
  /** The last day, by the recorded end or by the client's death before it; nothing while it is open. */
  readonly end: CivilDate | undefined;
}

/**
 * Returns a client's episodes in the order in which they began. Of two with one id the first stands, and none begins
 * after the client's death.
 */
export const episodesOf = (client: Pick<StreamRow<Event>, 'events'>): readonly EpisodeEvents[] => {
  const seen = new Set<EpisodeId>();
  const diedOn = eventsOf(client, 'ClientDied')[0]?.event.on;
  return eventsOf(client, 'ServiceStarted').flatMap((started) => {
    const { episodeId } = started.event;
    if (seen.has(episodeId) || !begins({ diedOn }, started.event)) return [];
    seen.add(episodeId);
    const own = <A extends { readonly event: { readonly episodeId: EpisodeId } }>(all: readonly A[]) =>
      all.filter(({ event }) => event.episodeId === episodeId);
    const ends = own(eventsOf(client, 'ServiceEnded'));
    const { on } = started.event;
    const [last] = [ends[0]?.event.on, diedOn].flatMap((day) => day ?? []).sort();
    // one that ended before it began ends on its first day
    const end = last !== undefined && last < on ? on : last;
    return {
      started,
      provisions: [started, ...own(eventsOf(client, 'ServiceHandedOver'))],
      extensions: own(eventsOf(client, 'ServiceExtended')),
      ends,
      end,
    };
  });
};

interface WithEpisodes {
  readonly episodes: readonly EpisodeEvents[];
}

/** Returns a person's episodes that have not ended. */
export const openEpisodes = ({ episodes }: WithEpisodes): readonly EpisodeEvents[] =>
  episodes.filter(({ end }) => end === undefined);

/** Returns the episode of an id, if there is one. */
export const episodeOf = ({ episodes }: WithEpisodes, episodeId: EpisodeId): EpisodeEvents | undefined =>
  episodes.find(({ started }) => started.event.episodeId === episodeId);

/** Returns whether an event happened on a day of an episode. */
export const isIn = (episode: EpisodeEvents, when: Pick<SupportDelivered, 'on'>): boolean =>
  covers({ started: episode.started.event, end: episode.end }, when);

/** Returns the start or the handover that decides an episode's provider on a day. */
export const provisionOn = ({ provisions }: EpisodeEvents, day: CivilDate): StartOrHandover | undefined =>
  provisions.findLast(({ event }) => event.on <= day);

/** A stretch of an episode's days under one start or handover; `to` is the last one. */
export interface ProvidedDays {
  readonly by: StartOrHandover;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Cuts an episode's days by its start and handovers, up to a day or to its end. */
export const providedDaysOf = (episode: EpisodeEvents, asOf: CivilDate): readonly ProvidedDays[] => {
  const last = episode.end ?? asOf;
  const { on: first } = episode.started.event;
  return episode.provisions.flatMap((by, i) => {
    const next = episode.provisions[i + 1]?.event.on;
    const to = next === undefined || next > last ? last : addDays(next, -1);
    const from = by.event.on < first ? first : by.event.on;
    return from <= to ? [{ by, from, to }] : [];
  });
};

/** Returns all extensions of a person's service period, in the order in which they were decided. */
export const extensionsOf = ({ episodes }: WithEpisodes): readonly Entry<ServiceExtended>[] =>
  episodes.flatMap(({ extensions }) => extensions).sort((a, b) => (inOrder(a, b) ? -1 : 1));

/**
 * Returns the last day on which an episode may go on, as of a day; undefined without a limit.
 *
 * Extensions, by default all of the person's, extend the person's service period, so they hold for every episode.
 */
export const limitOn = (
  person: WithEpisodes & { readonly state: State },
  episode: EpisodeEvents,
  day: CivilDate,
  extensions: readonly Entry<ServiceExtended>[] = extensionsOf(person),
): CivilDate | undefined => {
  const provision = provisionOn(episode, day) ?? episode.started;
  return limitOf(
    person.state,
    provision.event.ruleSet,
    day,
    extensions.map(({ event }) => event.until),
  );
};
