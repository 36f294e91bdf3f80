import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { operationId } from './ids';

// Records of the client of `registration.ts` for the indicators of the operation that pays.

/** Makes a `ParticipationEntryRecorded` of 12 February 2024, or with other facts where they are given. */
export const participationEntryRecorded = example(Client.ParticipationEntryRecorded, {
  on: civilDate('2024-02-12'),
  operationId,
  labourStatus: 'inactive',
  education: 'isced-3-4',
  disability: 'no',
  foreignBackground: 'yes',
  minority: 'refused',
  homeless: 'no',
  rural: 'unknown',
});

/** Makes a `ParticipationExitRecorded` of 14 July 2025, or with other facts where they are given. */
export const participationExitRecorded = example(Client.ParticipationExitRecorded, {
  on: civilDate('2025-07-14'),
  operationId,
  jobSearching: 'yes',
  inTraining: 'no',
  qualified: 'no',
  employed: 'no',
});

/** Makes a `ParticipationFollowUpRecorded` of 12 January 2026, or with other facts where they are given. */
export const participationFollowUpRecorded = example(Client.ParticipationFollowUpRecorded, {
  on: civilDate('2026-01-12'),
  operationId,
  employed: 'yes',
  improved: 'yes',
});
