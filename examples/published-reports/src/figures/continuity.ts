import type { Period } from '@pavadonis/domain';
import { serviceGapsIn } from '@pavadonis/projection-caseload';
import { valueOf } from './computation';
import { days } from './figure';
import { figure } from './of-a-notice';
import { text } from './text';

const daysIn = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** The service never stopped (notice of November 2019). */
export const noGap = figure(
  'S1-10',
  text(
    'dienas bez pakalpojuma sniedzēja, 06.04.2016.–30.11.2023.',
    'days without a provider, 6 April 2016 to 30 November 2023',
  ),
  text(
    'dienas, kuras nesedz ne līgums, ne tieša sniegšana (serviceGapsIn)',
    'days covered neither by a contract nor by direct provision (serviceGapsIn)',
  ),
  0,
  valueOf(({ caseload }) =>
    serviceGapsIn(caseload, days('2016-04-06', '2023-11-30')).reduce((sum, gap) => sum + daysIn(gap), 0),
  ),
);
