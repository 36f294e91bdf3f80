import * as t from 'io-ts';
import { addMonths, type CivilDate } from '../vocabulary/civil-date';

/** A version of the rule on how long the service may last. An operation adopts versions by date. */
export const ServiceRuleSet = t.keyof({ 'SP-2016': null, 'SP-2020': null, 'SP-2023': null });
export type ServiceRuleSet = t.TypeOf<typeof ServiceRuleSet>;

/** Months of the service; absent where the version names no limit. */
interface ServicePeriod {
  /** For asylum seekers, counted from their arrival in Latvia. */
  readonly asylumSeeker?: number;
  /** For refugees and holders of alternative status, counted from the day of the first status. */
  readonly afterStatus: number;
  /** The months with an extension; equal to `afterStatus` if none can be given. */
  readonly afterStatusAtMost: number;
}

/**
 * The service periods, by rule set.
 *
 * - `SP-2016`: three months from arrival or until status is granted; then until the plan is fulfilled, not longer than
 *   twelve months after the day of status (notices of 2016, 2017 and May 2019).
 * - `SP-2020`: as long as asylum seeker; twelve months after the day of status (notice of 27.02.2020; its first day is
 *   not published).
 * - `SP-2023`: twelve months or until the plan is fulfilled, at most 24 (notice of 30.11.2023). That twelve is the
 *   limit until an extension is decided is our inference.
 */
const periods: Readonly<Record<ServiceRuleSet, ServicePeriod>> = {
  'SP-2016': { asylumSeeker: 3, afterStatus: 12, afterStatusAtMost: 12 },
  'SP-2020': { afterStatus: 12, afterStatusAtMost: 12 },
  'SP-2023': { afterStatus: 12, afterStatusAtMost: 24 },
};

/** The facts on which a client's limit depends. Absence abroad does not stop the clock (our inference). */
export interface LimitFacts {
  /** The day of arrival in Latvia; absent where it is not known. */
  readonly arrivedOn?: CivilDate | undefined;
  /** The day of the first status; a later one does not start the clock anew (our inference). */
  readonly firstStatusOn?: CivilDate | undefined;
  /** The last day that an extension named; absent without one. */
  readonly extendedUntil?: CivilDate | undefined;
}

/** Returns the last day of the service that an extension can reach, for a client with a status. */
export const furthestLimit = (ruleSet: ServiceRuleSet, firstStatusOn: CivilDate): CivilDate =>
  addMonths(firstStatusOn, periods[ruleSet].afterStatusAtMost);

/**
 * Returns the last day of the service; undefined where the rule set sets no limit or the arrival is unknown.
 *
 * Months run from the day after and end with the day of the same number, or the month's last (status on 2018-06-15:
 * 2019-06-15).
 */
export const serviceLimit = (ruleSet: ServiceRuleSet, facts: LimitFacts): CivilDate | undefined => {
  const { asylumSeeker, afterStatus } = periods[ruleSet];
  if (facts.firstStatusOn === undefined)
    return asylumSeeker === undefined || facts.arrivedOn === undefined
      ? undefined
      : addMonths(facts.arrivedOn, asylumSeeker);
  const base = addMonths(facts.firstStatusOn, afterStatus);
  const furthest = furthestLimit(ruleSet, facts.firstStatusOn);
  const extended = facts.extendedUntil ?? base;
  return extended <= base ? base : extended < furthest ? extended : furthest;
};
