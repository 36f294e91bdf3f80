import { civilDate, Text, written } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { example } from '../example';
import { provider, workerId } from './ids';

// An invented contract of one and a half years, and the direct provision of an invented foundation.

/** Makes a `ContractSigned` of 20 November 2023, or with other facts where they are given. */
export const contractSigned = example(
  Contract.ContractSigned,
  {
    on: civilDate('2023-11-20'),
    providerId: provider,
    from: civilDate('2024-01-01'),
    to: civilDate('2025-06-30'),
  },
  { number: written(Text, 'S-2023-22') },
);

/** Makes a `ContractAmended` of 20 May 2024, or with other facts where they are given. */
export const contractAmended = example(
  Contract.ContractAmended,
  {
    on: civilDate('2024-05-20'),
    to: civilDate('2025-12-31'),
  },
  { number: written(Text, 'S-2023-22/1') },
);

/** Makes a `ContractTerminated` of 12 August 2024, or with other facts where they are given. */
export const contractTerminated = example(Contract.ContractTerminated, {
  on: civilDate('2024-08-12'),
  lastDay: civilDate('2024-08-31'),
  reason: written(Text, 'by agreement of both sides'),
});

/** Makes a `DirectProvisionStarted` of 1 January 2024, or with other facts where they are given. */
export const directProvisionStarted = example(Contract.DirectProvisionStarted, {
  on: civilDate('2024-01-01'),
  providerId: provider,
});

/** Makes a `DirectProvisionEnded` of 29 February 2024, or with other facts where they are given. */
export const directProvisionEnded = example(Contract.DirectProvisionEnded, { on: civilDate('2024-02-29') });

/** Makes a `StaffEngaged` of 8 January 2024, or with other facts where they are given. */
export const staffEngaged = example(Contract.StaffEngaged, {
  on: civilDate('2024-01-08'),
  workerId,
  role: 'social_worker',
});

/** Makes a `StaffReleased` of 30 August 2024, or with other facts where they are given. */
export const staffReleased = example(Contract.StaffReleased, { on: civilDate('2024-08-30'), workerId });
