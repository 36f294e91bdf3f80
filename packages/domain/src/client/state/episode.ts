import { type Dated, dated, type Span, type When } from '../../event/dated';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { EpisodeId, WorkerId } from '../../vocabulary/id';
import type { WorkerRole } from '../../vocabulary/worker';
import type { GoalArea } from '../events/goal';
import type { NeedsAssessed, ServiceResumed, ServiceSuspended } from '../events/referral';
import type {
  EndReason,
  ServiceEnded,
  ServiceHandedOver,
  ServiceExtended,
  ServiceStarted,
} from '../events/support';
import type {
  ComplexityAssessed,
  ComplexityLevel,
  SupportDelivered,
  WorkerAssigned,
  WorkerUnassigned,
} from '../events/work';

/** A worker's time with a client; the day of `to` is the last one. */
export interface Assignment extends Span {
  readonly workerId: WorkerId;
  readonly role: WorkerRole;
}

/** A time in which support rests; the day of `to` is the first one of support again. */
interface Suspension extends Span {
  readonly from: ServiceSuspended;
}

/** One time of support, as decisions ask about it. `end` is its last day. */
export interface Episode {
  readonly started: ServiceStarted;
  readonly provision: ServiceStarted | ServiceHandedOver;
  /** Under which contracts and operations it went on, in the order of days. */
  readonly handovers: readonly ServiceHandedOver[];
  readonly end?: CivilDate;
  readonly endReason?: EndReason;
  /** Last days that extensions named. */
  readonly extensions: readonly Dated<CivilDate>[];
  readonly lastContactOn?: CivilDate;
  readonly complexity: readonly Dated<ComplexityLevel>[];
  readonly assignments: readonly Assignment[];
  readonly needs: readonly Dated<readonly GoalArea[]>[];
  readonly suspensions: readonly Suspension[];
}

type InEpisode =
  | ServiceHandedOver
  | ServiceExtended
  | ServiceSuspended
  | ServiceResumed
  | ServiceEnded
  | WorkerAssigned
  | WorkerUnassigned
  | ComplexityAssessed
  | SupportDelivered
  | NeedsAssessed;

const begun = (started: ServiceStarted): Episode => ({
  started,
  provision: started,
  handovers: [],
  extensions: [],
  complexity: [],
  assignments: [],
  needs: [],
  suspensions: [],
});

const unassign = (episode: Episode, workerId: WorkerId, to: When): Episode => ({
  ...episode,
  assignments: episode.assignments.map((each) =>
    each.workerId === workerId && each.to === undefined ? { ...each, to } : each,
  ),
});

const change = (episode: Episode, event: InEpisode): Episode => {
  switch (event.type) {
    case 'ServiceHandedOver':
      return { ...episode, provision: event, handovers: [...episode.handovers, event] };
    case 'ServiceExtended':
      return { ...episode, extensions: [...episode.extensions, dated(event, event.until)] };
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
      // no decision ends an episode again: of several ends the first stands
      return episode.end === undefined ? { ...episode, end: event.on, endReason: event.reason } : episode;
    case 'WorkerAssigned': {
      const { workerId, role } = event;
      return { ...episode, assignments: [...episode.assignments, { workerId, role, from: event }] };
    }
    case 'WorkerUnassigned':
      return unassign(episode, event.workerId, event);
    case 'ComplexityAssessed':
      return { ...episode, complexity: [...episode.complexity, dated(event, event.level)] };
    case 'SupportDelivered':
      return { ...episode, lastContactOn: event.on };
    case 'NeedsAssessed':
      return { ...episode, needs: [...episode.needs, dated(event, event.areas)] };
  }
};

const at = (episodes: readonly Episode[], episodeId: EpisodeId, event: InEpisode): readonly Episode[] =>
  episodes.map((each) => (each.started.episodeId === episodeId ? change(each, event) : each));

/** Folds one settled event into the episodes. */
export const support = (
  episodes: readonly Episode[],
  event: ServiceStarted | InEpisode,
): readonly Episode[] =>
  event.type === 'ServiceStarted' ? [...episodes, begun(event)] : at(episodes, event.episodeId, event);
