/** Reports of participation that look at every client, as a second opinion on those that ask columns. */
import {
  type Birth,
  birthBounds,
  type CivilDate,
  completedYears,
  exitResultsUntil,
  followUpFrom,
  type Month,
  type OperationId,
  type Period,
  within,
} from '@pavadonis/domain';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type {
  AgeGroup,
  Participant,
  ParticipationClientRow as ClientRow,
  ParticipationView,
  Stay,
  ThirdCountry,
  ThirdCountryInTime,
} from '@pavadonis/projection-participation';

const groupAt = (birth: CivilDate, day: CivilDate): AgeGroup => {
  const years = completedYears(birth, day);
  if (years < 18) return 'below_18';
  if (years < 30) return '18_to_29';
  return years < 55 ? '30_to_54' : '55_and_above';
};

const ageGroup = (birth: Birth | undefined, day: CivilDate): AgeGroup => {
  if (birth === undefined) return 'unknown';
  const { earliest, latest } = birthBounds(birth);
  const group = groupAt(latest, day);
  return groupAt(earliest, day) === group ? group : 'unknown';
};

const staysIn = ({ stays }: ClientRow, operationId: OperationId, asOf: CivilDate): readonly Stay[] =>
  stays.filter((stay) => stay.operationId === operationId && stay.from <= asOf);

const exitOf = (stays: readonly Stay[], asOf: CivilDate): CivilDate | undefined => {
  const ends = stays.flatMap(({ to }) => to ?? []).filter((end) => end <= asOf);
  return ends.length < stays.length ? undefined : ends.sort().at(-1);
};

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

export const participants = (
  view: ParticipationView,
  operationId: OperationId,
  { asOf }: AsOf,
): readonly Participant[] =>
  [...view.client.values()].flatMap((row) => participant(row, operationId, asOf) ?? []);

export const newParticipantsIn = (
  view: ParticipationView,
  operationId: OperationId,
  during: Month | Period,
  { asOf }: Partial<AsOf> = {},
): readonly Participant[] => {
  const days = daysOf(during);
  return participants(view, operationId, { asOf: asOf ?? days.to }).filter(({ entry }) =>
    within(days, entry),
  );
};
