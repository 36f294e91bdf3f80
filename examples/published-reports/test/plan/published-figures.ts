import type { HistoryPlan } from '../../src/plan/history-plan';
import {
  activeOn,
  children,
  childrenAtFirstStart,
  clientMonths,
  countriesOf,
  endedLeaving,
  engaged,
  firstStart,
  grantsIn,
  lastDay,
  livingIn,
  maximumServiceMonths,
  men,
  ofSex,
  outside,
  placeOn,
  servedIn,
  startedIn,
  women,
} from './figures';

type Clients = HistoryPlan['clients'];

/** Returns "women/men/children of all" of a month. */
const partition = (clients: Clients, month: string): string => {
  const there = servedIn(clients, month, month);
  const on = lastDay(month);
  return `${women(there, on)}/${men(there, on)}/${children(there, on)} of ${there.length}`;
};

const inAndOut = (clients: Clients, month: string): string => {
  const there = servedIn(clients, month, month);
  return `${livingIn(there, 'mucenieki', lastDay(month))}+${outside(there, lastDay(month))}`;
};

const staffIn = (plan: HistoryPlan, from: string, to: string): string =>
  `${engaged(plan, 'social_worker', from, to)}+${engaged(plan, 'mentor', from, to)}`;

const byCountry = (clients: Clients): string =>
  ['SY', 'AF', 'TJ', 'IQ', 'AM', 'AZ', 'RU', 'BY', 'ER', 'NP', 'GE', 'IN']
    .map((country) => `${country} ${clients.filter((each) => each.countryOfOrigin === country).length}`)
    .join(', ');

const returnedBy = (clients: Clients, on: string): number =>
  clients
    .flatMap((each) => each.departures)
    .filter(({ returnedOn }) => returnedOn !== undefined && returnedOn <= on).length;

const daysWithoutProvider = ({ provisions }: HistoryPlan): number => {
  let missing = 0;
  const day = new Date('2016-04-06T12:00:00Z');
  for (; day.toISOString().slice(0, 10) <= '2023-12-31'; day.setUTCDate(day.getUTCDate() + 1)) {
    const on = day.toISOString().slice(0, 10);
    if (provisions.filter(({ from, to }) => from <= on && (to ?? '9999') >= on).length !== 1) missing += 1;
  }
  return missing;
};

