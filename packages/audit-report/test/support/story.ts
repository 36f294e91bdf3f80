import { askNumber, askShare } from '@pavadonis/audit-report';
import { type CivilDate, civilDate, clientStream, text } from '@pavadonis/domain';
import { activeClients, caseload, type CaseloadView, clientsToDate } from '@pavadonis/projection-caseload';
import { client, type GivenEvent, late } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const ASKED_DAY: CivilDate = civilDate('2024-05-31');

const evidence = [
  {
    kind: text('decision'),
    number: text('D-2024-1'),
    issuedOn: civilDate('2024-02-01'),
    issuer: text('PMLP'),
  },
];

/** Gives events to a person, each with a document. */
const person = (number: number, events: Iterable<GivenEvent>): readonly GivenEvent[] =>
  [...events].map((each) => ({ ...each, stream: clientStream(clientIdOf(number)), evidence }));

const STARTED = civilDate('2024-02-12');
const started = (number: number) =>
  person(number, client(clientRegistered(), serviceStarted({ on: STARTED })));

/** Three clients: one served, one whose start was amended, one whose start was voided. Positions count from 1. */
export const story: readonly GivenEvent[] = [
  ...started(1), // 1, 2
  ...started(2), // 3, 4
  ...started(3), // 5, 6
  ...late('2024-07-02', person(1, client(supportDelivered({ on: civilDate('2024-06-20') })))), // 7
  ...person(2, client(eventAmended(serviceStarted({ on: civilDate('2024-02-20') }), eventId(4)))), // 8
  ...person(3, client(eventVoided({ target: eventId(6) }))), // 9
];

/** More clients like the first one. */
export const moreClients = (count: number): readonly GivenEvent[] =>
  Array.from({ length: count }, (_, i) => started(11 + i)).flat();

/** The clients who were active on a day. */
export const active = askNumber({
  name: { lv: 'klienti dienas beigās', en: 'clients at the end of the day' },
  model: caseload,
  report: (view: CaseloadView) => activeClients(view, { asOf: ASKED_DAY }).length,
  whyNot: [3, 1, 4].map((number) => clientStream(clientIdOf(number))),
});

/** The share of active clients among those to date. */
export const activeShare = askShare({
  name: { lv: 'aktīvo daļa', en: 'share of the active' },
  model: caseload,
  numerator: {
    name: { lv: 'aktīvie', en: 'active' },
    report: (view: CaseloadView) => activeClients(view, { asOf: civilDate('2024-02-15') }).length,
  },
  denominator: {
    name: { lv: 'visi', en: 'all' },
    report: (view: CaseloadView) => clientsToDate(view, { asOf: ASKED_DAY }).length,
  },
});
