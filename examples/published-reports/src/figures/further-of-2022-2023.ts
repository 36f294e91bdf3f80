import { month } from '@pavadonis/domain';
import { newClientsIn } from '@pavadonis/projection-caseload';
import { inCentre, placesOn } from './asking';
import * as Definition from './definitions';
import { days, daysOf, type PublishedFigure } from './figure';
import { furtherFigure, servedBetween } from './further-figure';
import { firstTime, servedFromTo, staff } from './make';
import { childrenAtFirstStart, sexes } from './make-groups';
import { text } from './text';

const OF_2022 = text('2022. gada februāris–decembris —', 'February to December 2022 —');
const FIRST_QUARTER = text('2023. gada 1. ceturksnis —', 'first quarter of 2023 —');
const NEW_IN_QUARTER = days('2023-01-01', '2023-03-31');
const in2022 = servedBetween('2022-02-01', '2022-12-31');

/** The further figures of 2022 and 2023. */
export const of2022And2023: readonly PublishedFigure[] = [
  servedFromTo('caritas-2023', '2022-02-01', '2022-12-31', 458),
  ...sexes('caritas-2023', 'caritas-2023', OF_2022, in2022, 173, 285),
  furtherFigure(
    'caritas-2023 children',
    text(`${OF_2022.lv} bērni`, `${OF_2022.en} children`),
    Definition.CLASSES,
    156,
    (caseload) => childrenAtFirstStart(in2022(caseload)),
  ),
  ...staff('caritas-2023 2022-02', 'caritas-2023', daysOf(month('2022-02')), 3, 18),
  ...staff('caritas-2023 2022-03', 'caritas-2023', daysOf(month('2022-03')), 5, 23),
  servedFromTo('sif-286', '2023-01-01', '2023-03-31', 286),
  firstTime('sif-286 new', 'sif-286', NEW_IN_QUARTER, 85),
  ...sexes('sif-286', 'sif-286', FIRST_QUARTER, servedBetween('2023-01-01', '2023-03-31'), 109, 177),
  furtherFigure(
    'sif-286 new children',
    text(`${FIRST_QUARTER.lv} bērni jauno vidū`, `${FIRST_QUARTER.en} children among the new`),
    Definition.CLASSES,
    28,
    (caseload) => childrenAtFirstStart(newClientsIn(caseload, NEW_IN_QUARTER)),
  ),
  furtherFigure(
    'sif-286 new in Mucenieki',
    text(`${FIRST_QUARTER.lv} jaunie Muceniekos`, `${FIRST_QUARTER.en} the new in Mucenieki`),
    Definition.PLACE,
    83,
    (caseload) =>
      inCentre(caseload, placesOn(newClientsIn(caseload, NEW_IN_QUARTER), NEW_IN_QUARTER.to), 'Mucenieki'),
  ),
  furtherFigure(
    'sif-286 new in Rīga',
    text(`${FIRST_QUARTER.lv} jaunie Rīgā`, `${FIRST_QUARTER.en} the new in Rīga`),
    Definition.PLACE,
    2,
    (caseload) =>
      placesOn(newClientsIn(caseload, NEW_IN_QUARTER), NEW_IN_QUARTER.to).municipalities.get('Rīga') ?? 0,
  ),
  ...staff('sif-286', 'sif-286', NEW_IN_QUARTER, 3, 18),
];
