import { clientsServedIn } from '@pavadonis/projection-caseload';
import { average, averageAtMaximum, averageServed, countriesOf, percent } from './asking';
import { madeOf, valueOf } from './computation';
import * as Definition from './definitions';
import { days, type PublishedFigure } from './figure';
import { staff } from './make';
import { figure } from './of-a-notice';
import { text } from './text';

const FIRST_SIX = days('2016-12-01', '2017-05-30');
const SIX_MONTHS = days('2016-12-01', '2017-05-31');

/** The figures of the shelter "Drošā māja" on its first six months (6 July 2017). */
export const noticeOf2017: readonly PublishedFigure[] = [
  figure(
    'S3-01',
    text('atbalstītie klienti, 01.12.2016.–30.05.2017.', 'clients supported, 1 December 2016 to 30 May 2017'),
    Definition.SERVED_BETWEEN,
    340,
    valueOf(({ caseload }) => clientsServedIn(caseload, FIRST_SIX).length),
  ),
  figure(
    'S3-02',
    text('viņu izcelsmes valstis', 'their countries of origin'),
    Definition.COUNTRIES,
    18,
    countriesOf((caseload) => clientsServedIn(caseload, FIRST_SIX)),
  ),
  figure(
    'S3-03',
    text('klienti mēnesī vidēji, sešos mēnešos', 'clients per month, average of the six months'),
    Definition.AVERAGE,
    184,
    average((caseload) => averageServed(caseload, SIX_MONTHS)),
    '1106/6',
  ),
  figure(
    'S3-04',
    text(
      'no tiem maksimālais atbalsts, mēnesī vidēji',
      'of them in need of maximum support, average per month',
    ),
    Definition.AVERAGE,
    171,
    average((caseload) => averageAtMaximum(caseload, SIX_MONTHS)),
    '1023/6',
  ),
  figure(
    'S3-04b',
    text(
      'viņu daļa procentos, no nenoapaļotiem skaitļiem',
      'their share in per cent, from unrounded numbers',
    ),
    Definition.AVERAGE,
    92,
    madeOf(
      {
        atMaximum: ({ caseload }) => averageAtMaximum(caseload, SIX_MONTHS).numerator,
        served: ({ caseload }) => averageServed(caseload, SIX_MONTHS).numerator,
      },
      (months) => percent({ numerator: months.atMaximum, denominator: months.served }),
    ),
    '1023/1106',
  ),
  ...staff('S3-05', 'S3', FIRST_SIX, 2, 10),
];
