import { type Country, month } from '@pavadonis/domain';
import {
  activeClients,
  clientsByCountry,
  clientsGrantedStatusIn,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { placesOn, served } from './asking';
import * as Definition from './definitions';
import { madeOf, valueOf } from './computation';
import { day, daysOf, type PublishedFigure, type Rows } from './figure';
import { staff } from './make';
import { activeOn } from './make-groups';
import { figure } from './of-a-notice';
import { text } from './text';

const JUNE = daysOf(month('2018-06'));
const MID_JULY = day('2018-07-16');
const NAMED = ['AF', 'SY', 'ER', 'CD', 'SD', 'TR', 'AZ', 'RU', 'UZ'];

const refugeesOfJune = ({ caseload }: Rows): ReadonlyMap<Country, number> =>
  clientsByCountry(clientsGrantedStatusIn(caseload, 'refugee', JUNE));

const grantOf = (country: 'RU' | 'SD', lv: string, en: string): PublishedFigure =>
  figure(
    `S4-06.${country}`,
    text(`no tiem ${lv}`, `of them ${en}`),
    Definition.GRANTS,
    1,
    valueOf((rows) =>
      [...refugeesOfJune(rows)].reduce((sum, [of, count]) => sum + (of === country ? count : 0), 0),
    ),
  );

const classOn = (suffix: 'women' | 'men' | 'children', lv: string, published: number): PublishedFigure =>
  figure(
    `S4-05.${suffix}`,
    text(`no tiem ${lv}`, `of them ${suffix}`),
    Definition.CLASSES,
    published,
    valueOf(
      ({ caseload }) => womenMenChildren(activeOn(caseload, MID_JULY.from), { asOf: MID_JULY.from })[suffix],
    ),
  );

/** The figures published in July 2018 on June, and on 16 July. */
export const noticeOf2018: readonly PublishedFigure[] = [
  figure(
    'S4-01',
    text('apkalpotie klienti 2018. gada jūnijā', 'clients served in June 2018'),
    Definition.SERVED,
    89,
    valueOf(({ caseload }) => served(caseload, '2018-06').length),
  ),
  ...staff('S4-02', 'S4', JUNE, 2, 6),
  figure(
    'S4-03',
    text('klienti 16.07.2018.', 'clients on 16 July 2018'),
    Definition.ACTIVE,
    86,
    valueOf(({ caseload }) => activeClients(caseload, { asOf: MID_JULY.from }).length),
  ),
  figure(
    'S4-04',
    text(
      'no tiem ārpus Muceniekiem (Jelgava, Jūrmala, Ķekava)',
      'of them outside Mucenieki (Jelgava, Jūrmala, Ķekava)',
    ),
    Definition.PLACE,
    37,
    valueOf(
      ({ caseload }) => placesOn(activeClients(caseload, { asOf: MID_JULY.from }), MID_JULY.from).outside,
    ),
  ),
  classOn('women', 'sievietes', 22),
  classOn('men', 'vīrieši', 39),
  classOn('children', 'bērni', 25),
  figure(
    'S4-06',
    text('bēgļa statusi 2018. gada jūnijā', 'refugee statuses granted in June 2018'),
    Definition.GRANTS,
    2,
    valueOf(({ caseload }) => clientsGrantedStatusIn(caseload, 'refugee', JUNE).length),
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
    madeOf(
      {
        served: ({ caseload }) => clientsByCountry(served(caseload, '2018-06')),
        active: ({ caseload }) => clientsByCountry(activeClients(caseload, { asOf: MID_JULY.from })),
      },
      (clients) => {
        const found = new Set<string>([...clients.served.keys(), ...clients.active.keys()]);
        return { value: NAMED.filter((country) => found.has(country)).length };
      },
    ),
  ),
];
