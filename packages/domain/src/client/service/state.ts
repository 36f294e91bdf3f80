import type { CivilDate } from '../../vocabulary/civil-date';
import { GrowingList } from '../../vocabulary/growing-list';
import { GrowingMap } from '../../vocabulary/growing-map';
import type { EpisodeId } from '../../vocabulary/id';
import { ended, type GrowingTimeline, segment, type Span } from '../../vocabulary/timeline';
import type { EndReason, ServiceEvent, ServiceHandedOver, ServiceStarted, ServiceSuspended } from './events';

/** A time in which the service is suspended; the day of `to` is the first day of service again. */
export interface Suspension extends Span {
  /** The event that began it, with the reason. */
  readonly from: ServiceSuspended;
}

/** An episode of the service, as far as decisions need it. `end` is its last day. */
export interface Episode {
  /** The event that began the episode. */
  readonly started: ServiceStarted;
  /** The start or the last handover: its contract, provider and operation hold now. */
  readonly provision: ServiceStarted | ServiceHandedOver;
  /** The handovers to other contracts or operations, in the order of days. */
  readonly handovers: GrowingList<ServiceHandedOver>;
  /** The last day of service; absent while the episode is open. */
  readonly end?: CivilDate;
  /** The reason of the end; absent while the episode is open. */
  readonly endReason?: EndReason;
  /** The last days that extensions named. */
  readonly extensions: GrowingTimeline<CivilDate>;
  /** The times in which the service was suspended, in the order of days. */
  readonly suspensions: GrowingList<Suspension>;
}

/** The events of an episode after its start. */
export type InEpisode = Exclude<ServiceEvent, ServiceStarted>;

const begun = (started: ServiceStarted): Episode => ({
  started,
  provision: started,
  handovers: GrowingList.of(),
  extensions: GrowingList.of(),
  suspensions: GrowingList.of(),
});

const change = (episode: Episode, event: InEpisode): Episode => {
  switch (event.type) {
    case 'ServiceHandedOver':
      return { ...episode, provision: event, handovers: episode.handovers.withNext(event) };
    case 'ServiceExtended':
      return { ...episode, extensions: episode.extensions.withNext(segment(event, event.until)) };
    case 'ServiceSuspended':
      return { ...episode, suspensions: episode.suspensions.withNext({ from: event }) };
    case 'ServiceResumed':
      return { ...episode, suspensions: ended(episode.suspensions, event) };
    case 'ServiceEnded':
      // no decision ends an episode twice; if a history has several ends, the first one stands
      return episode.end === undefined ? { ...episode, end: event.on, endReason: event.reason } : episode;
  }
};

/** The episodes of a client, in the order of days. */
export interface State {
  /** The episodes that began, ended ones too, by their ids. */
  readonly episodes: GrowingMap<EpisodeId, Episode>;
  /** The events of episodes that have not begun: a correction may put a day before that of the start. */
  readonly early: GrowingMap<EpisodeId, GrowingList<InEpisode>>;
}

export const initial: State = { episodes: GrowingMap.empty(), early: GrowingMap.empty() };

// what stands before the start counts from the first day on
const startedAnyhow = ({ episodes, early }: State, started: ServiceStarted): State => {
  const { episodeId, on } = started;
  const own = early.get(episodeId);
  if (own === undefined) return { episodes: episodes.with(episodeId, begun(started)), early };
  const episode = [...own].reduce(
    (sofar, each) => change(sofar, each.on < on ? { ...each, on } : each),
    begun(started),
  );
  return {
    episodes: episodes.with(episodeId, episode),
    early: early.with(episodeId, GrowingList.of()),
  };
};

/** Folds one settled event into the episodes. Of two starts of one id the first stands. */
export const evolve = (state: State, event: ServiceEvent): State => {
  const { episodes, early } = state;
  const { episodeId } = event;
  const episode = episodes.get(episodeId);
  if (event.type === 'ServiceStarted') return episode === undefined ? startedAnyhow(state, event) : state;
  if (episode !== undefined) return { episodes: episodes.with(episodeId, change(episode, event)), early };
  const known = early.get(episodeId) ?? GrowingList.of();
  return { episodes, early: early.with(episodeId, known.withNext(event)) };
};
