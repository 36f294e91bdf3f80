import type { CivilDate } from '../../vocabulary/civil-date';
import type { EpisodeId } from '../../vocabulary/id';
import { segment, type Span, type Timeline } from '../../vocabulary/timeline';
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
  readonly handovers: readonly ServiceHandedOver[];
  /** The last day of service; absent while the episode is open. */
  readonly end?: CivilDate;
  /** The reason of the end; absent while the episode is open. */
  readonly endReason?: EndReason;
  /** The last days that extensions named. */
  readonly extensions: Timeline<CivilDate>;
  /** The times in which the service was suspended, in the order of days. */
  readonly suspensions: readonly Suspension[];
}

/** The events of an episode after its start. */
export type InEpisode = Exclude<ServiceEvent, ServiceStarted>;

const begun = (started: ServiceStarted): Episode => ({
  started,
  provision: started,
  handovers: [],
  extensions: [],
  suspensions: [],
});

const change = (episode: Episode, event: InEpisode): Episode => {
  switch (event.type) {
    case 'ServiceHandedOver':
      return { ...episode, provision: event, handovers: [...episode.handovers, event] };
    case 'ServiceExtended':
      return { ...episode, extensions: [...episode.extensions, segment(event, event.until)] };
    case 'ServiceSuspended':
      return { ...episode, suspensions: [...episode.suspensions, { from: event }] };
    case 'ServiceResumed':
      return {
        ...episode,
        suspensions: episode.suspensions.map((each) =>
          each.to === undefined ? { ...each, to: event } : each,
        ),
      };
    case 'ServiceEnded':
      // no decision ends an episode twice; if a history has several ends, the first one stands
      return episode.end === undefined ? { ...episode, end: event.on, endReason: event.reason } : episode;
  }
};

const at = (episodes: readonly Episode[], episodeId: EpisodeId, event: InEpisode): readonly Episode[] =>
  episodes.map((each) => (each.started.episodeId === episodeId ? change(each, event) : each));

/** The episodes of a client, in the order of days. */
export interface State {
  /** The episodes that began, ended ones too. */
  readonly episodes: readonly Episode[];
  /** The events of episodes that have not begun: a correction may put a day before that of the start. */
  readonly early: readonly InEpisode[];
}

export const initial: State = { episodes: [], early: [] };

// what stands before the start counts from the first day on
const startedAnyhow = ({ episodes, early }: State, started: ServiceStarted): State => {
  const isOwn = ({ episodeId }: InEpisode): boolean => episodeId === started.episodeId;
  const { on } = started;
  const episode = early
    .filter(isOwn)
    .reduce((sofar, each) => change(sofar, each.on < on ? { ...each, on } : each), begun(started));
  return { episodes: [...episodes, episode], early: early.filter((each) => !isOwn(each)) };
};

/** Folds one settled event into the episodes. Of two starts of one id the first stands. */
export const evolve = (state: State, event: ServiceEvent): State => {
  const { episodes, early } = state;
  const hasBegun = episodes.some(({ started }) => started.episodeId === event.episodeId);
  if (event.type === 'ServiceStarted') return hasBegun ? state : startedAnyhow(state, event);
  return hasBegun
    ? { episodes: at(episodes, event.episodeId, event), early }
    : { episodes, early: [...early, event] };
};
