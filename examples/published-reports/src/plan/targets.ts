import { civilDate, type CivilDate, Country, month, type Month } from '@pavadonis/domain';

/** The numbers in a published figure, as far as it is split. Women and men are adults; female is of any age. */
interface People {
  readonly clients?: number;
  readonly women?: number;
  readonly children?: number;
  readonly female?: number;
}

const countries = (...codes: readonly string[]): readonly Country[] => codes.filter(Country.is);

/** Clients served in months, each counted once; a single month is a period of one. */
export interface ServedTarget extends People {
  readonly from: Month;
  readonly to: Month;
}

/** Clients whose episode is open at the end of a day. */
export interface ActiveTarget extends People {
  readonly on: CivilDate;
}

const during = (from: string, to: string, people: People): ServedTarget => ({
  from: month(from),
  to: month(to),
  ...people,
});

const inMonth = (of: string, people: People): ServedTarget => during(of, of, people);

/**
 * Published numbers of clients served. If a source names a day inside the last month, no new client starts after it.
 */
export const served: readonly ServedTarget[] = [
  inMonth('2016-04', { clients: 69 }),
  inMonth('2016-05', { clients: 103 }),
  inMonth('2016-06', { clients: 111 }),
  inMonth('2016-07', { clients: 135 }),
  inMonth('2016-08', { clients: 120 }),
  inMonth('2016-10', { clients: 134 }),
  inMonth('2016-11', { clients: 168 }),
  during('2016-10', '2016-11', { clients: 200, women: 44, children: 92 }),
  during('2016-12', '2017-05', { clients: 340 }),
  during('2016-12', '2017-09', { clients: 431, children: 189 }),
  inMonth('2017-01', { clients: 184, children: 95 }),
  during('2017-01', '2017-12', { clients: 477 }),
  inMonth('2017-11', { clients: 110, children: 46, female: 57 }),
  inMonth('2018-06', { clients: 89 }),
  during('2018-06', '2018-11', { clients: 146, children: 39 }),
  inMonth('2018-12', { clients: 90 }),
  inMonth('2019-02', { clients: 86, women: 14, children: 20 }),
  inMonth('2019-04', { clients: 77, women: 15, children: 18 }),
  inMonth('2019-05', { clients: 76 }),
  inMonth('2021-04', { clients: 80, women: 17, children: 19 }),
  inMonth('2021-08', { clients: 111, women: 28, children: 38 }),
  during('2022-02', '2022-12', { clients: 458, children: 156, female: 173 }),
  during('2023-01', '2023-03', { clients: 286, female: 109 }),
];

/** Published numbers of active clients. */
export const active: readonly ActiveTarget[] = [
  { on: civilDate('2018-07-16'), clients: 86, women: 22, children: 25 },
  { on: civilDate('2018-12-03'), children: 19 },
];

/** Client-months: 1106 and 4536 give the published averages 184 and 216 a month, 1450 the published 145. */
export const clientMonths: readonly { readonly from: Month; readonly to: Month; readonly sum: number }[] = [
  { from: month('2016-12'), to: month('2017-05'), sum: 1106 },
  { from: month('2016-12'), to: month('2017-09'), sum: 1450 },
  { from: month('2022-02'), to: month('2023-10'), sum: 4536 },
];

/** The client-months with maximum support in the first six months of Drošā māja: 1023 of 1106, 92 %. */
export const maximumService = {
  from: month('2016-12'),
  to: month('2017-05'),
  clientMonths: 1106,
  maximum: 1023,
};

/** Clients relocated from other Member States, by the year of their first start. */
export const relocated = [
  { from: civilDate('2016-04-06'), to: civilDate('2017-12-31'), clients: 367 },
  { from: civilDate('2018-01-01'), to: civilDate('2018-12-31'), clients: 7 },
];

/** Episodes that ended because the client left Latvia. */
export const leftLatvia = { from: month('2023-01'), to: month('2023-10'), episodes: 290 };

/** Refugee statuses granted, by the clients' countries; these months had no others. */
export const refugeeGrants: readonly { readonly month: Month; readonly countries: readonly Country[] }[] = [
  { month: month('2018-06'), countries: countries('RU', 'SD') },
  { month: month('2018-12'), countries: countries('RU', 'RU', 'RU', 'RU') },
];

/** A month in which no status was granted. */
export const monthWithoutGrants = month('2019-02');

/** The number of some clients who live outside the centres on a day, and their municipalities as far as published. */
export interface OutsideTarget {
  readonly on: CivilDate;
  /** The clients active on the day, those served in its month, or those who started from this month on. */
  readonly among: 'active' | 'served' | { readonly startedFrom: Month };
  readonly outside: number;
  /** The municipalities in the source: one for each client if it gives numbers, only the names, or none. */
  readonly municipalities: readonly string[];
}

const outsideOn = (
  on: string,
  among: OutsideTarget['among'],
  outside: number,
  municipalities: readonly string[] = [],
): OutsideTarget => ({ on: civilDate(on), among, outside, municipalities });

const times = (count: number, name: string): readonly string[] => Array.from({ length: count }, () => name);

/** In the order of days. */
export const outside: readonly OutsideTarget[] = [
  outsideOn('2018-07-16', 'active', 37, ['Jūrmala', 'Jelgava', 'Ķekava']),
  outsideOn('2018-12-31', 'served', 26, ['Rīga', 'Jūrmala']),
  outsideOn('2019-02-28', 'served', 31),
  outsideOn('2019-04-30', 'served', 27),
  outsideOn('2019-05-31', 'served', 23),
  outsideOn('2021-04-30', 'served', 11),
  outsideOn('2021-08-31', 'served', 65, [
    ...times(31, 'Rīga'),
    ...times(27, 'Dzintari'),
    ...times(3, 'Ogre'),
    ...times(3, 'Kauguri'),
    ...times(1, 'Saldus'),
  ]),
  outsideOn('2023-03-31', { startedFrom: month('2023-01') }, 2, times(2, 'Rīga')),
];

/** Asylum seekers who live in the centre in Liepna. */
export const inLiepna = { on: civilDate('2023-10-31'), clients: 49 };
