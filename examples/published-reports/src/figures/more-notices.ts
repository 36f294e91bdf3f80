import { civilDate, lastDayOf, month } from '@pavadonis/domain';
import {
  byCountry,
  type Caseload,
  type ClientRow,
  cumulative,
  firstTimeIn,
  grantedIn,
  servedBetween,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import type { Bilingual } from '../report/language';
import { averageServed, inCentre, placesOn, rounded, served } from './asking';
import * as Definition from './definitions';
import { days, daysOf, type PublishedFigure } from './figure';
import {
  activeOn,
  ages,
  arrivals,
  childrenAtFirstStart,
  classesIn,
  clientsSinceStart,
  countries,
  firstTime,
  muceniekiAndOutside,
  servedFromTo,
  servedInMonths,
  sexes,
  staff,
} from './make';

const text = (lv: string, en: string): Bilingual => ({ lv, en });

const between =
  (from: string, to: string) =>
  (caseload: Caseload): readonly ClientRow[] =>
    servedBetween(caseload, days(from, to));

const figure = (
  id: string,
  what: Bilingual,
  definition: Bilingual,
  published: number,
  of: (caseload: Caseload) => number,
): PublishedFigure => ({
  id,
  source: id.split(' ')[0] ?? id,
  what,
  definition,
  published,
  ask: ({ caseload }) => ({ value: of(caseload) }),
});

const AUTUMN_2016 = text('2016. gada oktobris un novembris —', 'October and November 2016 —');

const of2016: readonly PublishedFigure[] = [
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
    figure(
      `lsk-2016 2016-10..2016-11 ${suffix}`,
      text(`${AUTUMN_2016.lv} ${lv}`, `${AUTUMN_2016.en} ${suffix}`),
      Definition.CLASSES,
      published,
      (caseload) =>
        womenMenChildren(between('2016-10-01', '2016-11-30')(caseload), civilDate('2016-11-30'))[suffix],
    ),
  ),
];

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

