import type { AgeClass, CivilDate, Sex } from '@pavadonis/domain';
import { type AsOf, dayNumbers, holdingOn, NO_DAY } from '@pavadonis/projection';
import { ageOf, sexesAndAges, sexOf } from '../columns/classes';
import { firstService } from '../columns/service';
import { firstServiceStart } from '../first-service-start';
import type { ClientRow } from '../rows/client';

/** The numbers of women, men and children. Each client is in one class, so the classes add up to all clients. */
export interface WomenMenChildren {
  /** Women from the 18th birthday on. */
  readonly women: number;
  /** Men from the 18th birthday on. */
  readonly men: number;
  /** Children of any sex, up to 17 completed years. */
  readonly children: number;
  /** Adults of another sex. */
  readonly other: number;
  /** Adults of unknown sex, and clients of unknown age class. */
  readonly unknown: number;
}

const CLASS_OF_ADULT: Readonly<Record<Sex, keyof WomenMenChildren>> = {
  female: 'women',
  male: 'men',
  other: 'other',
  unknown: 'unknown',
};

/**
 * Counts women, men and children by their age on a day, as the notice of July 2018 does. For a month, pass its last
 * day.
 */
export const womenMenChildren = (clients: readonly ClientRow[], { asOf }: AsOf): WomenMenChildren => {
  const counts = { women: 0, men: 0, children: 0, other: 0, unknown: 0 };
  for (const [sexAndAge, count] of sexesAndAges.among(clients).counts(holdingOn(asOf))) {
    const age = ageOf(sexAndAge);
    counts[age === 'child' ? 'children' : age === 'adult' ? CLASS_OF_ADULT[sexOf(sexAndAge)] : 'unknown'] +=
      count;
  }
  return counts;
};

/**
 * The numbers of clients by sex and, within it, by age class: women include girls. Yearly statistics and ESF need
 * them.
 */
export type SexAndAgeCounts = Readonly<Record<Sex, Readonly<Record<AgeClass, number>>>>;

/**
 * Counts clients by sex and, within it, by age class. `dayOf` gives the day on which a client's age counts; without a day
 * the age is unknown.
 */
export const clientsBySexAndAge = (
  clients: readonly ClientRow[],
  dayOf: (client: ClientRow) => CivilDate | undefined,
): SexAndAgeCounts => {
  const none = (): Record<AgeClass, number> => ({ child: 0, adult: 0, unknown: 0 });
  const counts = { female: none(), male: none(), other: none(), unknown: none() };
  // the first days of service stand in a column: asked of each client, they take most of the time
  const days =
    dayOf === firstServiceStart ? firstService.among(clients).firstDays() : dayNumbers(clients, dayOf);
  for (let turn = days.indexOf(NO_DAY); turn >= 0; turn = days.indexOf(NO_DAY, turn + 1))
    counts[clients[turn]?.sex ?? 'unknown'].unknown += 1;
  for (const [sexAndAge, count] of sexesAndAges.among(clients).countsOn(days))
    counts[sexOf(sexAndAge)][ageOf(sexAndAge)] += count;
  return counts;
};
