import { civilDate, Country, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import {
  centreId,
  contractId,
  episodeId,
  laterContractId,
  laterOperationId,
  laterProvider,
  operationId,
  provider,
  workerId,
} from './ids';

// An invented person, from the first intake in February 2024 to the end of support in June 2025.

export const registered = example(Client.ClientRegistered, {
  on: civilDate('2024-02-05'),
  sex: 'female',
  nationalities: [written(Country, 'AF')],
  stateless: false,
  countryOfOrigin: written(Country, 'AF'),
  arrivalMode: 'spontaneous',
  unaccompaniedMinor: false,
  birth: { date: civilDate('1990-05-17'), precision: 'day' },
  arrivedOn: civilDate('2024-02-01'),
});

export const applied = example(Client.AsylumApplicationLodged, { on: civilDate('2024-02-05') });

export const granted = example(Client.StatusGranted, {
  on: civilDate('2024-04-15'),
  status: 'alternative',
  decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-17') },
});

export const moved = example(Client.ResidenceChanged, {
  on: civilDate('2024-02-05'),
  residence: { kind: 'centre', centreId },
});

export const left = example(Client.LeftLatvia, {
  on: civilDate('2024-05-10'),
  learnedOn: civilDate('2024-05-14'),
  mode: 'self',
  certainty: 'presumed',
});

export const returned = example(Client.ReturnedToLatvia, { on: civilDate('2024-06-03'), basis: 'own' });

export const started = example(Client.ServiceStarted, {
  on: civilDate('2024-02-12'),
  episodeId,
  providerId: provider,
  contractId,
  operationId,
  serviceKind: 'social_worker_and_mentor',
  ruleSet: 'SP-2023',
  targetGroup: 'asylum_seeker',
});

export const handedOver = example(Client.ServiceHandedOver, {
  on: civilDate('2024-09-01'),
  episodeId,
  providerId: laterProvider,
  contractId: laterContractId,
  operationId: laterOperationId,
  ruleSet: 'SP-2023',
});

export const extended = example(Client.ServiceExtended, {
  on: civilDate('2025-03-10'),
  episodeId,
  until: civilDate('2025-12-31'),
  decidedBy: workerId,
  reason: written(Text, 'the plan is not fulfilled yet'),
});

export const ended = example(Client.ServiceEnded, {
  on: civilDate('2025-06-30'),
  episodeId,
  reason: 'plan_fulfilled',
});
