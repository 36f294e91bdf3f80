/** The caseload: who is supported, by whom and where; served, first-time and cumulative; the workers' load. */
export { averagePerMonth } from './reports/average-per-month';
export { householdOn, type Households, households } from './reports/families-and-singles';
export {
  byArrivalMode,
  byCountry,
  sexByAge,
  type SexByAge,
  womenMenChildren,
  type WomenMenChildren,
} from './reports/clients-by-sex-and-age';
export { byComplexity, byProvider, byStatus, type Places, places } from './reports/clients-by-class';
export { caseload, type Caseload, type CaseloadRows } from './caseload';
export type {
  AppealedDecision,
  Assignment,
  ClientRow,
  EpisodeRow,
  Provision,
  ServedMonth,
  Suspension,
} from './rows/client';
export { type ProviderPeriod, providerPeriods, serviceGaps } from './reports/continuity';
export { type EndedEpisode, endedIn } from './reports/episodes-ended';
export { cumulative, firstStart, firstTimeIn } from './reports/new-clients';
export { persons } from './persons';
export { appealedIn, grantedIn, refusedIn } from './reports/status-decisions';
export {
  active,
  enrolledIn,
  servedBetween,
  servedByProvider,
  servedIn,
  suspended,
} from './reports/clients-served';
export { clientsByWorker, clientsPerWorker, type Headcount, staffDuring } from './reports/workers';
export type { CentreRow } from './rows/centre';
export type { ContractRow, Engagement } from './rows/contract';
