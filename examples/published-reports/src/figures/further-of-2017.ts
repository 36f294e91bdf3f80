import { month } from '@pavadonis/domain';
import { clientsByCountry } from '@pavadonis/projection-caseload';
import { average, averageServed, served } from './asking';
import * as Definition from './definitions';
import { days, daysOf, type PublishedFigure } from './figure';
import { furtherFigure, servedBetween } from './further-figure';
import { clientsSinceStart, servedFromTo, servedInMonths, staff } from './make';
import { ages, arrivals, countries, sexes } from './make-groups';
import { text } from './text';

const JANUARY_2017 = text('2017. gada janvāris —', 'January 2017 —');
const BY_COUNTRY_IN_JANUARY_2017 = {
  SY: 137,
  AF: 14,
  TJ: 9,
  IQ: 5,
  AM: 4,
  AZ: 4,
  RU: 3,
  BY: 2,
  ER: 2,
  NP: 2,
  GE: 1,
  IN: 1,
};

const NOVEMBER_2017 = text('2017. gada novembris —', 'November 2017 —');
const TO_SEPTEMBER_2017 = text('no 01.12.2016. līdz 30.09.2017. —', '1 December 2016 to 30 September 2017 —');

/** The further figures of 2017. */
export const of2017: readonly PublishedFigure[] = [
  ...servedInMonths('beglis-184', { '2017-01': 184 }),
  ...Object.entries(BY_COUNTRY_IN_JANUARY_2017).map(([country, published]) =>
    furtherFigure(
      `beglis-184 2017-01 ${country}`,
      text(`${JANUARY_2017.lv} no ${country}`, `${JANUARY_2017.en} from ${country}`),
      Definition.COUNTRIES,
      published,
      (caseload) =>
        [...clientsByCountry(served(caseload, '2017-01'))].reduce(
          (sum, [of, count]) => sum + (of === country ? count : 0),
          0,
        ),
    ),
  ),
  ...ages(
    'beglis-184 2017-01',
    'beglis-184',
    JANUARY_2017,
    (caseload) => served(caseload, '2017-01'),
    '2017-01-31',
    89,
    95,
  ),
  ...staff('beglis-184', 'beglis-184', daysOf(month('2017-01')), 2, 9),
  clientsSinceStart('tvnet', '2017-03-30', 487),
  servedFromTo('dm-2017-11', '2016-12-01', '2017-09-30', 431),
  ...ages(
    'dm-2017-11 to 2017-09',
    'dm-2017-11',
    TO_SEPTEMBER_2017,
    servedBetween('2016-12-01', '2017-09-30'),
    '2017-09-30',
    242,
    189,
  ),
  ...countries(
    'dm-2017-11 to 2017-09',
    'dm-2017-11',
    TO_SEPTEMBER_2017,
    servedBetween('2016-12-01', '2017-09-30'),
    25,
  ),
  {
    id: 'dm-2017-11 average',
    source: 'dm-2017-11',
    what: text(
      `${TO_SEPTEMBER_2017.lv} klienti mēnesī vidēji`,
      `${TO_SEPTEMBER_2017.en} clients per month on average`,
    ),
    definition: Definition.AVERAGE,
    published: 145,
    ...average((caseload) => averageServed(caseload, days('2016-12-01', '2017-09-30'))),
  },
  clientsSinceStart('sif-10330', '2017-10-23', 644),
  ...servedInMonths('dm-2017-11', { '2017-11': 110 }),
  ...countries(
    'dm-2017-11 2017-11',
    'dm-2017-11',
    NOVEMBER_2017,
    (caseload) => served(caseload, '2017-11'),
    17,
  ),
  ...sexes(
    'dm-2017-11 2017-11',
    'dm-2017-11',
    NOVEMBER_2017,
    (caseload) => served(caseload, '2017-11'),
    57,
    53,
  ),
  ...ages(
    'dm-2017-11 2017-11',
    'dm-2017-11',
    NOVEMBER_2017,
    (caseload) => served(caseload, '2017-11'),
    '2017-11-30',
    64,
    46,
  ),
  servedFromTo('sif-10347', '2017-01-01', '2017-12-31', 477),
  clientsSinceStart('sif-10347', '2017-12-31', 658),
  ...arrivals('sif-10347', '2017-12-31', 367, 291),
];
