import { type AskedFigure, askNumber } from '@pavadonis/audit-report';
import { civilDate } from '@pavadonis/domain';
import { activeClients, caseload, clientsByPlace } from '@pavadonis/projection-caseload';

const asOf = civilDate('2018-07-16');

/** The 37 clients who lived outside Mucenieki on 16 July 2018. */
export const outsideMucenieki: AskedFigure = askNumber({
  name: {
    lv: 'klienti, kas 2018. gada 16. jūlijā dzīvoja ārpus Mucenieku centra',
    en: 'clients who lived outside the centre of Mucenieki on 16 July 2018',
  },
  model: caseload,
  report: (view) => clientsByPlace(activeClients(view, { asOf }), { asOf }).outside,
});
