/** The caseload: who is supported, by whom and where; served, first-time and cumulative; the workers' load. */
export { averagePerMonth } from './average';
export { householdOn, type Households, households } from './breakdown/household';
export {
  byArrivalMode,
  byCountry,
  sexByAge,
  type SexByAge,
  womenMenChildren,
  type WomenMenChildren,
} from './breakdown/person';
export { byComplexity, byProvider, byStatus, type Places, places } from './breakdown/situation';
export { caseload, type Caseload, type CaseloadRows } from './caseload';
export type { CentreRow } from './centre-row';
export type {
  AppealedDecision,
  Assignment,
  ClientRow,
  EpisodeRow,
  Provision,
  ServedMonth,
  Suspension,
} from './client-row';
export { type ProviderPeriod, providerPeriods, serviceGaps } from './continuity';
export type { ContractRow, Engagement } from './contract-row';
export { type EndedEpisode, endedIn } from './ends';
export { cumulative, firstStart, firstTimeIn } from './first-time';
export { persons } from './persons';
export { appealedIn, grantedIn, refusedIn } from './procedure';
export { active, enrolledIn, servedBetween, servedByProvider, servedIn, suspended } from './served';
export { clientsByWorker, clientsPerWorker, type Headcount, staffDuring } from './staff';
