import {
  type CivilDate,
  exitResultsUntil,
  followUpFrom,
  type OperationId,
  type Period,
  type Sex,
  type StreamName,
} from '@pavadonis/domain';
import type {
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from '@pavadonis/domain/client';
import { type AgeGroup, ageGroup } from './participants/age-group';
import type { ClientRow, ThirdCountry } from '../rows/client';
import type { Participation } from '../participation';
import { persons } from '../persons';
import { exitOf, staysIn } from './participants/stays';

/**
 * One person's record in one operation, however often they came and went: who enters again is no new participant (ESF
 * participant guidance). Age is that of the first entry and stays so.
 */
export interface Participant {
  readonly stream: StreamName;
  readonly operationId: OperationId;
  /** The first day in the operation. */
  readonly entry: CivilDate;
  /** The last day of the last stay, or that of the death before it; nothing while a stay goes on. */
  readonly exit?: CivilDate;
  readonly sex: Sex;
  readonly ageAtEntry: AgeGroup;
  readonly thirdCountryNational: ThirdCountry;
  /** Data at the entry; nothing where they were not recorded, and every indicator of them is unknown. */
  readonly atEntry?: ParticipationEntryRecorded;
  /** Results on leaving: the last of those that were found from the last exit on, within four weeks. */
  readonly atExit?: ParticipationExitRecorded;
  /** How the participant stood six months after the last exit, or later; the last word counts. */
  readonly afterSixMonths?: ParticipationFollowUpRecorded;
}

const countsAtExit = (exit: CivilDate, on: CivilDate): boolean => exit <= on && on <= exitResultsUntil(exit);

const participant = (row: ClientRow, operationId: OperationId, asOf: CivilDate): Participant | undefined => {
  const stays = staysIn(row, operationId, asOf);
  const [first] = stays;
  if (first === undefined) return undefined;
  const exit = exitOf(row, stays, asOf);
  const told = (each: { readonly operationId: OperationId; readonly on: CivilDate }): boolean =>
    each.operationId === operationId && each.on <= asOf;
  const atEntry = row.entries?.find(told);
  const atExit = exit && row.exits?.findLast((each) => told(each) && countsAtExit(exit, each.on));
  const afterSixMonths =
    exit && row.followUps?.findLast((each) => told(each) && followUpFrom(exit) <= each.on);
  return {
    stream: row.stream,
    operationId,
    entry: first.from,
    ...(exit === undefined ? {} : { exit }),
    sex: row.sex,
    ageAtEntry: ageGroup(row.birth, first.from),
    thirdCountryNational: row.thirdCountryNational,
    ...(atEntry === undefined ? {} : { atEntry }),
    ...(atExit === undefined ? {} : { atExit }),
    ...(afterSixMonths === undefined ? {} : { afterSixMonths }),
  };
};

/** The participants of an operation by the end of a day, one record each. */
export const participants = (
  view: Participation,
  operationId: OperationId,
  asOf: CivilDate,
): readonly Participant[] => [...persons(view)].flatMap((row) => participant(row, operationId, asOf) ?? []);

/** Those who entered the operation for the first time in a period. In another operation they may be participants before. */
export const newParticipants = (
  view: Participation,
  operationId: OperationId,
  { from, to }: Period,
): readonly Participant[] => participants(view, operationId, to).filter(({ entry }) => from <= entry);
