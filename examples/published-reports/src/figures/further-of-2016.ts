import { civilDate } from '@pavadonis/domain';
import { womenMenChildren } from '@pavadonis/projection-caseload';
import * as Definition from './definitions';
import { days, type PublishedFigure } from './figure';
import { furtherFigure, servedBetween } from './further-figure';
import { clientsSinceStart, servedFromTo, servedInMonths, staff } from './make';
import { text } from './text';

const AUTUMN_2016 = text('2016. gada oktobris un novembris —', 'October and November 2016 —');

/** The further figures of 2016. */
export const of2016: readonly PublishedFigure[] = [
  ...servedInMonths('sif-10074', {
    '2016-04': 69,
    '2016-05': 103,
    '2016-06': 111,
    '2016-07': 135,
    '2016-08': 120,
  }),
  clientsSinceStart('sif-10074', '2016-08-31', 190),
  ...staff('sif-10074', 'sif-10074', days('2016-04-06', '2016-08-31'), 2, 8),
  clientsSinceStart('lsk-2016', '2016-09-30', 210),
  clientsSinceStart('lsk-2016', '2016-11-30', 319),
  ...servedInMonths('lsk-2016', { '2016-10': 134, '2016-11': 168 }),
  servedFromTo('lsk-2016', '2016-10-01', '2016-11-30', 200),
  ...(
    [
      ['women', 'sievietes', 44],
      ['men', 'vīrieši', 64],
      ['children', 'bērni', 92],
    ] as const
  ).map(([suffix, lv, published]) =>
    furtherFigure(
      `lsk-2016 2016-10..2016-11 ${suffix}`,
      text(`${AUTUMN_2016.lv} ${lv}`, `${AUTUMN_2016.en} ${suffix}`),
      Definition.CLASSES,
      published,
      (caseload) =>
        womenMenChildren(servedBetween('2016-10-01', '2016-11-30')(caseload), {
          asOf: civilDate('2016-11-30'),
        })[suffix],
    ),
  ),
];
