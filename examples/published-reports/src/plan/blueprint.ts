import { civilDate, month, type CivilDate, type Month } from '@pavadonis/domain';

/** The classes that the notices distinguish. A client's age and sex fit the kind at the first start. */
export type Kind = 'woman' | 'man' | 'girl' | 'boy';

export const KINDS: readonly Kind[] = ['woman', 'man', 'girl', 'boy'];

/** The clients who start for the first time within some days, both included. */
export interface Arrivals extends Readonly<Record<Kind, number>> {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const arrivals = (
  from: string,
  to: string,
  woman: number,
  man: number,
  girl: number,
  boy: number,
): Arrivals => ({ from: civilDate(from), to: civilDate(to), woman, man, girl, boy });

/**
 * First starts. The totals are published (342, 316, 128, 140, 297, 352, 360, and the running totals inside the years),
 * and so are 321 women and girls of 810, 354 of 940, 28 children of 85 and 674 of 1,935. Any other division of a row is
 * invented, such that the numbers served at every published date can result from it. The last row is invented.
 */
export const firstStarts: readonly Arrivals[] = [
  arrivals('2016-04-06', '2016-04-30', 13, 25, 14, 17),
  arrivals('2016-05-01', '2016-08-31', 23, 43, 25, 30),
  arrivals('2016-09-01', '2016-09-30', 4, 7, 4, 5),
  arrivals('2016-10-01', '2016-10-31', 9, 14, 9, 11),
  arrivals('2016-11-01', '2016-11-30', 15, 21, 14, 16),
  arrivals('2016-12-01', '2016-12-31', 5, 6, 6, 6),
  arrivals('2017-01-01', '2017-01-31', 5, 8, 5, 6),
  arrivals('2017-02-01', '2017-03-30', 28, 44, 24, 25),
  arrivals('2017-04-01', '2017-05-30', 4, 8, 4, 4),
  arrivals('2017-06-01', '2017-09-30', 20, 38, 16, 17),
  arrivals('2017-10-01', '2017-10-23', 12, 15, 10, 9),
  arrivals('2017-11-01', '2017-12-31', 4, 4, 4, 2),
  arrivals('2018-01-01', '2018-05-31', 12, 25, 5, 6),
  arrivals('2018-06-01', '2018-06-30', 2, 6, 2, 1),
  arrivals('2018-07-01', '2018-07-16', 2, 3, 1, 2),
  arrivals('2018-07-17', '2018-11-30', 6, 32, 5, 6),
  arrivals('2018-12-04', '2018-12-31', 2, 7, 1, 2),
  arrivals('2019-01-01', '2019-02-28', 2, 10, 2, 2),
  arrivals('2019-03-01', '2019-03-31', 1, 5, 1, 1),
  arrivals('2019-04-01', '2019-04-30', 3, 7, 1, 2),
  arrivals('2019-05-01', '2019-12-31', 18, 62, 8, 15),
  arrivals('2020-01-01', '2020-02-27', 2, 9, 1, 2),
  arrivals('2020-03-01', '2021-04-30', 24, 64, 13, 17),
  arrivals('2021-05-01', '2021-08-31', 16, 18, 13, 15),
  arrivals('2021-09-01', '2022-01-31', 24, 47, 14, 18),
  arrivals('2022-02-01', '2022-12-31', 75, 155, 56, 66),
  arrivals('2023-01-01', '2023-03-31', 20, 37, 12, 16),
  arrivals('2023-04-01', '2023-10-31', 55, 135, 38, 47),
  arrivals('2023-11-01', '2023-12-31', 10, 20, 6, 8),
];

/** A client who left Latvia at the end of an episode and returns to a second one. */
export interface Comeback {
  readonly month: Month;
  readonly kind: Kind;
  /** The bounds of the last month of the first episode. */
  readonly leftFrom: Month;
  readonly leftTo: Month;
}

const comeback = (of: string, kind: Kind, leftFrom: string, leftTo: string): Comeback => ({
  month: month(of),
  kind,
  leftFrom: month(leftFrom),
  leftTo: month(leftTo),
});

/**
 * Invented, except that there were two up to 30 March 2017. In a period whose clients are counted once each, a client
 * who returns left either before it or within it.
 */
export const comebacks: readonly Comeback[] = [
  comeback('2016-09', 'man', '2016-06', '2016-07'),
  comeback('2017-02', 'man', '2016-08', '2016-10'),
  comeback('2017-10', 'man', '2017-02', '2017-05'),
  comeback('2018-02', 'woman', '2017-05', '2017-09'),
  comeback('2018-03', 'man', '2017-06', '2017-11'),
  comeback('2019-03', 'man', '2018-05', '2018-11'),
  comeback('2019-09', 'man', '2019-02', '2019-05'),
  comeback('2019-11', 'boy', '2019-01', '2019-08'),
  comeback('2020-09', 'man', '2020-01', '2020-05'),
  comeback('2020-11', 'woman', '2020-01', '2020-08'),
  comeback('2021-02', 'man', '2020-07', '2020-10'),
  comeback('2021-10', 'man', '2021-01', '2021-06'),
  comeback('2021-12', 'girl', '2020-12', '2021-08'),
  comeback('2022-08', 'man', '2022-02', '2022-05'),
  comeback('2022-10', 'man', '2022-03', '2022-06'),
  comeback('2023-05', 'man', '2022-09', '2022-12'),
  comeback('2023-07', 'woman', '2022-10', '2023-02'),
  comeback('2023-09', 'man', '2023-01', '2023-04'),
  comeback('2023-12', 'man', '2023-05', '2023-08'),
];

/** Invented numbers served in months without a published number; the plan wanders around the lines through them. */
export const levels: ReadonlyMap<Month, number> = new Map([
  [month('2016-09'), 112],
  [month('2017-02'), 214],
  [month('2017-03'), 210],
  [month('2017-04'), 177],
  [month('2017-05'), 147],
  [month('2017-06'), 100],
  [month('2017-09'), 76],
  [month('2017-10'), 112],
  [month('2018-03'), 96],
  [month('2018-09'), 86],
  [month('2019-09'), 82],
  [month('2019-12'), 86],
  [month('2020-06'), 72],
  [month('2020-12'), 76],
  [month('2021-10'), 118],
  [month('2022-01'), 124],
  [month('2022-07'), 232],
  [month('2022-12'), 224],
  [month('2023-07'), 214],
  [month('2023-10'), 218],
  [month('2023-12'), 205],
]);
