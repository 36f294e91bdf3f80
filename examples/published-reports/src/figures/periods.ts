import { civilDate } from '@pavadonis/domain';
import { providerPeriods } from '@pavadonis/projection-caseload';
import type { Bilingual } from '../report/language';
import { valueOf } from './computation';
import type { PublishedFigure } from './figure';

const DEFINITION: Bilingual = {
  lv: 'līguma vai tiešas sniegšanas pirmā un pēdējā diena; iekavās plānotā, ja cita (providerPeriods)',
  en: 'first and last day of a contract or of direct provision; in brackets a different planned last day (providerPeriods)',
};

const LAST = civilDate('2023-12-31');

const period = (id: string, provider: string, what: Bilingual, published: string): PublishedFigure => ({
  id,
  source: id.slice(0, 2),
  what,
  definition: DEFINITION,
  published,
  ...valueOf(({ caseload }) => {
    const found = providerPeriods(caseload, { asOf: LAST }).find(
      ({ providerId, from }) => providerId === provider && published.startsWith(from),
    );
    const planned =
      found?.plannedTo === undefined || found.plannedTo === found.to ? '' : ` (${found.plannedTo})`;
    return found === undefined ? '—' : `${found.from}…${found.to ?? ''}${planned}`;
  }),
});

const RED_CROSS = { lv: 'Latvijas Sarkanais Krusts', en: 'Latvian Red Cross' };
const SIF = { lv: 'Sabiedrības integrācijas fonds pats', en: 'Society Integration Foundation itself' };

/** The providers and their days. Two days are assumed: the last one of the Red Cross, and the first one of ESF+. */
export const periods: readonly PublishedFigure[] = [
  period('S1-05', 'latvian-red-cross', RED_CROSS, '2016-04-06…2016-09-30'),
  period('S1-06', 'latvian-red-cross', RED_CROSS, '2016-10-01…2016-11-30'),
  period(
    'S1-07',
    'drosa-maja',
    { lv: 'Patvērums „Drošā māja”', en: 'Shelter "Drošā māja"' },
    '2016-12-01…2018-04-19 (2018-05-31)',
  ),
  period('S1-08', 'sif', SIF, '2018-04-20…2018-05-31'),
  period('S1-09', 'latvian-red-cross', RED_CROSS, '2018-06-01…2019-11-30'),
  period('S1-02', 'latvian-red-cross', RED_CROSS, '2019-12-01…2022-01-31 (2022-11-30)'),
  period(
    'S2-08',
    'caritas-latvija',
    { lv: 'Caritas Latvija', en: 'Caritas Latvija' },
    '2022-02-01…2023-11-30',
  ),
  period('S0-01', 'sif', SIF, '2023-12-01…'),
];
