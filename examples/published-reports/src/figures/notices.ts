import { cents, type Country, lastDayOf, month, type Period, sumOf, sumOfSplits } from '@pavadonis/domain';
import {
  active,
  byCountry,
  byStatus,
  cumulative,
  endedIn,
  firstTimeIn,
  grantedIn,
  servedBetween,
  serviceGaps,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { split, type SplitLine } from '@pavadonis/projection-funding-split';
import type { Bilingual } from '../report/language';
import { averageAtMaximum, averageServed, inCentre, percent, placesOn, rounded, served } from './asking';
import * as Definition from './definitions';
import { AUTUMN_2023, day, days, daysOf, type PublishedFigure, type Rows } from './figure';
import { activeOn, childrenAtFirstStart, staff } from './make';

const text = (lv: string, en: string): Bilingual => ({ lv, en });

const figure = (
  id: string,
  what: Bilingual,
  definition: Bilingual,
  published: PublishedFigure['published'],
  ask: PublishedFigure['ask'],
  exact?: string,
): PublishedFigure => ({
  id,
  source: id.slice(0, 2),
  what,
  definition,
  published,
  ask,
  ...(exact === undefined ? {} : { exact }),
});

const daysIn = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

const NO_GAP = figure(
  'S1-10',
  text(
    'dienas bez pakalpojuma sniedzēja, 06.04.2016.–30.11.2023.',
    'days without a provider, 6 April 2016 to 30 November 2023',
  ),
  text(
    'dienas, kuras nesedz ne līgums, ne tieša sniegšana (serviceGaps)',
    'days covered neither by a contract nor by direct provision (serviceGaps)',
  ),
  0,
  ({ caseload }) => ({
    value: serviceGaps(caseload, days('2016-04-06', '2023-11-30')).reduce((sum, gap) => sum + daysIn(gap), 0),
  }),
);

const FIRST_SIX = days('2016-12-01', '2017-05-30');
const SIX_MONTHS = days('2016-12-01', '2017-05-31');

const S3: readonly PublishedFigure[] = [
  figure(
    'S3-01',
    text('atbalstītie klienti, 01.12.2016.–30.05.2017.', 'clients supported, 1 December 2016 to 30 May 2017'),
    Definition.SERVED_BETWEEN,
    340,
    ({ caseload }) => ({ value: servedBetween(caseload, FIRST_SIX).length }),
  ),
  figure(
    'S3-02',
    text('viņu izcelsmes valstis', 'their countries of origin'),
    Definition.COUNTRIES,
    18,
    ({ caseload }) => ({ value: byCountry(servedBetween(caseload, FIRST_SIX)).size }),
  ),
  figure(
    'S3-03',
    text('klienti mēnesī vidēji, sešos mēnešos', 'clients per month, average of the six months'),
    Definition.AVERAGE,
    184,
    ({ caseload }) => rounded(averageServed(caseload, SIX_MONTHS)),
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
    ({ caseload }) => rounded(averageAtMaximum(caseload, SIX_MONTHS)),
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
    ({ caseload }) =>
      percent({
        numerator: averageAtMaximum(caseload, SIX_MONTHS).numerator,
        denominator: averageServed(caseload, SIX_MONTHS).numerator,
      }),
    '1023/1106',
  ),
  ...staff('S3-05', 'S3', FIRST_SIX, 2, 10),
];

const JUNE = daysOf(month('2018-06'));
const MID_JULY = day('2018-07-16');
const NAMED = ['AF', 'SY', 'ER', 'CD', 'SD', 'TR', 'AZ', 'RU', 'UZ'];

const refugeesOfJune = ({ caseload }: Rows): ReadonlyMap<Country, number> =>
  byCountry(grantedIn(caseload, 'refugee', JUNE));

const grantOf = (country: 'RU' | 'SD', lv: string, en: string): PublishedFigure =>
  figure(`S4-06.${country}`, text(`no tiem ${lv}`, `of them ${en}`), Definition.GRANTS, 1, (rows) => ({
    value: [...refugeesOfJune(rows)].reduce((sum, [of, count]) => sum + (of === country ? count : 0), 0),
  }));

const classOn = (suffix: 'women' | 'men' | 'children', lv: string, published: number): PublishedFigure =>
  figure(
    `S4-05.${suffix}`,
    text(`no tiem ${lv}`, `of them ${suffix}`),
    Definition.CLASSES,
    published,
    ({ caseload }) => ({
      value: womenMenChildren(activeOn(caseload, MID_JULY.from), MID_JULY.from)[suffix],
    }),
  );

const S4: readonly PublishedFigure[] = [
  figure(
    'S4-01',
    text('apkalpotie klienti 2018. gada jūnijā', 'clients served in June 2018'),
    Definition.SERVED,
    89,
    ({ caseload }) => ({
      value: served(caseload, '2018-06').length,
    }),
  ),
  ...staff('S4-02', 'S4', JUNE, 2, 6),
  figure(
    'S4-03',
    text('klienti 16.07.2018.', 'clients on 16 July 2018'),
    Definition.ACTIVE,
    86,
    ({ caseload }) => ({
      value: active(caseload, MID_JULY.from).length,
    }),
  ),
  figure(
    'S4-04',
    text(
      'no tiem ārpus Muceniekiem (Jelgava, Jūrmala, Ķekava)',
      'of them outside Mucenieki (Jelgava, Jūrmala, Ķekava)',
    ),
    Definition.PLACE,
    37,
    ({ caseload }) => ({ value: placesOn(active(caseload, MID_JULY.from), MID_JULY.from).outside }),
  ),
  classOn('women', 'sievietes', 22),
  classOn('men', 'vīrieši', 39),
  classOn('children', 'bērni', 25),
  figure(
    'S4-06',
    text('bēgļa statusi 2018. gada jūnijā', 'refugee statuses granted in June 2018'),
    Definition.GRANTS,
    2,
    ({ caseload }) => ({
      value: grantedIn(caseload, 'refugee', JUNE).length,
    }),
  ),
  grantOf('RU', 'no Krievijas', 'from Russia'),
  grantOf('SD', 'no Sudānas', 'from Sudan'),
  ...staff('S4-07', 'S4', MID_JULY, 2, 9),
  figure(
    'S4-08',
    text(
      'no deviņām nosauktajām valstīm klientu vidū („Kongo” kā CD)',
      'of the nine countries named, found among the clients ("Kongo" taken as CD)',
    ),
    Definition.COUNTRIES,
    NAMED.length,
    ({ caseload }) => {
      const found = new Set<string>([
        ...byCountry(served(caseload, '2018-06')).keys(),
        ...byCountry(active(caseload, MID_JULY.from)).keys(),
      ]);
      return { value: NAMED.filter((country) => found.has(country)).length };
    },
  ),
];

const TO_DATE = { from: days('2023-01-01', '2023-01-01').from, to: AUTUMN_2023 };
const CARITAS = { from: days('2022-02-01', '2022-02-01').from, to: AUTUMN_2023 };

const S2: readonly PublishedFigure[] = [
  figure(
    'S2-01',
    text('klienti kopš pakalpojuma sākuma', 'clients since the start of the service'),
    Definition.CUMULATIVE,
    1935,
    ({ caseload }) => ({
      value: cumulative(caseload, AUTUMN_2023).length,
    }),
  ),
  figure(
    'S2-02',
    text('no tiem bērni, sākot pirmo reizi', 'of them children at their first start'),
    Definition.CLASSES,
    674,
    ({ caseload }) => ({ value: childrenAtFirstStart(cumulative(caseload, AUTUMN_2023)) }),
  ),
  figure(
    'S2-02.percent',
    text('bērnu daļa procentos', 'the share of children in per cent'),
    Definition.CLASSES,
    35,
    ({ caseload }) => {
      const all = cumulative(caseload, AUTUMN_2023);
      return percent({ numerator: childrenAtFirstStart(all), denominator: all.length });
    },
    '674/1935',
  ),
  figure(
    'S2-03',
    text('pirmo reizi 2023. gadā', 'for the first time in 2023 to date'),
    Definition.FIRST_TIME,
    360,
    ({ caseload }) => ({
      value: firstTimeIn(caseload, TO_DATE).length,
    }),
  ),
  figure(
    'S2-04',
    text(
      'atbalsts beidzies 2023. gadā, jo klients pametis Latviju',
      'support ended in 2023 to date because the client left Latvia',
    ),
    text(
      'beigušies atbalsta posmi ar iemeslu left_latvia (endedIn)',
      'episodes ended for the reason left_latvia (endedIn)',
    ),
    290,
    ({ caseload }) => ({ value: endedIn(caseload, TO_DATE, { reason: 'left_latvia' }).length }),
  ),
  figure(
    'S2-05',
    text(
      'klienti mēnesī vidēji, 2022. gada februāris – 2023. gada oktobris',
      'clients per month, average of February 2022 to October 2023',
    ),
    Definition.AVERAGE,
    216,
    ({ caseload }) => rounded(averageServed(caseload, CARITAS)),
  ),
  ...staff('S2-06', 'S2', { from: AUTUMN_2023, to: AUTUMN_2023 }, 3, 18),
  figure(
    'S2-07',
    text('klientu izcelsmes valstis, Caritas laikā', "countries of origin of the clients of Caritas' time"),
    Definition.COUNTRIES,
    30,
    ({ caseload }) => ({ value: byCountry(servedBetween(caseload, CARITAS)).size }),
  ),
  figure(
    'S2-09',
    text(
      'patvēruma meklētāji Liepnas centrā 31.10.2023.',
      'asylum seekers living in the Liepna centre on 31 October 2023',
    ),
    Definition.PLACE,
    49,
    ({ caseload }) => {
      const seekers = active(caseload, AUTUMN_2023).filter(
        (client) => byStatus([client], AUTUMN_2023).get('asylum_seeker') === 1,
      );
      return { value: inCentre(caseload, placesOn(seekers, AUTUMN_2023), 'Liepna') };
    },
  ),
];

const firstMonths = ({ fundingSplit }: Rows): readonly SplitLine[] =>
  split(fundingSplit, { from: month('2016-04'), to: month('2016-07') }, lastDayOf(month('2016-12')));

const sourceOf = (source: 'ESF' | 'state', published: number): PublishedFigure => ({
  id: `split 2016-04..2016-07 ${source}`,
  source: 'sif-10074',
  what:
    source === 'ESF'
      ? text('no tiem ESF (85 %)', 'of them ESF (85 %)')
      : text('no tiem valsts (15 %)', 'of them the state (15 %)'),
  definition: Definition.MONEY,
  unit: 'cents',
  published,
  ask: (rows) => ({
    value: sumOfSplits(firstMonths(rows).map((line) => line.claimed.bySource))[source] ?? 0,
  }),
});

/** What was paid for the first four months, and the split that the published shares give. */
const MONEY: readonly PublishedFigure[] = [
  {
    id: 'split 2016-04..2016-07 total',
    source: 'sif-10074',
    what: text('samaksāts par 2016. gada aprīli–jūliju', 'paid for April to July 2016'),
    definition: Definition.MONEY,
    unit: 'cents',
    published: cents(2_500_000),
    ask: (rows) => ({ value: sumOf(firstMonths(rows).map((line) => line.claimed.total)) }),
  },
  sourceOf('ESF', 2_125_000),
  sourceOf('state', 375_000),
];

/** The figures of kind `count` of the five notices, and the published payment. */
export const notices: readonly PublishedFigure[] = [NO_GAP, ...S3, ...S4, ...S2, ...MONEY];
