import {
  type CivilDate,
  exitResultsUntil,
  followUpFrom,
  type Month,
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
import { type AsOf, beginningIn, begunBy, daysOf } from '@pavadonis/projection';
import { entered } from '../columns/entered';
import { type AgeGroup, ageGroup } from './participants/age-group';
import type { ClientRow, ThirdCountry, ThirdCountryInTime } from '../rows/client';
import type { ParticipationView } from '../participation';
import { exitOf, staysIn } from './participants/stays';

/**
 * One person's record in one operation, however often the person came and went.
 *
 * A person who enters again is no new participant (ESF participant guidance). The age is the one at the first entry
 * and stays so.
 */
export interface Participant {
  /** The person’s own stream. */
  readonly stream: StreamName;
  /** The operation that the person takes part in. */
  readonly operationId: OperationId;
  /** The first day in the operation. */
  readonly entry: CivilDate;
  /** The last day of the last stay, or the day of death before it; absent while a stay goes on. */
  readonly exit?: CivilDate;
  /** The sex as recorded. */
  readonly sex: Sex;
  /** The group of age on the day of the first entry. */
  readonly ageAtEntry: AgeGroup;
  /** By the nationality on the first day. */
  readonly thirdCountryNational: ThirdCountry;
  /** Data at the entry; absent if none were recorded, and then every indicator of them is unknown. */
  readonly atEntry?: ParticipationEntryRecorded;
  /** The results on leaving: the last ones recorded within four weeks from the last exit. */
  readonly atExit?: ParticipationExitRecorded;
  /** The participant's situation six months after the last exit, or later; the last record counts. */
  readonly afterSixMonths?: ParticipationFollowUpRecorded;
}

const countsAtExit = (exit: CivilDate, on: CivilDate): boolean => exit <= on && on <= exitResultsUntil(exit);

// the United Kingdom left the Union's law on the last day of 2020
const thirdCountryOn = (inTime: ThirdCountryInTime, day: CivilDate): ThirdCountry =>
  inTime === 'since_2021' ? (day < '2021-01-01' ? 'no' : 'yes') : inTime;

const participant = (row: ClientRow, operationId: OperationId, asOf: CivilDate): Participant | undefined => {
  const stays = staysIn(row, operationId, asOf);
  const [first] = stays;
  if (first === undefined) return undefined;
  const exit = exitOf(stays, asOf);
  const isKnown = (each: { readonly operationId: OperationId; readonly on: CivilDate }): boolean =>
    each.operationId === operationId && each.on <= asOf;
  const atEntry = row.entries?.find(isKnown);
  const atExit = exit && row.exits?.findLast((each) => isKnown(each) && countsAtExit(exit, each.on));
  const afterSixMonths =
    exit && row.followUps?.findLast((each) => isKnown(each) && followUpFrom(exit) <= each.on);
  return {
    stream: row.stream,
    operationId,
    entry: first.from,
    ...(exit === undefined ? {} : { exit }),
    sex: row.sex,
    ageAtEntry: ageGroup(row.birth, first.from),
    thirdCountryNational: thirdCountryOn(row.thirdCountryNational, first.from),
    ...(atEntry === undefined ? {} : { atEntry }),
    ...(atExit === undefined ? {} : { atExit }),
    ...(afterSixMonths === undefined ? {} : { afterSixMonths }),
  };
};

/** Returns the participants of an operation by the end of a day, one record each. */
export const participants = (
  view: ParticipationView,
  operationId: OperationId,
  { asOf }: AsOf,
): readonly Participant[] =>
  entered
    .of(view.client)
    .rowsOf(begunBy(asOf), operationId)
    .flatMap((row) => participant(row, operationId, asOf) ?? []);

/**
 * Returns the participants who entered an operation for the first time in a month or a period.
 *
 * They may have been participants of another operation before.
 */
export const newParticipantsIn = (
  view: ParticipationView,
  operationId: OperationId,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly Participant[] => {
  const { asOf = daysOf(during).to } = options;
  return entered
    .of(view.client)
    .rowsOf(beginningIn(daysOf(during, { asOf })), operationId)
    .flatMap((row) => participant(row, operationId, asOf) ?? []);
};