const of2017: readonly PublishedFigure[] = [
  ...servedInMonths('beglis-184', { '2017-01': 184 }),
  ...Object.entries(BY_COUNTRY_IN_JANUARY_2017).map(([country, published]) =>
    figure(
      `beglis-184 2017-01 ${country}`,
      text(`${JANUARY_2017.lv} no ${country}`, `${JANUARY_2017.en} from ${country}`),
      Definition.COUNTRIES,
      published,
      (caseload) =>
        [...byCountry(served(caseload, '2017-01'))].reduce(
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
    between('2016-12-01', '2017-09-30'),
    '2017-09-30',
    242,
    189,
  ),
  ...countries(
    'dm-2017-11 to 2017-09',
    'dm-2017-11',
    TO_SEPTEMBER_2017,
    between('2016-12-01', '2017-09-30'),
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
    ask: ({ caseload }) => rounded(averageServed(caseload, days('2016-12-01', '2017-09-30'))),
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

const AUTUMN_2018 = text('2018. gada jūnijs–novembris —', 'June to November 2018 —');
const THREE_YEARS = text(
  'trīs gados (līdz 31.03.2019., pieņemts) —',
  'in three years (to 31 March 2019, assumed) —',
);

const refugeesIn = (source: string, of: string, published: number): PublishedFigure =>
  figure(
    `${source} ${of} grants`,
    text(`bēgļa statusi, ${of}`, `refugee statuses granted, ${of}`),
    Definition.GRANTS,
    published,
    (caseload) => grantedIn(caseload, 'refugee', daysOf(month(of))).length,
  );

const of2018And2019: readonly PublishedFigure[] = [
  servedFromTo('sif-10549', '2018-06-01', '2018-11-30', 146),
  ...countries('sif-10549', 'sif-10549', AUTUMN_2018, between('2018-06-01', '2018-11-30'), 26),
  figure(
    'sif-10549 children',
    text(`${AUTUMN_2018.lv} bērni`, `${AUTUMN_2018.en} children`),
    Definition.CLASSES,
    39,
    (caseload) =>
      womenMenChildren(between('2018-06-01', '2018-11-30')(caseload), civilDate('2018-11-30')).children,
  ),
  figure(
    'sif-10549 children on 2018-12-03',
    text('bērni 03.12.2018.', 'children on 3 December 2018'),
    Definition.CLASSES,
    19,
    (caseload) => womenMenChildren(activeOn(caseload, '2018-12-03'), civilDate('2018-12-03')).children,
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
    (caseload) => cumulative(caseload, civilDate('2019-03-31')),
    321,
    489,
  ),
];

const TO_2020 = text('līdz 27.02.2020. —', 'to 27 February 2020 —');
const AUGUST_2021 = { Dzintari: 27, Kauguri: 3, Saldus: 1, Ogre: 3, Rīga: 31 };
const AUGUST_LAST = lastDayOf(month('2021-08'));

const of2020And2021: readonly PublishedFigure[] = [
  clientsSinceStart('sif-10852', '2020-02-27', 940),
  ...sexes(
    'sif-10852',
    'sif-10852',
    TO_2020,
    (caseload) => cumulative(caseload, civilDate('2020-02-27')),
    354,
    586,
  ),
  ...servedInMonths('lsk-2021-04', { '2021-04': 80 }),
  ...classesIn('lsk-2021-04', '2021-04', 17, 44, 19),
  ...muceniekiAndOutside('lsk-2021-04', '2021-04', 69, 11),
  ...staff('lsk-2021-04', 'lsk-2021-04', daysOf(month('2021-04')), 2, 8),
  ...servedInMonths('lsk-2021-08', { '2021-08': 111 }),
  ...classesIn('lsk-2021-08', '2021-08', 28, 45, 38),
  figure(
    'lsk-2021-08 Mucenieki',
    text('2021. gada augusts — Muceniekos', 'August 2021 — in Mucenieki'),
    Definition.PLACE,
    46,
    (caseload) => inCentre(caseload, placesOn(served(caseload, '2021-08'), AUGUST_LAST), 'Mucenieki'),
  ),
  ...Object.entries(AUGUST_2021).map(([place, published]) =>
    figure(
      `lsk-2021-08 ${place}`,
      text(`2021. gada augusts — ${place}`, `August 2021 — ${place}`),
      Definition.PLACE,
      published,
      (caseload) => placesOn(served(caseload, '2021-08'), AUGUST_LAST).municipalities.get(place) ?? 0,
    ),
  ),
];

const OF_2022 = text('2022. gada februāris–decembris —', 'February to December 2022 —');
const FIRST_QUARTER = text('2023. gada 1. ceturksnis —', 'first quarter of 2023 —');
const NEW_IN_QUARTER = days('2023-01-01', '2023-03-31');
const in2022 = between('2022-02-01', '2022-12-31');

const of2022And2023: readonly PublishedFigure[] = [
  servedFromTo('caritas-2023', '2022-02-01', '2022-12-31', 458),
  ...sexes('caritas-2023', 'caritas-2023', OF_2022, in2022, 173, 285),
  figure(
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
  ...sexes('sif-286', 'sif-286', FIRST_QUARTER, between('2023-01-01', '2023-03-31'), 109, 177),
  figure(
    'sif-286 new children',
    text(`${FIRST_QUARTER.lv} bērni jauno vidū`, `${FIRST_QUARTER.en} children among the new`),
    Definition.CLASSES,
    28,
    (caseload) => childrenAtFirstStart(firstTimeIn(caseload, NEW_IN_QUARTER)),
  ),
  figure(
    'sif-286 new in Mucenieki',
    text(`${FIRST_QUARTER.lv} jaunie Muceniekos`, `${FIRST_QUARTER.en} the new in Mucenieki`),
    Definition.PLACE,
    83,
    (caseload) =>
      inCentre(caseload, placesOn(firstTimeIn(caseload, NEW_IN_QUARTER), NEW_IN_QUARTER.to), 'Mucenieki'),
  ),
  figure(
    'sif-286 new in Rīga',
    text(`${FIRST_QUARTER.lv} jaunie Rīgā`, `${FIRST_QUARTER.en} the new in Rīga`),
    Definition.PLACE,
    2,
    (caseload) =>
      placesOn(firstTimeIn(caseload, NEW_IN_QUARTER), NEW_IN_QUARTER.to).municipalities.get('Rīga') ?? 0,
  ),
  ...staff('sif-286', 'sif-286', NEW_IN_QUARTER, 3, 18),
];

/** Further published figures that fit in one history with those of the five notices. */
export const moreNotices: readonly PublishedFigure[] = [
  ...of2016,
  ...of2017,
  ...of2018And2019,
  ...of2020And2021,
  ...of2022And2023,
];
