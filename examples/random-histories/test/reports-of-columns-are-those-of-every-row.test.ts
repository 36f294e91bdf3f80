import { expect, it } from '@jest/globals';
import { type CivilDate, monthOf } from '@pavadonis/domain';
import * as Caseload from '@pavadonis/projection-caseload';
import { anyLog, histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type { Rows } from './answers/figures';
import type { Question } from './oracle/question';
import { LONG, WALKS } from './support/agree';
import { taken } from './support/live';
import { historiesPastDecisions } from './support/past-decisions';
import { asked, type Log, questionOf } from './support/question';
import * as WalkingCaseload from './walking/caseload';
import * as WalkingClasses from './walking/classes';

type CaseloadReports = Pick<typeof Caseload, keyof typeof WalkingCaseload>;

const ofCaseload = (reports: CaseloadReports, rows: Caseload.CaseloadView, question: Question) => {
  const { asOf } = question;
  const month = monthOf(asOf);
  const at = { asOf };
  return {
    active: reports.activeClients(rows, at),
    suspended: reports.suspendedClients(rows, at),
    toDate: reports.clientsToDate(rows, at),
    byWorker: [...reports.clientsByWorker(rows, at)],
    inPeriods: [question, { from: asOf, to: asOf }, month].map((during) => ({
      fresh: reports.newClientsIn(rows, during, at),
      enrolled: reports.clientsEnrolledIn(rows, during, at),
      served: reports.clientsServedIn(rows, during, at),
      byProvider: [...reports.clientsServedInByProvider(rows, during, at)],
      ended: reports.episodesEndedIn(rows, during, at),
      endedForTime: reports.episodesEndedIn(rows, during, { ...at, reason: 'time_limit_reached' }),
      granted: reports.clientsGrantedStatusIn(rows, 'refugee', during, at),
      refused: reports.clientsRefusedStatusIn(rows, during, at),
      appealed: reports.clientsAppealingIn(rows, 'refusal', during, at),
    })),
  };
};

type ClassReports = Pick<typeof Caseload, keyof typeof WalkingClasses>;
type Clients = readonly Caseload.CaseloadClientRow[];

const ofClients = (reports: ClassReports, clients: Clients, asOf: CivilDate) => ({
  countries: [...reports.clientsByCountry(clients)],
  arrivals: [...reports.clientsByArrivalMode(clients)],
  grounds: [...reports.clientsByLegalGround(clients, { asOf })],
  complexity: [...reports.clientsByComplexity(clients, { asOf })],
  providers: [...reports.clientsByProvider(clients, { asOf })],
  places: reports.clientsByPlace(clients, { asOf }),
  women: reports.womenMenChildren(clients, { asOf }),
  ages: reports.clientsBySexAndAge(clients, Caseload.firstServiceStart),
  families: reports.familiesAndSingles(clients, { asOf }),
});

// by reports of columns, and lists of nobody's making
const listsOf = (rows: Caseload.CaseloadView, { asOf, from, to }: Question): readonly Clients[] => {
  const active = Caseload.activeClients(rows, { asOf });
  const granted = Caseload.clientsGrantedStatusIn(rows, 'refugee', { from, to });
  return [active, Caseload.clientsToDate(rows, { asOf }), granted, [...active, ...granted], active.slice(1)];
};

const compare = ({ caseload }: Rows, question: Question): void => {
  expect(ofCaseload(Caseload, caseload, question)).toEqual(ofCaseload(WalkingCaseload, caseload, question));
  const { asOf } = question;
  for (const clients of listsOf(caseload, question))
    expect(ofClients(Caseload, clients, asOf)).toEqual(ofClients(WalkingClasses, clients, asOf));
};

const questions = asked('everything');

it.each<readonly [string, fc.Arbitrary<Log>]>([
  ['a history of the service', histories({ late: true, corrections: true })],
  ['a history past the decisions', historiesPastDecisions],
  ['nonsense', anyLog(['client', 'contract', 'operation', 'centre'])],
])(
  'reports of columns are those of every row, on any day of %s, whenever they are asked',
  (_, logs) => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 10, max: 60 }), questions, questions, (log, size, one, other) => {
        taken(log, size, (rows) => {
          compare(rows, questionOf(log, one));
          compare(rows, questionOf(log, other));
        });
      }),
      { numRuns: Math.ceil(WALKS / 10), endOnFailure: true },
    );
  },
  LONG,
);
