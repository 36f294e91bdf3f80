import { exitResultsUntil, followUpFrom } from '@pavadonis/domain';
import { reportedOn } from '../checks/participation';
import { reminder, type Reminder } from '../reminder-kinds';
import type { Person } from '../persons';
import { lastDayOfStays, staysIn } from '../queries/stays';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

/**
 * Reminds of the records of a participant: the entry at once; after the last exit the results and the follow-up.
 *
 * Results are due within four weeks, the follow-up once six months are over. A person who changes from one operation
 * to the next leaves the first and enters the second.
 */
export const participation = (person: Person, history: HistoryToDate): readonly Reminder[] => {
  return reportedOn(person, history).flatMap((id): readonly Reminder[] => {
    const stays = staysIn(person, id);
    const first = stays[0]?.from;
    const last = lastDayOfStays(stays);
    const asked = last === undefined ? undefined : followUpFrom(last);
    const recorded = (
      type: 'ParticipationEntryRecorded' | 'ParticipationExitRecorded' | 'ParticipationFollowUpRecorded',
      since = first,
    ): boolean =>
      eventsOf(person, type).some(
        ({ event }) => event.operationId === id && (since === undefined || since <= event.on),
      );
    return [
      ...(first === undefined || recorded('ParticipationEntryRecorded')
        ? []
        : [reminder('ParticipationEntry', person, first)]),
      ...(last === undefined || recorded('ParticipationExitRecorded', last)
        ? []
        : [reminder('ParticipationExit', person, exitResultsUntil(last), last)]),
      ...(asked === undefined || recorded('ParticipationFollowUpRecorded', asked)
        ? []
        : [reminder('ParticipationFollowUp', person, asked)]),
    ];
  });
};
