import { civilDate, Text, written } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { example } from '../example';
import { provider, workerId } from './ids';

// An invented contract of one and a half years, and the direct provision of an invented foundation.

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

export const contractAmended = example(
  Contract.ContractAmended,
  {
    on: civilDate('2024-05-20'),
    to: civilDate('2025-12-31'),
  },
  { number: written(Text, 'S-2023-22/1') },
);

export const contractTerminated = example(Contract.ContractTerminated, {
  on: civilDate('2024-08-12'),
  lastDay: civilDate('2024-08-31'),
  reason: written(Text, 'by agreement of both sides'),
});

export const directProvisionStarted = example(Contract.DirectProvisionStarted, {
  on: civilDate('2024-01-01'),
  providerId: provider,
});

export const directProvisionEnded = example(Contract.DirectProvisionEnded, { on: civilDate('2024-02-29') });

export const staffEngaged = example(Contract.StaffEngaged, {
  on: civilDate('2024-01-08'),
  workerId,
  role: 'social_worker',
});

export const staffReleased = example(Contract.StaffReleased, { on: civilDate('2024-08-30'), workerId });
