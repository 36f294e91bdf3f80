/** The figures of one number that the oracle counts too: a figure's id, and the oracle's key. */
export const NUMBERS: Readonly<Record<string, string>> = {
  'S1-10': 'S1-10',
  'S3-01': 'S3-01',
  'S3-02': 'S3-02',
  'S3-05.socialWorkers': 'S3-05.socialWorkers',
  'S3-05.mentors': 'S3-05.mentors',
  'S4-01': 'S4-01',
  'S4-02.socialWorkers': 'S4-02.socialWorkers',
  'S4-02.mentors': 'S4-02.mentors',
  'S4-03': 'S4-03',
  'S4-04': 'S4-04',
  'S4-05.women': 'S4-05.women',
  'S4-05.men': 'S4-05.men',
  'S4-05.children': 'S4-05.children',
  'S4-06': 'S4-06',
  'S4-06.RU': 'S4-06.RU',
  'S4-06.SD': 'S4-06.SD',
  'S4-07.socialWorkers': 'S4-07.socialWorkers',
  'S4-07.mentors': 'S4-07.mentors',
  'S4-08': 'S4-08',
  'S2-01': 'S2-01',
  'S2-02': 'S2-02',
  'S2-03': 'S2-03',
  'S2-04': 'S2-04',
  'S2-06.socialWorkers': 'S2-06.socialWorkers',
  'S2-06.mentors': 'S2-06.mentors',
  'S2-07': 'S2-07',
  'S2-09': 'S2-09',
  'split 2016-04..2016-07 total': 'split.2016-04..2016-07.total',
  'split 2016-04..2016-07 ESF': 'split.2016-04..2016-07.ESF',
  'split 2016-04..2016-07 state': 'split.2016-04..2016-07.state',
  'cohort.2016': 'cohort.2016',
  'cohort.2017': 'cohort.2017',
  'cohort.2018': 'cohort.2018',
  'cohort.2019': 'cohort.2019',
  'cohort.2020-01-01..2022-01-31': 'cohort.2020-01-01..2022-01-31',
  'cohort.2022-02-01..2022-12-31': 'cohort.2022-02-01..2022-12-31',
  'cohort.2023-01-01..2023-10-31': 'cohort.2023-01-01..2023-10-31',
};

/** The rounded averages: a figure's id, and the oracle's keys for the fraction behind it. */
export const AVERAGES: Readonly<Record<string, readonly [numerator: string, denominator: string]>> = {
  'S3-03': ['S3-03.sum', 'S3-03.months'],
  'S3-04': ['S3-04.sum', 'S3-04.months'],
  'S2-05': ['S2-05.sum', 'S2-05.months'],
};

/** The shares in per cent: a figure's id, the oracle's key for it, and its keys for part and whole. */
export const PERCENTAGES: Readonly<Record<string, readonly [percent: string, part: string, whole: string]>> =
  {
    'S3-04b': ['S3-04b', 'S3-04.sum', 'S3-03.sum'],
    'S2-02.percent': ['S2-02.percent', 'S2-02', 'S2-01'],
  };
