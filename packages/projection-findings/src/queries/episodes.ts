import { addDays, type CivilDate, type Entry, type EpisodeId, inOrder } from '@pavadonis/domain';
import type {
  Event,
  ServiceEnded,
  ServiceHandedOver,
  State,
  SupportDelivered,
  ServiceExtended,
  ServiceStarted,
} from '@pavadonis/domain/client';
import { covers, limitOf } from '@pavadonis/domain/client';
import type { Story } from '../rows/stream';
import { told } from './events';

/** What put an episode under a contract and an operation. */
export type Provision = Entry<ServiceStarted | ServiceHandedOver>;

/** A time of support as it was told. */
export interface EpisodeStory {
  readonly started: Entry<ServiceStarted>;
  /** Who provided it from when on: the start, and each handover. */
  readonly provisions: readonly Provision[];
  readonly extensions: readonly Entry<ServiceExtended>[];
  /** The first of them is the end. */
  readonly ends: readonly Entry<ServiceEnded>[];
}

/** The episodes of a story, in the order in which they began. Of two with one id the first stands. */
export const episodesOf = (story: Pick<Story<Event>, 'told'>): readonly EpisodeStory[] => {
  const seen = new Set<EpisodeId>();
  return told(story, 'ServiceStarted').flatMap((started) => {
    const { episodeId } = started.event;
    if (seen.has(episodeId)) return [];
    seen.add(episodeId);
    const own = <A extends { readonly event: { readonly episodeId: EpisodeId } }>(all: readonly A[]) =>
      all.filter(({ event }) => event.episodeId === episodeId);
    return {
      started,
      provisions: [started, ...own(told(story, 'ServiceHandedOver'))],
      extensions: own(told(story, 'ServiceExtended')),
      ends: own(told(story, 'ServiceEnded')),
    };
  });
};

interface Supported {
  readonly episodes: readonly EpisodeStory[];
}

/** The last day of an episode; nothing while it is open. */
export const endOf = ({ ends }: EpisodeStory): CivilDate | undefined => ends[0]?.event.on;

/** The episodes of a person that have not ended. */
export const openIn = ({ episodes }: Supported): readonly EpisodeStory[] =>
  episodes.filter((episode) => endOf(episode) === undefined);

/** The episode of that id, where there is one. */
export const episodeOf = ({ episodes }: Supported, episodeId: EpisodeId): EpisodeStory | undefined =>
  episodes.find(({ started }) => started.event.episodeId === episodeId);

/** Whether a thing happened in an episode: once it had begun, and no later than on its last day. */
export const isIn = (episode: EpisodeStory, when: Pick<SupportDelivered, 'on' | 'seq'>): boolean =>
  covers({ started: episode.started.event, end: endOf(episode) }, when);

/** Who provided an episode on a day. */
export const provisionOn = ({ provisions }: EpisodeStory, day: CivilDate): Provision | undefined =>
  provisions.findLast(({ event }) => event.on <= day);

/** A stretch of days under one provision; `to` is the last one. */
export interface Provided {
  readonly by: Provision;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** An episode by provision, up to a day or to its end. */
export const stretches = (episode: EpisodeStory, asOf: CivilDate): readonly Provided[] => {
  const last = endOf(episode) ?? asOf;
  return episode.provisions.flatMap((by, i) => {
    const next = episode.provisions[i + 1]?.event.on;
    const to = next === undefined || next > last ? last : addDays(next, -1);
    return by.event.on <= to ? [{ by, from: by.event.on, to }] : [];
  });
};

/** All extensions of a person's support, in the order in which they were decided. */
export const extensionsOf = ({ episodes }: Supported): readonly Entry<ServiceExtended>[] =>
  episodes.flatMap(({ extensions }) => extensions).sort((a, b) => (inOrder(a, b) ? -1 : 1));

/**
 * The last day on which an episode may be supported, as it is known on a day; nothing where there is no limit. What was
 * extended, by all extensions or those that are given, is the person's period: it holds for every episode.
 */
export const limitOn = (
  person: Supported & { readonly state: State },
  episode: EpisodeStory,
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
