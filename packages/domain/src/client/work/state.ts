import { GrowingMap } from '../../vocabulary/growing-map';
import type { ContactId, EpisodeId, WorkerId } from '../../vocabulary/id';
import { type Segment, segment, type Span } from '../../vocabulary/timeline';
import type { WorkerRole } from '../../vocabulary/worker';
import type { GoalArea } from '../plan/events';
import type { ComplexityLevel, SupportDelivered, WorkEvent } from './events';

/** A worker's time with a client; the day of `to` is the last one. */
export interface Assignment extends Span {
  /** The episode in which the worker works with the client. */
  readonly episodeId: EpisodeId;
  /** The worker, under a pseudonym. */
  readonly workerId: WorkerId;
  /** The role in which the worker works with the client. */
  readonly role: WorkerRole;
}

/** An assessment of an episode that holds from a day on. */
export interface Assessment<A> extends Segment<A> {
  /** The episode that was assessed. */
  readonly episodeId: EpisodeId;
}

/** The assignments, assessments and contacts of a client, in the order of days. */
export interface State {
  /** The assignments of workers, past ones too. */
  readonly assignments: readonly Assignment[];
  /** The level of complexity from each assessment on. */
  readonly complexity: readonly Assessment<ComplexityLevel>[];
  /** The areas of need from each assessment on. */
  readonly needs: readonly Assessment<readonly GoalArea[]>[];
  /** The contacts by their ids. */
  readonly contacts: GrowingMap<ContactId, SupportDelivered>;
}

export const initial: State = { assignments: [], complexity: [], needs: [], contacts: GrowingMap.empty() };

/** Folds one settled event into the work. Of several contacts of one id the first stands. */
export const evolve = (state: State, event: WorkEvent): State => {
  switch (event.type) {
    case 'WorkerAssigned': {
      const { episodeId, workerId, role } = event;
      return { ...state, assignments: [...state.assignments, { episodeId, workerId, role, from: event }] };
    }
    case 'WorkerUnassigned':
      return {
        ...state,
        assignments: state.assignments.map((each) =>
          each.episodeId === event.episodeId && each.workerId === event.workerId && each.to === undefined
            ? { ...each, to: event }
            : each,
        ),
      };
    case 'ComplexityAssessed': {
      const level = { ...segment(event, event.level), episodeId: event.episodeId };
      return { ...state, complexity: [...state.complexity, level] };
    }
    case 'NeedsAssessed': {
      const areas = { ...segment(event, event.areas), episodeId: event.episodeId };
      return { ...state, needs: [...state.needs, areas] };
    }
    case 'SupportDelivered':
      return { ...state, contacts: state.contacts.withFirst(event.contactId, event) };
  }
};
