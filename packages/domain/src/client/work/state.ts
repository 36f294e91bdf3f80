import { GrowingList } from '../../vocabulary/growing-list';
import { GrowingMap } from '../../vocabulary/growing-map';
import type { ContactId, EpisodeId, WorkerId } from '../../vocabulary/id';
import { ended, type Segment, segment, type Span } from '../../vocabulary/timeline';
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

/** A worker in an episode. */
export type AssignmentKey = `${EpisodeId} ${WorkerId}`;

/** Returns the key of the assignments of a worker in an episode. */
export const assignmentKey = ({
  episodeId,
  workerId,
}: Pick<Assignment, 'episodeId' | 'workerId'>): AssignmentKey => `${episodeId} ${workerId}`;

/** An assessment of an episode that holds from a day on. */
export interface Assessment<A> extends Segment<A> {
  /** The episode that was assessed. */
  readonly episodeId: EpisodeId;
}

/** The assignments and assessments of a client, in the order of days, and the contacts. */
export interface State {
  /** The assignments of each worker in an episode, past ones too. */
  readonly assignments: GrowingMap<AssignmentKey, GrowingList<Assignment>>;
  /** The level of complexity from each assessment on. */
  readonly complexity: GrowingList<Assessment<ComplexityLevel>>;
  /** The areas of need from each assessment on. */
  readonly needs: GrowingList<Assessment<readonly GoalArea[]>>;
  /** The contacts by their ids, in no order that means anything. */
  readonly contacts: GrowingMap<ContactId, SupportDelivered>;
}

export const initial: State = {
  assignments: GrowingMap.empty(),
  complexity: GrowingList.of(),
  needs: GrowingList.of(),
  contacts: GrowingMap.empty(),
};

/** Folds one settled event into the work. Of several contacts of one id the first stands. */
export const evolve = (state: State, event: WorkEvent): State => {
  switch (event.type) {
    case 'WorkerAssigned': {
      const { episodeId, workerId, role } = event;
      const key = assignmentKey(event);
      const known = state.assignments.get(key) ?? GrowingList.of();
      const all = known.withNext({ episodeId, workerId, role, from: event });
      return { ...state, assignments: state.assignments.with(key, all) };
    }
    case 'WorkerUnassigned': {
      const key = assignmentKey(event);
      const known = state.assignments.get(key);
      return known === undefined
        ? state
        : { ...state, assignments: state.assignments.with(key, ended(known, event)) };
    }
    case 'ComplexityAssessed': {
      const level = { ...segment(event, event.level), episodeId: event.episodeId };
      return { ...state, complexity: state.complexity.withNext(level) };
    }
    case 'NeedsAssessed': {
      const areas = { ...segment(event, event.areas), episodeId: event.episodeId };
      return { ...state, needs: state.needs.withNext(areas) };
    }
    case 'SupportDelivered': {
      const { assignments, complexity, needs, contacts } = state;
      // most events of most streams are contacts
      return { assignments, complexity, needs, contacts: contacts.withFirst(event.contactId, event) };
    }
  }
};

/** Folds a contact that happened before other events, unless its id is known; undefined of any other event. */
export const takeLate = (state: State, event: WorkEvent): State | undefined =>
  event.type === 'SupportDelivered' && !state.contacts.has(event.contactId)
    ? evolve(state, event)
    : undefined;