/** Returns each figure's name, its planned and its published value. */
export const figures = (
  plan: HistoryPlan,
): readonly (readonly [name: string, planned: unknown, published: unknown])[] => {
  const { clients } = plan;
  const served = (from: string, to = from): number => servedIn(clients, from, to).length;
  const total = (on: string): number => startedIn(clients, '2016-04-06', on).length;
  const started = (from: string, to: string): number => startedIn(clients, from, to).length;
  const relocated = (from: string, to: string): number =>
    startedIn(clients, from, to).filter((each) => each.arrivalMode === 'relocated').length;
  const july = activeOn(clients, '2018-07-16');
  const september2017 = servedIn(clients, '2016-12-01', '2017-09-30');
  const november2017 = servedIn(clients, '2017-11', '2017-11');
  const january2017 = servedIn(clients, '2017-01', '2017-01');
  const autumn2016 = servedIn(clients, '2016-10', '2016-11');
  const autumn2018 = servedIn(clients, '2018-06', '2018-11');
  const in2022 = servedIn(clients, '2022-02', '2022-12');
  const winter2023 = servedIn(clients, '2023-01', '2023-03');
  const new2023 = startedIn(clients, '2023-01-01', '2023-03-31');
  const august2021 = servedIn(clients, '2021-08', '2021-08');
  const caritas = servedIn(clients, '2022-02-01', '2023-10-31');
  const toCut = startedIn(clients, '2016-04-06', '2023-10-31');
  const named = ['AF', 'SY', 'ER', 'CD', 'SD', 'TR', 'AZ', 'RU', 'UZ'];
  const missing = (of: Clients): readonly string[] => named.filter((each) => !countriesOf(of).includes(each));
  return [
    ['S1-10', daysWithoutProvider(plan), 0],
    ['S3-01', servedIn(clients, '2016-12-01', '2017-05-30').length, 340],
    ['S3-02', countriesOf(servedIn(clients, '2016-12-01', '2017-05-30')).length, 18],
    ['S3-03', clientMonths(clients, '2016-12', '2017-05'), 1106],
    ['S3-04', maximumServiceMonths(clients, '2016-12', '2017-05'), 1023],
    ['S3-05', staffIn(plan, '2016-12-01', '2017-05-30'), '2+10'],
    ['S4-01', served('2018-06'), 89],
    ['S4-02', staffIn(plan, '2018-06-01', '2018-06-30'), '2+6'],
    ['S4-03', july.length, 86],
    ['S4-04', outside(july, '2018-07-16'), 37],
    ['S4-04 Mucenieki', livingIn(july, 'mucenieki', '2018-07-16'), 49],
    [
      'S4-04 towns',
      [...new Set(july.map((each) => placeOn(each, '2018-07-16')))].sort().join(),
      'Jelgava,Jūrmala,mucenieki,Ķekava',
    ],
    ['S4-05', [women, men, children].map((count) => count(july, '2018-07-16')).join('/'), '22/39/25'],
    [
      'S4-06',
      grantsIn(clients, '2018-06')
        .filter((each) => each.startsWith('refugee'))
        .sort()
        .join(),
      'refugee RU,refugee SD',
    ],
    ['S4-07', staffIn(plan, '2018-07-16', '2018-07-16'), '2+9'],
    ['S4-08 on 16 July', missing(july).join(), ''],
    ['S4-08 in June', missing(servedIn(clients, '2018-06', '2018-06')).join(), ''],
    ['S2-01', total('2023-10-31'), 1935],
    ['S2-02', childrenAtFirstStart(toCut), 674],
    ['S2-03', started('2023-01-01', '2023-10-31'), 360],
    ['S2-04', endedLeaving(clients, '2023-01-01', '2023-10-31'), 290],
    ['S2-05', clientMonths(clients, '2022-02', '2023-10'), 4536],
    ['S2-06', staffIn(plan, '2023-10-31', '2023-10-31'), '3+18'],
    ['S2-07', countriesOf(caritas).length, 30],
    [
      'S2-09 active',
      livingIn(
        activeOn(clients, '2023-10-31').filter((each) => each.grants.every(({ on }) => on > '2023-10-31')),
        'liepna',
        '2023-10-31',
      ),
      49,
    ],
    [
      'S2-09 all',
      livingIn(
        clients.filter((each) => each.grants.every(({ on }) => on > '2023-10-31')),
        'liepna',
        '2023-10-31',
      ),
      49,
    ],
    ['2016', started('2016-01-01', '2016-12-31'), 342],
    ['2017', started('2017-01-01', '2017-12-31'), 316],
    ['2018', started('2018-01-01', '2018-12-31'), 128],
    ['2019', started('2019-01-01', '2019-12-31'), 140],
    ['2020-01 to 2022-01', started('2020-01-01', '2022-01-31'), 297],
    ['2022-02 to 2022-12', started('2022-02-01', '2022-12-31'), 352],
    [
      'served to August 2016',
      ['04', '05', '06', '07', '08'].map((month) => served(`2016-${month}`)).join(),
      '69,103,111,135,120',
    ],
    [
      'totals of 2016',
      ['08-31', '09-30', '11-30', '12-31'].map((on) => total(`2016-${on}`)).join(),
      '190,210,319,342',
    ],
    [
      'October, November 2016',
      `${served('2016-10')},${served('2016-11')},${autumn2016.length}`,
      '134,168,200',
    ],
    [
      'their partition',
      [women, men, children].map((count) => count(autumn2016, '2016-11-30')).join('/'),
      '44/64/92',
    ],
    [
      'January 2017',
      `${january2017.length}, ${children(january2017, '2017-01-31')} minors`,
      '184, 95 minors',
    ],
    [
      'its countries',
      byCountry(january2017),
      'SY 137, AF 14, TJ 9, IQ 5, AM 4, AZ 4, RU 3, BY 2, ER 2, NP 2, GE 1, IN 1',
    ],
    ['total on 30.03.2017', total('2017-03-30'), 487],
    ['returned by 30.03.2017', returnedBy(clients, '2017-03-30'), 2],
    ['total on 30.05.2017', total('2017-05-30'), 507],
    ['served in 2017', served('2017'), 477],
    ['December 2016 to September 2017', september2017.length, 431],
    ['its minors', children(september2017, '2017-09-30'), 189],
    ['its countries', countriesOf(september2017).length, 25],
    ['its client-months', clientMonths(clients, '2016-12', '2017-09'), 1450],
    ['total on 23.10.2017', total('2017-10-23'), 644],
    ['total on 31.12.2017', total('2017-12-31'), 658],
    ['relocated to 2017', relocated('2016-04-06', '2017-12-31'), 367],
    ['November 2017', `${november2017.length} from ${countriesOf(november2017).length}`, '110 from 17'],
    [
      'its females and minors',
      `${ofSex(november2017, 'female')}, ${children(november2017, '2017-11-30')}`,
      '57, 46',
    ],
    ['June to November 2018', `${autumn2018.length} from ${countriesOf(autumn2018).length}`, '146 from 26'],
    ['its children', children(autumn2018, '2018-11-30'), 39],
    ['children on 03.12.2018', children(activeOn(clients, '2018-12-03'), '2018-12-03'), 19],
    ['December 2018', `${served('2018-12')}: ${inAndOut(clients, '2018-12')}`, '90: 64+26'],
    [
      'its refugee statuses',
      grantsIn(clients, '2018-12')
        .filter((each) => each.startsWith('refugee'))
        .join(),
      'refugee RU,refugee RU,refugee RU,refugee RU',
    ],
    ['total on 31.12.2018', total('2018-12-31'), 786],
    ['relocated to 2018', relocated('2016-04-06', '2018-12-31'), 374],
    ['relocated in all', clients.filter((each) => each.arrivalMode === 'relocated').length, 374],
    [
      'February 2019',
      `${partition(clients, '2019-02')}, ${inAndOut(clients, '2019-02')}`,
      '14/52/20 of 86, 55+31',
    ],
    ['its grants', grantsIn(clients, '2019-02').length, 0],
    [
      'April 2019',
      `${partition(clients, '2019-04')}, ${inAndOut(clients, '2019-04')}`,
      '15/44/18 of 77, 50+27',
    ],
    ['May 2019', inAndOut(clients, '2019-05'), '53+23'],
    ['three years', total('2019-03-31'), 810],
    ['females of three years', ofSex(startedIn(clients, '2016', '2019-03-31'), 'female'), 321],
    ['total on 27.02.2020', total('2020-02-27'), 940],
    [
      'their sexes',
      `${ofSex(startedIn(clients, '2016', '2020-02-27'), 'female')}+${ofSex(startedIn(clients, '2016', '2020-02-27'), 'male')}`,
      '354+586',
    ],
    [
      'April 2021',
      `${partition(clients, '2021-04')}, ${inAndOut(clients, '2021-04')}`,
      '17/44/19 of 80, 69+11',
    ],
    ['August 2021', partition(clients, '2021-08'), '28/45/38 of 111'],
    [
      'its places',
      ['mucenieki', 'Dzintari', 'Kauguri', 'Saldus', 'Ogre', 'Rīga']
        .map((place) => livingIn(august2021, place, '2021-08-31'))
        .join(),
      '46,27,3,1,3,31',
    ],
    ['February to December 2022', in2022.length, 458],
    ['its males and females', `${ofSex(in2022, 'male')}+${ofSex(in2022, 'female')}`, '285+173'],
    ['its children', `${children(in2022, '2022-12-31')} ${childrenAtFirstStart(in2022)}`, '156 156'],
    ['first quarter of 2023', winter2023.length, 286],
    ['its females and males', `${ofSex(winter2023, 'female')}+${ofSex(winter2023, 'male')}`, '109+177'],
    ['its new clients', `${new2023.length}, ${childrenAtFirstStart(new2023)} children`, '85, 28 children'],
    [
      'their places',
      `${livingIn(new2023, 'mucenieki', '2023-03-31')}+${livingIn(new2023, 'Rīga', '2023-03-31')}`,
      '83+2',
    ],
    [
      'their first places',
      `${new2023.filter((each) => placeOn(each, firstStart(each)) === 'mucenieki').length}`,
      '83',
    ],
    ['staff April to August 2016', staffIn(plan, '2016-04-06', '2016-08-31'), '2+8'],
    ['staff January 2017', staffIn(plan, '2017-01-01', '2017-01-31'), '2+9'],
    ['staff June to November 2018', staffIn(plan, '2018-06-01', '2018-11-30'), '2+11'],
    ['staff April 2021', staffIn(plan, '2021-04-01', '2021-04-30'), '2+8'],
    ['staff February 2022', staffIn(plan, '2022-02-01', '2022-02-28'), '3+18'],
    ['staff from March 2022', staffIn(plan, '2022-03-01', '2022-03-31'), '5+23'],
    ['staff first quarter of 2023', staffIn(plan, '2023-01-01', '2023-03-31'), '3+18'],
  ];
};
