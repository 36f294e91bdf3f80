import { exitResultsUntil, followUpFrom, type OperationId } from '@pavadonis/domain';
import { type Finding, finding } from '../finding-kinds';
import { exitBy, staysIn } from '../queries/stays';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

const REPORTED: readonly string[] = ['ESF', 'ESF_PLUS'];

/** Returns the operations of the social funds that paid for a person's service, since these report on participants. */
export const reportedOn = (person: Person, { operations }: HistoryToDate): readonly OperationId[] => {
  const entered = person.episodes.flatMap(({ provisions }) =>
    provisions.map(({ event }) => event.operationId),
  );
  return [...new Set(entered)].filter((id) => REPORTED.includes(operations.get(id)?.opened?.fund ?? ''));
};

/** Finds participants of a reporting operation who have no recorded entry by the day after they began. */
export const participationMissing = (person: Person, history: HistoryToDate): readonly Finding[] => {
  const recorded = eventsOf(person, 'ParticipationEntryRecorded').map(({ event }) => event.operationId);
  return reportedOn(person, history)
    .filter((id) => !recorded.includes(id))
    .flatMap((id) => {
      const [first] = staysIn(person, id);
      return first === undefined || history.asOf <= first.from
        ? []
        : finding('ParticipationMissing', person.stream, first.from, [first.by]);
    });
};

/** Finds results that were recorded after the four weeks following the exit. */
export const exitResultsLate = (person: Person): readonly Finding[] =>
  eventsOf(person, 'ParticipationExitRecorded').flatMap((results) => {
    const { operationId, on } = results.event;
    const exit = exitBy(staysIn(person, operationId), on);
    return exit !== undefined && exitResultsUntil(exit) < on
      ? finding('ExitResultsLate', person.stream, on, [results])
      : [];
  });

/** Finds follow-ups recorded before six months had passed, or for a person who had not left. */
export const followUpsEarly = (person: Person): readonly Finding[] =>
  eventsOf(person, 'ParticipationFollowUpRecorded').flatMap((followUp) => {
    const { operationId, on } = followUp.event;
    const exit = exitBy(staysIn(person, operationId), on);
    return exit === undefined || on < followUpFrom(exit)
      ? finding('FollowUpEarly', person.stream, on, [followUp])
      : [];
  });
