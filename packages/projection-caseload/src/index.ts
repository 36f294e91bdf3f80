/**
 * The caseload: the clients served, by provider, worker and place; new clients and clients to date; staff and
 * continuity.
 */
export { caseload, type CaseloadRows, type CaseloadView } from './caseload';
export { activeClients, suspendedClients } from './reports/active-clients';
export { averagePerMonth } from './reports/average-per-month';
export {
  clientsByArrivalMode,
  clientsByComplexity,
  clientsByCountry,
  clientsByLegalGround,
  clientsByProvider,
} from './reports/clients-by-class';
export { clientsByPlace, type Places, sumsOfPlaces } from './reports/clients-by-place';
export {
  clientsBySexAndAge,
  type SexAndAgeCounts,
  womenMenChildren,
  type WomenMenChildren,
} from './reports/clients-by-sex-and-age';
export { clientsByWorker, clientsPerWorker } from './reports/clients-by-worker';
export { clientsEnrolledIn } from './reports/clients-enrolled';
export { clientsServedIn, clientsServedInByProvider } from './reports/clients-served';
export { type ProviderPeriod, providerPeriods, serviceGapsIn } from './reports/continuity';
export { type EndedEpisode, episodesEndedIn } from './reports/episodes-ended';
export { firstServiceStart } from './first-service-start';
export { householdOf } from './household-of';
export { familiesAndSingles, type FamiliesAndSingles } from './reports/families-and-singles';
export { clientsToDate, newClientsIn } from './reports/new-clients';
export { type Headcount, staffEngagedIn } from './reports/staff-engaged';
export {
  clientsAppealingIn,
  clientsGrantedStatusIn,
  clientsRefusedStatusIn,
} from './reports/status-decisions';
export type { CentreRow } from './rows/centre';
export type {
  AppealedDecision,
  ClientRow as CaseloadClientRow,
  DaysOfContact,
  EarlyEvent,
  EpisodeRow as CaseloadEpisodeRow,
  ServiceProvision,
  ServiceSuspension,
  WorkerAssignment,
} from './rows/client';
export type { ContractRow, StaffEngagement } from './rows/contract';
