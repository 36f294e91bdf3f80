import { monthsTouched } from '@pavadonis/domain';
import * as Caseload from '@pavadonis/projection-caseload';
import { names } from './plain';
import type { Question } from './question';

const breakdown = (
  clients: readonly Caseload.CaseloadRows['client'][],
  { asOf }: Pick<Question, 'asOf'>,
) => ({
  clientsByLegalGround: Caseload.clientsByLegalGround(clients, { asOf }),
  clientsByComplexity: Caseload.clientsByComplexity(clients, { asOf }),
  clientsByCountry: Caseload.clientsByCountry(clients),
  clientsByArrivalMode: Caseload.clientsByArrivalMode(clients),
  clientsByProvider: Caseload.clientsByProvider(clients, { asOf }),
  clientsByPlace: Caseload.clientsByPlace(clients, { asOf }),
  clientsBySexAndAge: Caseload.clientsBySexAndAge(clients, () => asOf),
  womenMenChildren: Caseload.womenMenChildren(clients, { asOf }),
  familiesAndSingles: Caseload.familiesAndSingles(clients, { asOf }),
});

/** Returns the figures of the caseload. */
export const caseloadFigures = (
  rows: Caseload.CaseloadView,
  question: Question,
): Readonly<Record<string, unknown>> => {
  const { asOf } = question;
  const clients = Caseload.clientsToDate(rows, { asOf });
  return {
    activeClients: names(Caseload.activeClients(rows, { asOf })),
    suspendedClients: names(Caseload.suspendedClients(rows, { asOf })),
    clientsToDate: names(clients),
    clientsServedIn: names(Caseload.clientsServedIn(rows, question, { asOf })),
    clientsServedByMonth: monthsTouched(question).map(
      (month) => Caseload.clientsServedIn(rows, month, { asOf }).length,
    ),
    clientsServedInByProvider: Caseload.clientsServedInByProvider(rows, question, { asOf }),
    clientsEnrolledIn: names(Caseload.clientsEnrolledIn(rows, question, { asOf })),
    newClientsIn: names(Caseload.newClientsIn(rows, question, { asOf })),
    clientsGrantedStatusIn: names(Caseload.clientsGrantedStatusIn(rows, 'refugee', question, { asOf })),
    clientsRefusedStatusIn: names(Caseload.clientsRefusedStatusIn(rows, question, { asOf })),
    clientsAppealingIn: names(Caseload.clientsAppealingIn(rows, 'refusal', question, { asOf })),
    clientsByWorker: Caseload.clientsByWorker(rows, { asOf }),
    staffEngagedIn: Caseload.staffEngagedIn(rows, question, { asOf }),
    providerPeriods: Caseload.providerPeriods(rows, { asOf }),
    serviceGapsIn: Caseload.serviceGapsIn(rows, question, { asOf }),
    episodesEndedIn: Caseload.episodesEndedIn(rows, question, { asOf }).map(({ client, episode }) => ({
      client: client.stream,
      reason: episode.endReason,
    })),
    averagePerMonth: Caseload.averagePerMonth(
      question,
      (month) => Caseload.clientsServedIn(rows, month).length,
    ),
    everybody: breakdown([...rows.client.values()], { asOf }),
    toDate: breakdown(clients, { asOf }),
  };
};
