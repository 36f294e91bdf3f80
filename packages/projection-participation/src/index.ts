/** Participation: one record per person and operation, and the indicators of the European Social Fund. */
export { participation, type ParticipationRows, type ParticipationView } from './participation';
export {
  type CountedAnswer,
  type Counts,
  type Indicators,
  indicators,
  sumsOfIndicators,
} from './reports/indicators';
export { newParticipantsIn, type Participant, participants } from './reports/participants';
export type { AgeGroup } from './reports/participants/age-group';
export { shareOfTargetReached } from './reports/target-reached';
export type {
  ClientRow as ParticipationClientRow,
  EarlyMove,
  Stay,
  ThirdCountry,
  ThirdCountryInTime,
} from './rows/client';
export type { OperationRow as ParticipationOperationRow } from './rows/operation';
