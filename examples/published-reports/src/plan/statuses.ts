import { addDays, addMonths, type CivilDate, civilDate, firstDayOf, monthOf } from '@pavadonis/domain';
import type { Arrival } from './arrivals';
import { earlier, later, workdays } from './calendar';
import { type Draft, isHere, lastContactOf, startedOn } from './drafts';
import type { PlannedClient } from './history-plan';
import type { Random } from './random';
import type { SpecialGrant } from './special-grants';
import { monthWithoutGrants, refugeeGrants } from './targets';

/** Grants in the order of days. */
export type Grants = PlannedClient['grants'];

/** The facts that decide a client's status. */
export interface StatusFacts {
  readonly draft: Draft;
  readonly arrival: Arrival;
  readonly special: SpecialGrant | undefined;
  /** The day by which the client lives outside the centres, preferably with a status. */
  readonly outsideBy: CivilDate | undefined;
  /** The client must be an asylum seeker for the whole history. */
  readonly staysSeeker: boolean;
}

// our inference: the rule set of 2020, without a limit for asylum seekers, began with a contract
const SEEKERS_LIMITED_UNTIL = civilDate('2019-11-30');
const MONTHS_FOR_SEEKERS = 3;
const MONTHS_AFTER_STATUS = 12;
const DAYS_TO_DECIDE = 25;

interface Range {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const lastContactWhileLimited = ({ stays }: Draft): CivilDate | undefined =>
  stays.flatMap(({ contactDays }) => contactDays).findLast((day) => day <= SEEKERS_LIMITED_UNTIL);

const seekersLimit = ({ arrivedOn }: Arrival): CivilDate => addMonths(arrivedOn, MONTHS_FOR_SEEKERS);

/** Returns the days on which a first grant keeps every start, and an asylum seeker's contacts, within the limits. */
const possible = ({ draft, arrival }: StatusFacts, isNeeded: boolean): Range => {
  const again = draft.stays[1]?.start;
  const firstLeaves = draft.stays[0]?.contactDays.at(-1) ?? startedOn(draft);
  const decided = addDays(arrival.appliedOn, DAYS_TO_DECIDE);
  return {
    from: again === undefined ? decided : later(decided, addMonths(addDays(again, 3), -MONTHS_AFTER_STATUS)),
    to: isNeeded ? earlier(seekersLimit(arrival), firstLeaves) : firstLeaves,
  };
};

const days = (draft: Draft, { from, to }: Range): readonly CivilDate[] =>
  workdays(from, to).filter((day) => monthOf(day) !== monthWithoutGrants && isHere(draft, day));

/** Returns a day of the range; if possible, the later service fits twelve months and a home outside comes after it. */
const grantDay = (range: Range, { draft, outsideBy }: StatusFacts, random: Random): CivilDate | undefined => {
  const fitting = {
    ...range,
    from: later(range.from, addMonths(lastContactOf(draft), -MONTHS_AFTER_STATUS)),
  };
  const before = { ...fitting, to: outsideBy === undefined ? fitting.to : earlier(fitting.to, outsideBy) };
  const found = [before, fitting, range].map((each) => days(draft, each)).find((each) => each.length > 0);
  return found === undefined ? undefined : random.pick(found);
};

const statusFor = (on: CivilDate, random: Random): 'refugee' | 'alternative' =>
  refugeeGrants.every(({ month }) => month !== monthOf(on)) && random.chance(on < '2018-01-01' ? 15 : 35)
    ? 'refugee'
    : 'alternative';

const needsStatus = ({ draft, arrival }: StatusFacts): boolean => {
  const last = lastContactWhileLimited(draft);
  return (
    (last !== undefined && last > seekersLimit(arrival)) ||
    draft.stays.slice(1).some(({ start }) => start <= SEEKERS_LIMITED_UNTIL)
  );
};

const mayGetStatus = ({ draft, outsideBy }: StatusFacts, random: Random): boolean =>
  addMonths(startedOn(draft), 2) < lastContactOf(draft) && random.chance(outsideBy === undefined ? 40 : 85);

const firstGrant = (facts: StatusFacts, random: Random): CivilDate | undefined => {
  const { arrival, special } = facts;
  if (arrival.statusBefore !== undefined)
    return monthOf(arrival.statusBefore) === monthWithoutGrants
      ? addDays(firstDayOf(monthWithoutGrants), -1)
      : arrival.statusBefore;
  if (special !== undefined) {
    return random.pick(special.days.filter((day) => day <= seekersLimit(arrival)));
  }
  if (needsStatus(facts)) return grantDay(possible(facts, true), facts, random);
  return !facts.staysSeeker && mayGetStatus(facts, random)
    ? grantDay(possible(facts, false), facts, random)
    : undefined;
};

// an alternative status that becomes refugee status on appeal
const appealed = (draft: Draft, first: CivilDate, random: Random): Grants => {
  const to = earlier(lastContactOf(draft), addDays(first, 150));
  const day = days(draft, { from: addDays(first, 60), to })[0];
  return day !== undefined && refugeeGrants.every(({ month }) => month !== monthOf(day)) && random.chance(6)
    ? [{ on: day, status: 'refugee' }]
    : [];
};

/**
 * Returns the statuses granted to a client; a service that continues past an asylum seeker's limit gets one in time.
 */
export const grants = (facts: StatusFacts, random: Random): Grants => {
  const on = firstGrant(facts, random);
  if (on === undefined) return [];
  const status = facts.special?.status ?? statusFor(on, random);
  return status === 'refugee' || facts.special !== undefined || facts.draft.stays.length > 1
    ? [{ on, status }]
    : [{ on, status }, ...appealed(facts.draft, on, random)];
};
