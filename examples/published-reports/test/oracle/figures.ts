import { lastDayOf, months } from './calendar';
import {
  active,
  adultsAmong,
  both,
  childrenAmong,
  countriesOf,
  firstStarts,
  firstTime,
  servedAtMaximum,
  servedFrom,
  servedIn,
} from './clients';
import { claimed } from './money';
import { asylumSeekers, inCentre, outsideCentres } from './places';
import { daysWithoutProvider, staff } from './providers';
import { type Tables, within } from './tables';

/** A figure: the key it was published under, and its number. */
export type Figure = readonly [key: string, value: number];

const percent = (part: number, whole: number): number => Math.floor((200 * part + whole) / (2 * whole));

const sumOver = (period: readonly string[], count: (month: string) => number): number =>
  period.reduce((sum, month) => sum + count(month), 0);

const staffed = (tables: Tables, key: string, from: string, to: string): readonly Figure[] => [
  [`${key}.socialWorkers`, staff(tables, 'social_worker', from, to)],
  [`${key}.mentors`, staff(tables, 'mentor', from, to)],
];

/** December 2016 to May 2017, as published in July 2017; the period of the clients ends on 30 May. */
export const halfYear = (tables: Tables): readonly Figure[] => {
  const period = months('2016-12', '2017-05');
  const clients = servedFrom(tables, '2016-12-01', '2017-05-30');
  const served = sumOver(period, (month) => servedIn(tables, month).size);
  const atMaximum = sumOver(period, (month) => servedAtMaximum(tables, month).size);
  return [
    ['S3-01', clients.size],
    ['S3-02', countriesOf(tables, clients).size],
    ['S3-03.sum', served],
    ['S3-03.months', period.length],
    ['S3-04.sum', atMaximum],
    ['S3-04.months', period.length],
    ['S3-04b', percent(atMaximum, served)],
    ...staffed(tables, 'S3-05', '2016-12-01', '2017-05-30'),
  ];
};

const NAMED_COUNTRIES = ['AF', 'SY', 'ER', 'CD', 'SD', 'TR', 'AZ', 'RU', 'UZ'];

/** June 2018 and 16 July 2018, as published in July 2018. */
export const summer2018 = (tables: Tables): readonly Figure[] => {
  const [month, day] = ['2018-06', '2018-07-16'];
  const [served, now] = [servedIn(tables, month), active(tables, day)];
  const countries = countriesOf(tables, new Set([...served, ...now]));
  const refugees = within(tables.granted, `${month}-01`, lastDayOf(month)).filter(
    ({ status }) => status === 'refugee',
  );
  const from = (country: string): number =>
    refugees.filter(({ stream }) => countriesOf(tables, new Set([stream])).has(country)).length;
  return [
    ['S4-01', served.size],
    ...staffed(tables, 'S4-02', `${month}-01`, lastDayOf(month)),
    ['S4-03', now.size],
    ['S4-04', both(now, outsideCentres(tables, day)).size],
    ['S4-05.women', adultsAmong(tables, now, 'female', day).size],
    ['S4-05.men', adultsAmong(tables, now, 'male', day).size],
    ['S4-05.children', childrenAmong(tables, now, () => day).size],
    ['S4-06', refugees.length],
    ['S4-06.RU', from('RU')],
    ['S4-06.SD', from('SD')],
    ...staffed(tables, 'S4-07', day, day),
    ['S4-08', NAMED_COUNTRIES.filter((country) => countries.has(country)).length],
  ];
};

/** To the end of October 2023, the day assumed for what was published without one in autumn 2023. */
export const autumn2023 = (tables: Tables): readonly Figure[] => {
  const [beginning, newYear, newProvider, day] = ['0000-01-01', '2023-01-01', '2022-02-01', '2023-10-31'];
  const period = months('2022-02', '2023-10');
  const clients = firstTime(tables, beginning, day);
  const starts = firstStarts(tables);
  const children = childrenAmong(tables, clients, (client) => starts.get(client));
  const left = within(tables.ended, newYear, day).filter(({ reason }) => reason === 'left_latvia');
  return [
    ['S2-01', clients.size],
    ['S2-02', children.size],
    ['S2-02.percent', percent(children.size, clients.size)],
    ['S2-03', firstTime(tables, newYear, day).size],
    ['S2-04', left.length],
    ['S2-05.sum', sumOver(period, (month) => servedIn(tables, month).size)],
    ['S2-05.months', period.length],
    ...staffed(tables, 'S2-06', day, day),
    ['S2-07', countriesOf(tables, servedFrom(tables, newProvider, day)).size],
    ['S2-09', both(asylumSeekers(tables, day), inCentre(tables, 'Liepna', day)).size],
  ];
};

const COHORTS = [
  ['2016', '2016-01-01', '2016-12-31'],
  ['2017', '2017-01-01', '2017-12-31'],
  ['2018', '2018-01-01', '2018-12-31'],
  ['2019', '2019-01-01', '2019-12-31'],
  ['2020-01-01..2022-01-31', '2020-01-01', '2022-01-31'],
  ['2022-02-01..2022-12-31', '2022-02-01', '2022-12-31'],
  ['2023-01-01..2023-10-31', '2023-01-01', '2023-10-31'],
] as const;

/** The clients who came for the first time, period by period, and whether anybody always provided the service. */
export const wholeTime = (tables: Tables): readonly Figure[] => [
  ['S1-10', daysWithoutProvider(tables, '2016-04-06', '2023-11-30').length],
  ...COHORTS.map(([name, from, to]): Figure => [`cohort.${name}`, firstTime(tables, from, to).size]),
];

/** The costs of the first four months, claimed from the operation of 2016, in cents. */
export const firstCosts = (tables: Tables): readonly Figure[] => {
  const sums = claimed(tables, '9.1.4.4./16/I/001', months('2016-04', '2016-07'));
  return ['total', 'ESF', 'state'].map((part) => [`split.2016-04..2016-07.${part}`, sums.get(part) ?? 0]);
};
