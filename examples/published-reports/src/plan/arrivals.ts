import { addDays, addMonths, type CivilDate, type Country, firstDayOf, month } from '@pavadonis/domain';
import { earlier, monthAt } from './calendar';
import { type Draft, startedOn } from './drafts';
import type { PlannedClient } from './history-plan';
import type { Person } from './people';
import type { Random } from './random';
import { relocated } from './targets';

/** The arrival of a client; `statusBefore` is the day of a status granted before the start of the service. */
export interface Arrival extends Pick<PlannedClient, 'arrivalMode' | 'arrivedOn' | 'appliedOn'> {
  readonly statusBefore?: CivilDate;
}

const RELOCATED_FROM = ['SY', 'ER', 'IQ'];
const RESETTLEMENT = [month('2021-08'), month('2021-09')];
const RESETTLED = 6;
const HOLDERS_IN_A_HUNDRED = 7;
const MONTHS_A_HOLDER_STAYS = 7;

const relocatedKeys = (drafts: readonly Draft[], countries: ReadonlyMap<number, Country>, random: Random) => {
  const keys = new Set<number>();
  for (const { from, to, clients } of relocated) {
    const started = drafts.filter((draft) => startedOn(draft) >= from && startedOn(draft) <= to);
    const isFrom = ({ key }: Draft): boolean => RELOCATED_FROM.includes(countries.get(key) ?? '');
    const likelyFirst = [
      ...random.shuffled(started.filter(isFrom)),
      ...random.shuffled(started.filter((draft) => !isFrom(draft))),
    ];
    for (const { key } of likelyFirst.slice(0, clients)) keys.add(key);
  }
  return keys;
};

const resettledKeys = (drafts: readonly Draft[], countries: ReadonlyMap<number, Country>, random: Random) =>
  new Set(
    random
      .shuffled(
        drafts.filter(
          ({ key, stays: [stay] }) =>
            stay !== undefined && RESETTLEMENT.includes(monthAt(stay.first)) && countries.get(key) === 'AF',
        ),
      )
      .slice(0, RESETTLED)
      .map(({ key }) => key),
  );

const mayHoldStatus = ({ stays: [stay, second] }: Draft, { birth }: Person): boolean =>
  birth !== undefined &&
  birth.date < addMonths(firstDayOf(monthAt(stay?.first ?? 0)), -12) &&
  stay?.last !== undefined &&
  second === undefined &&
  stay.last - stay.first < MONTHS_A_HOLDER_STAYS &&
  // it is published where new clients of these months lived: all but two in the centre
  !(monthAt(stay.first) >= '2023-01' && monthAt(stay.first) <= '2023-03');

const spontaneous = (start: CivilDate, atMostBefore: number, random: Random): Arrival => {
  const arrivedOn = addDays(start, -random.whole(1, atMostBefore));
  return {
    arrivalMode: 'spontaneous',
    arrivedOn,
    appliedOn: earlier(start, addDays(arrivedOn, random.whole(0, 2))),
  };
};

const holder = (start: CivilDate, random: Random): Arrival => {
  const statusBefore = addDays(start, -random.whole(8, 75));
  const arrivedOn = addDays(statusBefore, -random.whole(90, 250));
  return {
    arrivalMode: 'spontaneous',
    arrivedOn,
    appliedOn: addDays(arrivedOn, random.whole(0, 5)),
    statusBefore,
  };
};

const organised = (arrivalMode: 'relocated' | 'resettled', start: CivilDate, random: Random): Arrival => {
  const arrivedOn = addDays(start, -random.whole(0, 9));
  return { arrivalMode, arrivedOn, appliedOn: earlier(start, addDays(arrivedOn, random.whole(0, 1))) };
};

/** Returns every client's arrival by key; a recently arrived client starts as an asylum seeker soon after it. */
export const arrivals = (
  drafts: readonly Draft[],
  people: readonly Person[],
  countries: ReadonlyMap<number, Country>,
  isRecent: (key: number) => boolean,
  random: Random,
): readonly Arrival[] => {
  const byRelocation = relocatedKeys(drafts, countries, random);
  const byResettlement = resettledKeys(drafts, countries, random);
  return drafts.map((draft) => {
    const { key } = draft;
    const start = startedOn(draft);
    const person = people[key];
    if (person === undefined) throw new RangeError('a client without a person');
    if (person.newborn && person.birth !== undefined)
      return { arrivalMode: 'born_in_latvia', arrivedOn: person.birth.date, appliedOn: start };
    if (byRelocation.has(key)) return organised('relocated', start, random);
    if (byResettlement.has(key)) return organised('resettled', start, random);
    if (isRecent(key)) return spontaneous(start, 3, random);
    return mayHoldStatus(draft, person) && random.chance(HOLDERS_IN_A_HUNDRED)
      ? holder(start, random)
      : spontaneous(start, 16, random);
  });
};
