import { civilDate, lastDayOf, month } from '@pavadonis/domain';
import { clientsToDate } from '@pavadonis/projection-caseload';
import { inCentre, placesOn, served } from './asking';
import * as Definition from './definitions';
import { daysOf, type PublishedFigure } from './figure';
import { furtherFigure } from './further-figure';
import { clientsSinceStart, servedInMonths, staff } from './make';
import { classesIn, muceniekiAndOutside, sexes } from './make-groups';
import { text } from './text';

const TO_2020 = text('līdz 27.02.2020. —', 'to 27 February 2020 —');
const AUGUST_2021 = { Dzintari: 27, Kauguri: 3, Saldus: 1, Ogre: 3, Rīga: 31 };
const AUGUST_LAST = lastDayOf(month('2021-08'));

/** The further figures of 2020 and 2021. */
export const of2020And2021: readonly PublishedFigure[] = [
  clientsSinceStart('sif-10852', '2020-02-27', 940),
  ...sexes(
    'sif-10852',
    'sif-10852',
    TO_2020,
    (caseload) => clientsToDate(caseload, { asOf: civilDate('2020-02-27') }),
    354,
    586,
  ),
  ...servedInMonths('lsk-2021-04', { '2021-04': 80 }),
  ...classesIn('lsk-2021-04', '2021-04', 17, 44, 19),
  ...muceniekiAndOutside('lsk-2021-04', '2021-04', 69, 11),
  ...staff('lsk-2021-04', 'lsk-2021-04', daysOf(month('2021-04')), 2, 8),
  ...servedInMonths('lsk-2021-08', { '2021-08': 111 }),
  ...classesIn('lsk-2021-08', '2021-08', 28, 45, 38),
  furtherFigure(
    'lsk-2021-08 Mucenieki',
    text('2021. gada augusts — Muceniekos', 'August 2021 — in Mucenieki'),
    Definition.PLACE,
    46,
    (caseload) => inCentre(caseload, placesOn(served(caseload, '2021-08'), AUGUST_LAST), 'Mucenieki'),
  ),
  ...Object.entries(AUGUST_2021).map(([place, published]) =>
    furtherFigure(
      `lsk-2021-08 ${place}`,
      text(`2021. gada augusts — ${place}`, `August 2021 — ${place}`),
      Definition.PLACE,
      published,
      (caseload) => placesOn(served(caseload, '2021-08'), AUGUST_LAST).municipalities.get(place) ?? 0,
    ),
  ),
];
