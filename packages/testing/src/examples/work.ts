import { civilDate, Text, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { contactId, episodeId, goalId, groupId, workerId } from './ids';

// Workers of the client of `registration.ts`, their assessments and a contact.

/** Makes a `WorkerAssigned` of 12 February 2024, or with other facts where they are given. */
export const workerAssigned = example(Client.WorkerAssigned, {
  on: civilDate('2024-02-12'),
  episodeId,
  workerId,
  role: 'social_worker',
});

/** Makes a `WorkerUnassigned` of 30 August 2024, or with other facts where they are given. */
export const workerUnassigned = example(Client.WorkerUnassigned, {
  on: civilDate('2024-08-30'),
  episodeId,
  workerId,
});

/** Makes a `ComplexityAssessed` of 14 February 2024, or with other facts where they are given. */
export const complexityAssessed = example(Client.ComplexityAssessed, {
  on: civilDate('2024-02-14'),
  episodeId,
  level: 'maximum',
  criteria: written(Text, 'four of the five criteria'),
});

/** Makes a `NeedsAssessed` of 15 February 2024, or with other facts where they are given. */
export const needsAssessed = example(Client.NeedsAssessed, {
  on: civilDate('2024-02-15'),
  episodeId,
  areas: ['language', 'health'],
});

/** Makes a `SupportDelivered` of 26 February 2024, or with other facts where they are given. */
export const supportDelivered = example(
  Client.SupportDelivered,
  {
    on: civilDate('2024-02-26'),
    contactId,
    episodeId,
    kind: 'residence_permit',
    mode: 'accompaniment',
    workerIds: [workerId],
  },
  { goalIds: [goalId], minutes: written(Whole, 45), groupId },
);
