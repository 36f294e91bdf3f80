/** Participation: one record a person and operation, and the indicators of the European Social Fund. */
export type { AgeGroup } from './reports/participants/age-group';
export type { ClientRow, Stay, ThirdCountry } from './rows/client';
export { type Answered, type Counts, type Indicators, indicators } from './reports/indicators';
export { newParticipants, type Participant, participants } from './reports/participants';
export { participation, type Participation, type ParticipationRows } from './participation';
export { reached } from './reports/target-reached';
export type { OperationRow } from './rows/operation';
