import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import {
  contractId,
  episodeId,
  laterContractId,
  laterOperationId,
  laterProvider,
  operationId,
  provider,
  workerId,
} from './ids';

// One episode of the service from February 2024 to June 2025, and the contract and operation of its days.

/** Makes a `ServiceStarted` of 12 February 2024, or with other facts where they are given. */
export const serviceStarted = example(Client.ServiceStarted, {
  on: civilDate('2024-02-12'),
  episodeId,
  providerId: provider,
  contractId,
  operationId,
  serviceKind: 'social_worker_and_mentor',
  ruleSet: 'SP-2023',
  targetGroup: 'asylum_seeker',
});

/** Makes a `ServiceHandedOver` of 1 September 2024, or with other facts where they are given. */
export const serviceHandedOver = example(Client.ServiceHandedOver, {
  on: civilDate('2024-09-01'),
  episodeId,
  providerId: laterProvider,
  contractId: laterContractId,
  operationId: laterOperationId,
  ruleSet: 'SP-2023',
});

/** Makes a `ServiceExtended` of 10 March 2025, or with other facts where they are given. */
export const serviceExtended = example(Client.ServiceExtended, {
  on: civilDate('2025-03-10'),
  episodeId,
  until: civilDate('2025-12-31'),
  decidedBy: workerId,
  reason: written(Text, 'the plan is not fulfilled yet'),
});

/** Makes a `ServiceSuspended` of 7 October 2024, or with other facts where they are given. */
export const serviceSuspended = example(Client.ServiceSuspended, {
  on: civilDate('2024-10-07'),
  episodeId,
  reason: 'hospital',
});

/** Makes a `ServiceResumed` of 21 October 2024, or with other facts where they are given. */
export const serviceResumed = example(Client.ServiceResumed, { on: civilDate('2024-10-21'), episodeId });

/** Makes a `ServiceEnded` of 30 June 2025, or with other facts where they are given. */
export const serviceEnded = example(
  Client.ServiceEnded,
  {
    on: civilDate('2025-06-30'),
    episodeId,
    reason: 'plan_fulfilled',
  },
  { reason: 'other', note: written(Text, 'moved in with relatives') },
);

/** Makes the facts of contract and operation for a day of 2024; a scenario overrides the facts it is about. */
export const provision = (
  overrides: {
    readonly contract?: Partial<Client.Provision['contract']>;
    readonly operation?: Partial<Client.Provision['operation']>;
  } = {},
): Client.Provision => ({
  contract: {
    contractId,
    providerId: provider,
    from: civilDate('2024-01-01'),
    to: civilDate('2025-06-30'),
    ...overrides.contract,
  },
  operation: {
    operationId,
    targetGroups: ['asylum_seeker', 'refugee', 'alternative'],
    ruleSet: 'SP-2023',
    ...overrides.operation,
  },
});

/** Makes the provision of the next contract, under another operation, to which an episode is handed over. */
export const laterProvision = (overrides: Parameters<typeof provision>[0] = {}): Client.Provision =>
  provision({
    contract: {
      contractId: laterContractId,
      providerId: laterProvider,
      from: civilDate('2024-09-01'),
      to: civilDate('2026-08-31'),
      ...overrides.contract,
    },
    operation: { operationId: laterOperationId, ...overrides.operation },
  });
