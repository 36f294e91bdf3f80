import { centresNotOpen, stillInCentre } from '../checks/centres';
import { contacts } from '../checks/contacts';
import { claimedTwice, paidBeforeClaimed } from '../checks/claims';
import { costsAfterClosing, costsOutsideContract, ineligibleClaimed, ratesMissing } from '../checks/costs';
import { contractsEndedTwice, daysWithoutProvider, episodesNotCovered } from '../checks/coverage';
import { recordedAfterDeath } from '../checks/death';
import { endedTwice, overlaps, starts } from '../checks/episodes';
import { extendedBeyondRule, extendedLate } from '../checks/extensions';
import { grants, grantsAgainstStatus } from '../checks/grants';
import { mergeCycles, recordedAfterMerge, sharedIds } from '../checks/identity';
import { consentsLapsed, consentsWithoutGuardian, guardiansMissing } from '../checks/minors';
import { exitResultsLate, followUpsEarly, participationMissing } from '../checks/participation';
import { referrals } from '../checks/referrals';
import { staffNotEngaged } from '../checks/staff';
import { stillOpen } from '../checks/still-open';
import { units } from '../checks/units';
import type { Finding } from '../finding-kinds';
import type { Findings } from '../findings';
import type { Person } from '../persons';
import { type Asked, type World, worldOf } from '../context';

const ofAPerson: readonly ((person: Person, world: World) => readonly Finding[])[] = [
  contacts,
  recordedAfterDeath,
  overlaps,
  endedTwice,
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
  centresNotOpen,
  stillInCentre,
  episodesNotCovered,
  staffNotEngaged,
  participationMissing,
  exitResultsLate,
  followUpsEarly,
];

const ofAll: readonly ((world: World) => readonly Finding[])[] = [
  sharedIds,
  daysWithoutProvider,
  contractsEndedTwice,
  units,
  claimedTwice,
  paidBeforeClaimed,
  ratesMissing,
  ineligibleClaimed,
  costsOutsideContract,
  costsAfterClosing,
];

const ordered = (a: Finding, b: Finding): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a._tag < b._tag ? -1 : a._tag > b._tag ? 1 : 0;

/**
 * Everything in the history that breaks a rule, as it stood on a day, in the order of days. It answers for any history
 * and never throws. What was known at a moment is a replay up to it.
 */
export const find = (view: Findings, asked: Asked): readonly Finding[] => {
  const world = worldOf(view, asked);
  return [
    ...world.people.flatMap((person) => ofAPerson.flatMap((check) => check(person, world))),
    ...ofAll.flatMap((check) => check(world)),
    ...recordedAfterMerge(view, world),
    ...mergeCycles(view, world),
  ].sort(ordered);
};
