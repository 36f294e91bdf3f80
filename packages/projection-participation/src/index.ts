/** Participation: one record a person and operation, and the indicators of the European Social Fund. */
export type { AgeGroup } from './age-group';
export type { ClientRow, Stay } from './client-row';
export { type Answered, type Counts, type Indicators, indicators } from './indicators';
export type { OperationRow } from './operation-row';
export { newParticipants, type Participant, participants } from './participants';
export { participation, type Participation, type ParticipationRows } from './participation';
export { reached } from './reach';
export type { ThirdCountry } from './third-country';
