import { GrowingList } from '../../vocabulary/growing-list';
import { GrowingMap } from '../../vocabulary/growing-map';
import type { OperationId } from '../../vocabulary/id';
import type {
  ParticipationEntryRecorded,
  ParticipationEvent,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from './events';

/** The first entry, the exits and the follow-ups that were recorded for an operation's indicators. */
export interface Participation {
  /** The record of the first entry; absent where none was made. */
  readonly entry?: ParticipationEntryRecorded;
  /** The records after an exit, in the order of days; the last one counts. */
  readonly exits: GrowingList<ParticipationExitRecorded>;
  /** The records six months after an exit, in the order of days. */
  readonly followUps: GrowingList<ParticipationFollowUpRecorded>;
}

/** The participations of a client, by operation. */
export interface State {
  /** The records by operation. */
  readonly operations: GrowingMap<OperationId, Participation>;
}

export const initial: State = { operations: GrowingMap.empty() };

const nothingRecorded: Participation = { exits: GrowingList.of(), followUps: GrowingList.of() };

const moved = (participation: Participation, event: ParticipationEvent): Participation => {
  switch (event.type) {
    case 'ParticipationEntryRecorded':
      // the first entry stands: a later one only moves the exit
      return { entry: event, ...participation };
    case 'ParticipationExitRecorded':
      return { ...participation, exits: participation.exits.withNext(event) };
    case 'ParticipationFollowUpRecorded':
      return { ...participation, followUps: participation.followUps.withNext(event) };
  }
};

/** Folds one settled event into the participations. */
export const evolve = ({ operations }: State, event: ParticipationEvent): State => ({
  operations: operations.with(
    event.operationId,
    moved(operations.get(event.operationId) ?? nothingRecorded, event),
  ),
});
