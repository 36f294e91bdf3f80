import {
  civilDate,
  ClientId,
  CommandId,
  ContactId,
  ContractId,
  Country,
  EpisodeId,
  GoalId,
  OperationId,
  PlanId,
  ProviderId,
  text,
  whole,
  WorkerId,
  written,
} from '@pavadonis/domain';
import type * as t from 'io-ts';

const no = <A>(codec: t.Type<A, unknown>, number: number): A =>
  written(codec, `0190163d-8694-739b-aea5-${String(number).padStart(12, '0')}`);

/** Returns the id of the command with that number. */
export const commandNo = (number: number): CommandId => no(CommandId, 100 + number);

export const clientId = no(ClientId, 1);
export const contractId = no(ContractId, 2);
const episodeId = no(EpisodeId, 3);
const planId = no(PlanId, 4);
const goalId = no(GoalId, 5);
const on = civilDate('2024-02-12');
const afghanistan = written(Country, 'AF');

export const contract = {
  on: civilDate('2023-11-20'),
  providerId: written(ProviderId, 'river-house'),
  from: civilDate('2024-01-01'),
  to: civilDate('2025-06-30'),
};

export const registration = {
  on,
  sex: 'female',
  nationalities: [afghanistan],
  stateless: false,
  countryOfOrigin: afghanistan,
  arrivalMode: 'spontaneous',
  unaccompaniedMinor: false,
} as const;

export const application = { on };

export const service = { on, episodeId, serviceKind: 'social_worker_and_mentor' } as const;

const operation = {
  operationId: no(OperationId, 6),
  targetGroups: ['asylum_seeker'],
  ruleSet: 'SP-2023',
} as const;

export const provision = { contract: { contractId, ...contract }, operation };

export const plan = { on, episodeId, planId };

export const goal = { on, planId, goalId, term: 'short', area: 'language' } as const;

export const progress = { on: civilDate('2024-03-11'), goalId, achievement: 'improving' } as const;

export const visit = {
  on: civilDate('2024-02-26'),
  contactId: no(ContactId, 7),
  episodeId,
  kind: 'health_care',
  mode: 'accompaniment',
  workerIds: [no(WorkerId, 8)],
  minutes: whole(45),
} as const;

export const complexity = {
  on: civilDate('2024-03-01'),
  episodeId,
  level: 'medium',
  criteria: text('criteria-2016'),
} as const;
