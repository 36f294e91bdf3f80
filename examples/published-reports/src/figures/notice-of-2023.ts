import {
  activeClients,
  clientsByLegalGround,
  clientsToDate,
  episodesEndedIn,
  newClientsIn,
  clientsServedIn,
} from '@pavadonis/projection-caseload';
import { average, averageServed, countriesOf, inCentre, percent, placesOn } from './asking';
import { madeOf, valueOf } from './computation';
import * as Definition from './definitions';
import { AUTUMN_2023, days, type PublishedFigure } from './figure';
import { staff } from './make';
import { childrenAtFirstStart } from './make-groups';
import { figure } from './of-a-notice';
import { text } from './text';

const TO_DATE = { from: days('2023-01-01', '2023-01-01').from, to: AUTUMN_2023 };
const CARITAS = { from: days('2022-02-01', '2022-02-01').from, to: AUTUMN_2023 };

/** The figures published in autumn 2023, without a date. */
export const noticeOf2023: readonly PublishedFigure[] = [
  figure(
    'S2-01',
    text('klienti kopš pakalpojuma sākuma', 'clients since the start of the service'),
    Definition.CUMULATIVE,
    1935,
    valueOf(({ caseload }) => clientsToDate(caseload, { asOf: AUTUMN_2023 }).length),
  ),
  figure(
    'S2-02',
    text('no tiem bērni, sākot pirmo reizi', 'of them children at their first start'),
    Definition.CLASSES,
    674,
    valueOf(({ caseload }) => childrenAtFirstStart(clientsToDate(caseload, { asOf: AUTUMN_2023 }))),
  ),
  figure(
    'S2-02.percent',
    text('bērnu daļa procentos', 'the share of children in per cent'),
    Definition.CLASSES,
    35,
    madeOf(
      {
        children: ({ caseload }) => childrenAtFirstStart(clientsToDate(caseload, { asOf: AUTUMN_2023 })),
        all: ({ caseload }) => clientsToDate(caseload, { asOf: AUTUMN_2023 }).length,
      },
      (clients) => percent({ numerator: clients.children, denominator: clients.all }),
    ),
    '674/1935',
  ),
  figure(
    'S2-03',
    text('pirmo reizi 2023. gadā', 'for the first time in 2023 to date'),
    Definition.FIRST_TIME,
    360,
    valueOf(({ caseload }) => newClientsIn(caseload, TO_DATE).length),
  ),
  figure(
    'S2-04',
    text(
      'atbalsts beidzies 2023. gadā, jo klients pametis Latviju',
      'services ended in 2023 to date because the client left Latvia',
    ),
    text(
      'beigušies atbalsta posmi ar iemeslu left_latvia (episodesEndedIn)',
      'episodes ended for the reason left_latvia (episodesEndedIn)',
    ),
    290,
    valueOf(({ caseload }) => episodesEndedIn(caseload, TO_DATE, { reason: 'left_latvia' }).length),
  ),
  figure(
    'S2-05',
    text(
      'klienti mēnesī vidēji, 2022. gada februāris – 2023. gada oktobris',
      'clients per month, average of February 2022 to October 2023',
    ),
    Definition.AVERAGE,
    216,
    average((caseload) => averageServed(caseload, CARITAS)),
  ),
  ...staff('S2-06', 'S2', { from: AUTUMN_2023, to: AUTUMN_2023 }, 3, 18),
  figure(
    'S2-07',
    text('klientu izcelsmes valstis, Caritas laikā', "countries of origin of the clients, in Caritas' time"),
    Definition.COUNTRIES,
    30,
    countriesOf((caseload) => clientsServedIn(caseload, CARITAS)),
  ),
  figure(
    'S2-09',
    text(
      'patvēruma meklētāji Liepnas centrā 31.10.2023.',
      'asylum seekers living in the Liepna centre on 31 October 2023',
    ),
    Definition.PLACE,
    49,
    valueOf(({ caseload }) => {
      const seekers = activeClients(caseload, { asOf: AUTUMN_2023 }).filter(
        (client) => clientsByLegalGround([client], { asOf: AUTUMN_2023 }).get('asylum_seeker') === 1,
      );
      return inCentre(caseload, placesOn(seekers, AUTUMN_2023), 'Liepna');
    }),
  ),
];
