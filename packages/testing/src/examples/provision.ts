import { civilDate } from '@pavadonis/domain';
import type { Provision } from '@pavadonis/domain/client';
import { contractId, laterContractId, laterOperationId, laterProvider, operationId, provider } from './ids';

/** What contract and operation say about a day of 2024; a scenario overrides what it is about. */
export const provision = (
  overrides: {
    readonly contract?: Partial<Provision['contract']>;
    readonly operation?: Partial<Provision['operation']>;
  } = {},
): Provision => ({
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

/** The next contract, under another operation: what a service is handed over to. */
export const laterProvision = (overrides: Parameters<typeof provision>[0] = {}): Provision =>
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
