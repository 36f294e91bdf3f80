import { ageClass, type CivilDate } from '@pavadonis/domain';
import type { HistoryPlan, PlannedClient } from '../../src/plan/history-plan';

// Counts directly over the planned clients, day by day and client by client, without any code of the plan.

type Clients = readonly PlannedClient[];

const day = (text: string): CivilDate => text as CivilDate;

export const firstStart = (client: PlannedClient): string => client.episodes[0]?.start ?? '';

/** Returns the clients served in a period; `from` and `to` are days, months or years, both included. */
export const servedIn = (clients: Clients, from: string, to: string): Clients => {
  const end = `${to}~`; // after every day that begins with it
  return clients.filter(({ episodes }) =>
    episodes.some(({ contactDays }) => contactDays.some((on) => on >= from && on <= end)),
  );
};

export const startedIn = (clients: Clients, from: string, to: string): Clients =>
  clients.filter((client) => firstStart(client) >= from && firstStart(client) <= to);

export const activeOn = (clients: Clients, on: string): Clients =>
  clients.filter((client) =>
    client.episodes.some(({ start, end }) => start <= on && (end === undefined || end.on > on)),
  );

const classOf = (client: PlannedClient, on: string): string => ageClass(client.birth, day(on));

export const children = (clients: Clients, on: string): number =>
  clients.filter((client) => classOf(client, on) === 'child').length;

export const childrenAtFirstStart = (clients: Clients): number =>
  clients.filter((client) => classOf(client, firstStart(client)) === 'child').length;

export const women = (clients: Clients, on: string): number =>
  clients.filter((client) => client.sex === 'female' && classOf(client, on) === 'adult').length;

export const men = (clients: Clients, on: string): number =>
  clients.filter((client) => client.sex === 'male' && classOf(client, on) === 'adult').length;

export const ofSex = (clients: Clients, sex: PlannedClient['sex']): number =>
  clients.filter((client) => client.sex === sex).length;

export const countriesOf = (clients: Clients): readonly string[] =>
  [...new Set(clients.map((client) => client.countryOfOrigin))].sort();

export const placeOn = (client: PlannedClient, on: string): string => {
  const place = client.places.filter((each) => each.on <= on).at(-1)?.place;
  if (place === undefined) return 'nowhere';
  return place.kind === 'centre' ? place.centre : place.kind === 'private' ? place.municipality : 'unknown';
};

export const livingIn = (clients: Clients, place: string, on: string): number =>
  clients.filter((client) => placeOn(client, on) === place).length;

export const outside = (clients: Clients, on: string): number =>
  clients.filter((client) => !['mucenieki', 'liepna'].includes(placeOn(client, on))).length;

export const grantsIn = (clients: Clients, month: string): readonly string[] =>
  clients.flatMap((client) =>
    client.grants
      .filter((each) => each.on.startsWith(month))
      .map((each) => `${each.status} ${client.countryOfOrigin}`),
  );

const monthsOf = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  for (let year = 2016; year <= 2023; year += 1)
    for (let month = 1; month <= 12; month += 1) months.push(`${year}-${String(month).padStart(2, '0')}`);
  return months.filter((each) => each >= from && each <= to);
};

const lastDays: Readonly<Record<string, string>> = {
  '02': '28',
  '04': '30',
  '06': '30',
  '09': '30',
  '11': '30',
};

export const lastDay = (month: string): string =>
  `${month}-${month === '2016-02' || month === '2020-02' ? '29' : (lastDays[month.slice(5)] ?? '31')}`;

export const clientMonths = (clients: Clients, from: string, to: string): number =>
  monthsOf(from, to).reduce((sum, month) => sum + servedIn(clients, month, month).length, 0);

export const maximumServiceMonths = (clients: Clients, from: string, to: string): number =>
  monthsOf(from, to).reduce(
    (sum, month) =>
      sum +
      servedIn(clients, month, month).filter(
        (client) => client.complexity.filter((each) => each.on <= lastDay(month)).at(-1)?.level === 'maximum',
      ).length,
    0,
  );

export const endedLeaving = (clients: Clients, from: string, to: string): number =>
  clients
    .flatMap((client) => client.episodes)
    .filter(({ end }) => end?.reason === 'left_latvia' && end.on >= from && end.on <= to).length;

export const engaged = (plan: HistoryPlan, role: string, from: string, to: string): number =>
  plan.staff.filter((each) => each.role === role && each.from <= to && (each.to ?? '9999') >= from).length;
