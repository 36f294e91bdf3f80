import { counted, type Figures } from '../answer';
import { firstTime, sinceStart } from '../clients';
import { both, except } from '../group';
import { relocated } from '../people';

const DAYS = [
  ['sif-10074', '2016-08-31'],
  ['lsk-2016', '2016-09-30'],
  ['lsk-2016', '2016-11-30'],
  ['tvnet', '2017-03-30'],
  ['sif-10330', '2017-10-23'],
  ['sif-10347', '2017-12-31'],
  ['sif-10557', '2018-12-31'],
  ['sif-10620', '2019-03-31'],
  ['sif-10852', '2020-02-27'],
] as const;

/** All clients since the start; the day of `S2-01` is assumed. */
export const allSoFar: Figures = counted(
  ['S2-01', sinceStart('2023-10-31')],
  ...DAYS.map(([source, day]) => [`${source} ${day}`, sinceStart(day)] as const),
);

/** Clients who came for the first time. */
export const newcomers: Figures = counted(
  ['cohort.2016', firstTime('2016-01-01', '2016-12-31')],
  ['cohort.2017', firstTime('2017-01-01', '2017-12-31')],
  ['cohort.2018', firstTime('2018-01-01', '2018-12-31')],
  ['cohort.2019', firstTime('2019-01-01', '2019-12-31')],
  ['cohort.2020-01-01..2022-01-31', firstTime('2020-01-01', '2022-01-31')],
  ['cohort.2022-02-01..2022-12-31', firstTime('2022-02-01', '2022-12-31')],
  ['cohort.2023-01-01..2023-10-31', firstTime('2023-01-01', '2023-10-31')],
  ['S2-03', firstTime('2023-01-01', '2023-10-31')],
  ['sif-286 new', firstTime('2023-01-01', '2023-03-31')],
);

const ARRIVED = [
  ['sif-10347', '2017-12-31'],
  ['sif-10557', '2018-12-31'],
] as const;

/** All clients, divided into relocated ones and others. */
export const arrivals: Figures = counted(
  ...ARRIVED.flatMap(
    ([source, day]) =>
      [
        [`${source} ${day} relocated`, both(sinceStart(day), relocated)],
        [`${source} ${day} own`, except(sinceStart(day), relocated)],
      ] as const,
  ),
);
