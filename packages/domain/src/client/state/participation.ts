import type { OperationId } from '../../vocabulary/id';
import type {
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from '../events/participation';

/** What was recorded for an operation's indicators: the first entry, every exit, the follow-ups. */
export interface Participation {
  readonly entry?: ParticipationEntryRecorded;
  readonly exits: readonly ParticipationExitRecorded[];
  readonly followUps: readonly ParticipationFollowUpRecorded[];
}

export type Participations = ReadonlyMap<OperationId, Participation>;

type Event = ParticipationEntryRecorded | ParticipationExitRecorded | ParticipationFollowUpRecorded;

const nothingRecorded: Participation = { exits: [], followUps: [] };

const moved = (participation: Participation, event: Event): Participation => {
  switch (event.type) {
    case 'ParticipationEntryRecorded':
      // the first entry stands: a later one only moves the exit
      return { entry: event, ...participation };
    case 'ParticipationExitRecorded':
      return { ...participation, exits: [...participation.exits, event] };
    case 'ParticipationFollowUpRecorded':
      return { ...participation, followUps: [...participation.followUps, event] };
  }
};

/** Folds one settled event into the participations. */
export const participate = (participations: Participations, event: Event): Participations =>
  new Map(participations).set(
    event.operationId,
    moved(participations.get(event.operationId) ?? nothingRecorded, event),
  );
