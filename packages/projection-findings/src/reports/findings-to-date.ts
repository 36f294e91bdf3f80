import { centresNotOpen, stillInCentre } from '../checks/centres';
import { contacts } from '../checks/contacts';
import { claimedTwice, correctedBeforeClaimed, paidBeforeClaimed } from '../checks/claims';
import { claimsNotCorrected } from '../checks/claims-not-corrected';
import { costsAfterClosing, costsNotRecorded, costsOutsideContract, ratesMissing } from '../checks/costs';
import { contractsEndedTwice, daysWithoutProvider, episodesNotCovered } from '../checks/coverage';
import { recordedAfterDeath } from '../checks/death';
import { endedTwice, overlaps, starts } from '../checks/episodes';
import { extendedBeyondRule, extendedLate } from '../checks/extensions';
import {
  forgottenInPart,
  forgottenTooEarly,
  forgottenUnconfirmed,
  recordedAfterForgetting,
} from '../checks/forgetting';
import { mergeCycles, recordedAfterMerge, revertsOfNoMerge, sharedIds } from '../checks/identity';
import { grants, grantsAgainstStatus, stepsAfterProcedure } from '../checks/law';
import { consentsLapsed, consentsWithoutGuardian, guardiansMissing } from '../checks/minors';
import { notBegun, notBegunElsewhere } from '../checks/not-begun';
import { exitResultsLate, followUpsEarly, participationMissing } from '../checks/participation';
import { recordedTwice, toldTwice } from '../checks/recorded-twice';
import { referrals } from '../checks/referrals';
import { staffNotEngaged } from '../checks/staff';
import { stillOpen } from '../checks/still-open';
import { units } from '../checks/units';
import type { Finding } from '../finding-kinds';
import type { FindingsView } from '../findings';
import type { Person } from '../persons';
import { type FindingsOptions, type HistoryToDate, historyToDate } from '../history-to-date';

const CHECKS_OF_A_PERSON: readonly ((person: Person, history: HistoryToDate) => readonly Finding[])[] = [
  contacts,
  recordedAfterDeath,
  overlaps,
  endedTwice,
  notBegun,
  toldTwice,
  starts,
  extendedLate,
  extendedBeyondRule,
  stillOpen,
  guardiansMissing,
  consentsLapsed,
  consentsWithoutGuardian,
  referrals,
  grants,
  grantsAgainstStatus,
  stepsAfterProcedure,
  centresNotOpen,
  stillInCentre,
  episodesNotCovered,
  staffNotEngaged,
  participationMissing,
  exitResultsLate,
  followUpsEarly,
  recordedAfterMerge,
  revertsOfNoMerge,
  forgottenTooEarly,
  forgottenUnconfirmed,
  forgottenInPart,
  recordedAfterForgetting,
];

const CHECKS_OF_ALL: readonly ((history: HistoryToDate) => readonly Finding[])[] = [
  sharedIds,
  daysWithoutProvider,
  contractsEndedTwice,
  notBegunElsewhere,
  units,
  claimedTwice,
  claimsNotCorrected,
  correctedBeforeClaimed,
  paidBeforeClaimed,
  recordedTwice,
  ratesMissing,
  costsNotRecorded,
  costsOutsideContract,
  costsAfterClosing,
];

const byDay = (a: Finding, b: Finding): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a._tag < b._tag ? -1 : a._tag > b._tag ? 1 : 0;

/**
 * Returns all findings in the history as it stood at the end of a day, in the order of days.
 *
 * It takes any history and never throws. For the findings known at a moment, replay the log up to it.
 */
export const findingsToDate = (view: FindingsView, options: FindingsOptions): readonly Finding[] => {
  const history = historyToDate(view, options);
  return [
    ...history.persons.flatMap((person) => CHECKS_OF_A_PERSON.flatMap((check) => check(person, history))),
    ...CHECKS_OF_ALL.flatMap((check) => check(history)),
    ...mergeCycles(view, history),
  ].sort(byDay);
};
