import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  Country,
  daysBetween,
  lastDayOf,
  monthOf,
} from '@pavadonis/domain';
import type { Arrival } from './arrivals';
import { later, LAST_DAY, monthAt, placeOf } from './calendar';
import type { Draft, DraftStay } from './drafts';
import type { PlannedDeparture, PlannedEndReason } from './history-plan';
import type { Random } from './random';
import type { Grants } from './statuses';
import { leftLatvia, outside } from './targets';

/** The facts besides the days of service that decide an ending. */
export interface EndingFacts {
  readonly arrival: Arrival;
  readonly grants: Grants;
}

/** A stay that ends in the history. */
interface Exit {
  readonly draft: Draft;
  readonly stay: DraftStay;
  /** The place of its last month. */
  readonly last: number;
  /** The start of the next episode of a client who returns. */
  readonly again?: CivilDate;
}

const exits = (drafts: readonly Draft[]): readonly Exit[] =>
  drafts.flatMap((draft) =>
    draft.stays.flatMap((stay, i) => {
      const again = draft.stays[i + 1]?.start;
      return stay.last === undefined
        ? []
        : [{ draft, stay, last: stay.last, ...(again === undefined ? {} : { again }) }];
    }),
  );

const LEAVING_IN_A_HUNDRED = 74;
const DECEASED = 2;

const lastContact = ({ stay }: Exit): CivilDate => {
  const last = stay.contactDays.at(-1);
  if (last === undefined) throw new RangeError('a stay without contact');
  return last;
};

/**
 * Returns the exits that are departures from Latvia: all of returning clients, the published number, and most others.
 */
const departing = (all: readonly Exit[], random: Random): ReadonlySet<Exit> => {
  const isCounted = ({ last }: Exit): boolean =>
    last >= placeOf(leftLatvia.from) && last <= placeOf(leftLatvia.to);
  const sure = all.filter(({ again }) => again !== undefined);
  const others = all.filter((exit) => !isCounted(exit) && random.chance(LEAVING_IN_A_HUNDRED));
  const counted = random.shuffled(all.filter((exit) => isCounted(exit) && exit.again === undefined));
  const missing = leftLatvia.episodes - sure.filter(isCounted).length;
  if (counted.length < missing) throw new RangeError('too few exits to leave Latvia');
  return new Set([...sure, ...others, ...counted.slice(0, missing)]);
};

const dying = (all: readonly Exit[], leaving: ReadonlySet<Exit>, random: Random): ReadonlySet<Exit> => {
  const possible = all.filter(
    (exit) => !leaving.has(exit) && (exit.draft.kind === 'man' || exit.draft.kind === 'woman'),
  );
  return new Set(random.shuffled(possible).slice(0, DECEASED));
};

// No service ends before the days on which the published figures count active clients.
const earliestEnds = [civilDate('2018-04-23'), civilDate('2018-07-17'), civilDate('2018-12-04')];
const earliestEnd = ({ last }: Exit): CivilDate | undefined =>
  earliestEnds.find((day) => placeOf(monthOf(day)) === last);

/**
 * Returns true for a month after which published figures count where its clients live. A
 * client who leaves then does so in the next month.
 */
const isSeenAtItsEnd = (at: number): boolean =>
  outside.some(({ on, among }) => among === 'served' && placeOf(monthOf(on)) === at);

const departureDay = (exit: Exit, random: Random): CivilDate => {
  const end = lastDayOf(monthAt(exit.last));
  if (isSeenAtItsEnd(exit.last)) return addDays(end, random.whole(1, 6));
  const from = later(addDays(lastContact(exit), 1), earliestEnd(exit) ?? lastContact(exit));
  return addDays(from, random.whole(0, daysBetween(from, end)));
};

const otherDay = (exit: Exit, random: Random): CivilDate => {
  const from = later(lastContact(exit), earliestEnd(exit) ?? lastContact(exit));
  return random.chance(25)
    ? from
    : addDays(from, random.whole(0, daysBetween(from, lastDayOf(monthAt(exit.last)))));
};

const limitOf = (arrival: Arrival, grants: Grants, on: CivilDate): CivilDate | undefined => {
  const granted = grants[0]?.on;
  if (granted !== undefined && granted <= on) return addMonths(granted, 12);
  return on <= '2019-11-30' ? addMonths(arrival.arrivedOn, 3) : undefined;
};

// Around the published active clients of 2018 no episode stays open after its last contact.
const mayFadeOut = ({ last }: Exit): boolean =>
  (monthAt(last) < '2018-03' || monthAt(last) > '2018-12') &&
  !isSeenAtItsEnd(last) &&
  addDays(lastDayOf(monthAt(last)), 70) < LAST_DAY;

const remaining = (exit: Exit, { arrival, grants }: EndingFacts, random: Random): PlannedEndReason => {
  const last = lastContact(exit);
  const limit = limitOf(arrival, grants, last);
  if (limit !== undefined && limit >= last && limit <= addDays(last, 30)) return 'time_limit_reached';
  const months = exit.last - exit.stay.first + 1;
  const reasons: readonly PlannedEndReason[] = [
    ...(months >= 4 ? (['plan_fulfilled', 'plan_fulfilled', 'plan_fulfilled'] as const) : []),
    ...(months <= 3 ? (['client_declined', 'client_declined'] as const) : []),
    ...(mayFadeOut(exit) ? (['no_contact'] as const) : []),
    'transferred_to_other_support',
  ];
  return random.pick(reasons);
};

/** The end of a service. */
export interface Ending {
  readonly on: CivilDate;
  readonly reason: PlannedEndReason;
  readonly departure?: PlannedDeparture;
}

const DESTINATIONS = ['DE', 'DE', 'DE', 'DE', 'SE', 'FI', 'FR', 'NO', 'BE', 'NL', 'PL', 'GB'].filter(
  Country.is,
);

const departure = (exit: Exit, leftOn: CivilDate, random: Random): PlannedDeparture => {
  const mode = random.weighted(['self', 'unknown', 'voluntary_return'] as const, (each) =>
    each === 'self' ? 14 : each === 'unknown' ? 4 : exit.again === undefined ? 2 : 0,
  );
  const returnedOn =
    exit.again === undefined
      ? undefined
      : later(addDays(leftOn, 20), addDays(exit.again, -random.whole(1, 9)));
  return {
    leftOn,
    mode,
    ...(mode === 'self' && random.chance(70) ? { destination: random.pick(DESTINATIONS) } : {}),
    ...(returnedOn === undefined ? {} : { returnedOn }),
  };
};

/**
 * Returns the endings of all stays that end. A departure ends the service on its day. Some services end
 * long after the last contact, for that reason.
 */
export const endings = (
  drafts: readonly Draft[],
  factsOf: (draft: Draft) => EndingFacts,
  random: Random,
): ReadonlyMap<DraftStay, Ending> => {
  const all = exits(drafts);
  const leaving = departing(all, random);
  const deaths = dying(all, leaving, random);
  const ending = (exit: Exit): Ending => {
    if (leaving.has(exit)) {
      const on = departureDay(exit, random);
      return { on, reason: 'left_latvia', departure: departure(exit, on, random) };
    }
    if (deaths.has(exit)) return { on: otherDay(exit, random), reason: 'deceased' };
    const reason = remaining(exit, factsOf(exit.draft), random);
    return reason === 'no_contact'
      ? { on: addDays(lastContact(exit), random.whole(35, 65)), reason }
      : { on: otherDay(exit, random), reason };
  };
  return new Map(all.map((exit) => [exit.stay, ending(exit)]));
};
