import { exitResultsUntil, followUpFrom, type OperationId } from '@pavadonis/domain';
import { type Finding, found } from '../finding-kinds';
import { exitBy, staysIn } from '../queries/stays';
import type { Person } from '../persons';
import type { World } from '../context';
import { told } from '../queries/events';

const REPORTED: readonly string[] = ['ESF', 'ESF_PLUS'];

/** The operations that a person was supported from and whose participants are reported on: those of the social funds. */
export const reportedOn = (person: Person, { operations }: World): readonly OperationId[] => {
  const entered = person.episodes.flatMap(({ provisions }) =>
    provisions.map(({ event }) => event.operationId),
  );
  return [...new Set(entered)].filter((id) => REPORTED.includes(operations.get(id)?.opened?.fund ?? ''));
};

/** Participants of an operation that is reported on, of whom no entry is recorded by the day after they began. */
export const participationMissing = (person: Person, world: World): readonly Finding[] => {
  const recorded = told(person, 'ParticipationEntryRecorded').map(({ event }) => event.operationId);
  return reportedOn(person, world)
    .filter((id) => !recorded.includes(id))
    .flatMap((id) => {
      const [first] = staysIn(person, id);
      return first === undefined || world.asOf <= first.from
        ? []
        : found('ParticipationMissing', person.stream, first.from, [first.by]);
    });
};

/** Results recorded when the four weeks after the exit were over. */
export const exitResultsLate = (person: Person): readonly Finding[] =>
  told(person, 'ParticipationExitRecorded').flatMap((results) => {
    const { operationId, on } = results.event;
    const exit = exitBy(staysIn(person, operationId), on);
    return exit !== undefined && exitResultsUntil(exit) < on
      ? found('ExitResultsLate', person.stream, on, [results])
      : [];
  });

/** Follow-ups recorded before six months had passed, or of somebody who had not left. */
export const followUpsEarly = (person: Person): readonly Finding[] =>
  told(person, 'ParticipationFollowUpRecorded').flatMap((followUp) => {
    const { operationId, on } = followUp.event;
    const exit = exitBy(staysIn(person, operationId), on);
    return exit === undefined || on < followUpFrom(exit)
      ? found('FollowUpEarly', person.stream, on, [followUp])
      : [];
  });
