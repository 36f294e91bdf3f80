import { days, type PublishedFigure } from './figure';
import { firstTime } from './make';

/** First starts by period, 1,935 together. All are published except 2020 to January 2022, which is the remainder. */
export const cohorts: readonly PublishedFigure[] = [
  firstTime('cohort.2016', 'sif-10347', days('2016-01-01', '2016-12-31'), 342),
  firstTime('cohort.2017', 'sif-10347', days('2017-01-01', '2017-12-31'), 316),
  firstTime('cohort.2018', 'sif-10557', days('2018-01-01', '2018-12-31'), 128),
  firstTime('cohort.2019', 'sif-10852', days('2019-01-01', '2019-12-31'), 140),
  firstTime('cohort.2020-01-01..2022-01-31', 'remainder', days('2020-01-01', '2022-01-31'), 297),
  firstTime('cohort.2022-02-01..2022-12-31', 'caritas-2023', days('2022-02-01', '2022-12-31'), 352),
  firstTime('cohort.2023-01-01..2023-10-31', 'S2', days('2023-01-01', '2023-10-31'), 360),
];
