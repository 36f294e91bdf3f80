import { type Answer, counted, type Figures, mean, percent } from '../answer';
import { months } from '../calendar';
import { active, servedAtMaximum, servedFrom, servedIn } from '../clients';
import type { Group } from '../group';
import type { Tables } from '../tables';

const MONTHS = [
  ['sif-10074', ['2016-04', '2016-05', '2016-06', '2016-07', '2016-08']],
  ['lsk-2016', ['2016-10', '2016-11']],
  ['beglis-184', ['2017-01']],
  ['dm-2017-11', ['2017-11']],
  ['sif-10559', ['2018-12']],
  ['sif-10599', ['2019-02']],
  ['sif-10629', ['2019-04']],
  ['sif-10635', ['2019-05']],
  ['lsk-2021-04', ['2021-04']],
  ['lsk-2021-08', ['2021-08']],
] as const;

const PERIODS = [
  ['lsk-2016', '2016-10-01', '2016-11-30'],
  ['dm-2017-11', '2016-12-01', '2017-09-30'],
  ['sif-10347', '2017-01-01', '2017-12-31'],
  ['sif-10549', '2018-06-01', '2018-11-30'],
  ['caritas-2023', '2022-02-01', '2022-12-31'],
  ['sif-286', '2023-01-01', '2023-03-31'],
] as const;

/** Clients served in months and in longer periods, and the active clients of 16 July 2018. */
export const served: Figures = counted(
  ['S3-01', servedFrom('2016-12-01', '2017-05-30')],
  ['S4-01', servedIn('2018-06')],
  ['S4-03', active('2018-07-16')],
  ...MONTHS.flatMap(([source, list]) =>
    list.map((month) => [`${source} ${month}`, servedIn(month)] as const),
  ),
  ...PERIODS.map(([source, from, to]) => [`${source} ${from}..${to}`, servedFrom(from, to)] as const),
);

const sumOver = (tables: Tables, period: readonly string[], of: (month: string) => Group): number =>
  period.reduce((sum, month) => sum + of(month)(tables).size, 0);

const meanOver = (tables: Tables, from: string, to: string, of: (month: string) => Group): Answer => {
  const period = months(from, to);
  return mean(sumOver(tables, period, of), period.length);
};

/** Average numbers of clients served per month, and of clients with maximum support in the half-year to May 2017. */
export const servedOnAverage: Figures = (tables) => {
  const halfYear = months('2016-12', '2017-05');
  return [
    ['S3-03', meanOver(tables, '2016-12', '2017-05', servedIn)],
    ['S3-04', meanOver(tables, '2016-12', '2017-05', servedAtMaximum)],
    ['S3-04b', percent(sumOver(tables, halfYear, servedAtMaximum), sumOver(tables, halfYear, servedIn))],
    ['dm-2017-11 average', meanOver(tables, '2016-12', '2017-09', servedIn)],
    ['S2-05', meanOver(tables, '2022-02', '2023-10', servedIn)],
  ];
};
