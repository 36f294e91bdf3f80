import { civilDate, month } from '@pavadonis/domain';
import { clientsToDate, clientsGrantedStatusIn, womenMenChildren } from '@pavadonis/projection-caseload';
import * as Definition from './definitions';
import { days, daysOf, type PublishedFigure } from './figure';
import { furtherFigure, servedBetween } from './further-figure';
import { clientsSinceStart, servedFromTo, servedInMonths, staff } from './make';
import { activeOn, arrivals, classesIn, countries, muceniekiAndOutside, sexes } from './make-groups';
import { text } from './text';

const AUTUMN_2018 = text('2018. gada jūnijs–novembris —', 'June to November 2018 —');
const THREE_YEARS = text(
  'trīs gados (līdz 31.03.2019., pieņemts) —',
  'in three years (to 31 March 2019, assumed) —',
);

const refugeesIn = (source: string, of: string, published: number): PublishedFigure =>
  furtherFigure(
    `${source} ${of} grants`,
    text(`bēgļa statusi, ${of}`, `refugee statuses granted, ${of}`),
    Definition.GRANTS,
    published,
    (caseload) => clientsGrantedStatusIn(caseload, 'refugee', daysOf(month(of))).length,
  );

/** The further figures of 2018 and 2019. */
export const of2018And2019: readonly PublishedFigure[] = [
  servedFromTo('sif-10549', '2018-06-01', '2018-11-30', 146),
  ...countries('sif-10549', 'sif-10549', AUTUMN_2018, servedBetween('2018-06-01', '2018-11-30'), 26),
  furtherFigure(
    'sif-10549 children',
    text(`${AUTUMN_2018.lv} bērni`, `${AUTUMN_2018.en} children`),
    Definition.CLASSES,
    39,
    (caseload) =>
      womenMenChildren(servedBetween('2018-06-01', '2018-11-30')(caseload), { asOf: civilDate('2018-11-30') })
        .children,
  ),
  furtherFigure(
    'sif-10549 children on 2018-12-03',
    text('bērni 03.12.2018.', 'children on 3 December 2018'),
    Definition.CLASSES,
    19,
    (caseload) =>
      womenMenChildren(activeOn(caseload, '2018-12-03'), { asOf: civilDate('2018-12-03') }).children,
  ),
  ...staff('sif-10549', 'sif-10549', days('2018-06-01', '2018-11-30'), 2, 11),
  ...servedInMonths('sif-10559', { '2018-12': 90 }),
  ...muceniekiAndOutside('sif-10559', '2018-12', 64, 26),
  refugeesIn('sif-10559', '2018-12', 4),
  clientsSinceStart('sif-10557', '2018-12-31', 786),
  ...arrivals('sif-10557', '2018-12-31', 374, 412),
  ...servedInMonths('sif-10599', { '2019-02': 86 }),
  ...muceniekiAndOutside('sif-10599', '2019-02', 55, 31),
  ...classesIn('sif-10599', '2019-02', 14, 52, 20),
  refugeesIn('sif-10599', '2019-02', 0),
  ...servedInMonths('sif-10629', { '2019-04': 77 }),
  ...muceniekiAndOutside('sif-10629', '2019-04', 50, 27),
  ...classesIn('sif-10629', '2019-04', 15, 44, 18),
  ...servedInMonths('sif-10635', { '2019-05': 76 }),
  ...muceniekiAndOutside('sif-10635', '2019-05', 53, 23),
  clientsSinceStart('sif-10620', '2019-03-31', 810),
  ...sexes(
    'sif-10620',
    'sif-10620',
    THREE_YEARS,
    (caseload) => clientsToDate(caseload, { asOf: civilDate('2019-03-31') }),
    321,
    489,
  ),
];
