import type { Figures } from '../answer';
import { daysWithoutProvider, staff, termsOf } from '../providers';

const TERMS = [
  ['S1-05', 'latvian-red-cross', '2016-04-06'],
  ['S1-06', 'latvian-red-cross', '2016-10-01'],
  ['S1-07', 'drosa-maja', '2016-12-01'],
  ['S1-08', 'sif', '2018-04-20'],
  ['S1-09', 'latvian-red-cross', '2018-06-01'],
  ['S1-02', 'latvian-red-cross', '2019-12-01'],
  ['S2-08', 'caritas-latvija', '2022-02-01'],
  ['S0-01', 'sif', '2023-12-01'],
] as const;

/** The providers with their days, a different planned last day in brackets; a dash if there is no provider. */
export const providers: Figures = (tables) => {
  const terms = termsOf(tables);
  return [
    ...TERMS.map(([id, provider, first]) => {
      const found = terms.find((term) => term.provider === provider && term.first === first);
      const { last = '', planned = last } = found ?? {};
      const value = `${first}…${last}${planned === last ? '' : ` (${planned})`}`;
      return [id, { value: found === undefined ? '—' : value }] as const;
    }),
    ['S1-10', { value: daysWithoutProvider(tables, '2016-04-06', '2023-11-30').length }],
  ];
};

const STAFFED = [
  ['sif-10074', '2016-04-06', '2016-08-31'],
  ['S3-05', '2016-12-01', '2017-05-30'],
  ['beglis-184', '2017-01-01', '2017-01-31'],
  ['S4-02', '2018-06-01', '2018-06-30'],
  ['S4-07', '2018-07-16', '2018-07-16'],
  ['sif-10549', '2018-06-01', '2018-11-30'],
  ['lsk-2021-04', '2021-04-01', '2021-04-30'],
  ['caritas-2023 2022-02', '2022-02-01', '2022-02-28'],
  ['caritas-2023 2022-03', '2022-03-01', '2022-03-31'],
  ['sif-286', '2023-01-01', '2023-03-31'],
  ['S2-06', '2023-10-31', '2023-10-31'],
] as const;

/** Social workers and mentors engaged on a day of a period. */
export const workers: Figures = (tables) =>
  STAFFED.flatMap(
    ([key, from, to]) =>
      [
        [`${key}.socialWorkers`, { value: staff(tables, 'social_worker', from, to) }],
        [`${key}.mentors`, { value: staff(tables, 'mentor', from, to) }],
      ] as const,
  );
