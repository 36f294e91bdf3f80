import { civilDate, Country, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';

// The application of the client of `registration.ts`, its status, and other outcomes of both.

export const asylumApplicationLodged = example(
  Client.AsylumApplicationLodged,
  { on: civilDate('2024-02-05') },
  { application: { kind: written(Text, 'application'), number: written(Text, 'P-2024-40') } },
);

export const statusGranted = example(
  Client.StatusGranted,
  {
    on: civilDate('2024-04-15'),
    status: 'alternative',
    decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-17') },
  },
  {
    decision: {
      kind: written(Text, 'decision'),
      number: written(Text, 'D-2024-17'),
      issuedOn: civilDate('2024-04-12'),
      issuer: written(Text, 'the migration office'),
    },
  },
);

export const statusRefused = example(Client.StatusRefused, {
  on: civilDate('2024-04-15'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-18') },
});

export const decisionAppealed = example(Client.DecisionAppealed, {
  on: civilDate('2024-04-29'),
  appeal: { kind: written(Text, 'appeal'), number: written(Text, 'A-2024-5') },
});

export const appealDecided = example(Client.AppealDecided, {
  on: civilDate('2024-07-22'),
  outcome: 'dismissed',
  decision: { kind: written(Text, 'judgment'), number: written(Text, 'J-2024-9') },
});

export const decisionBecameFinal = example(Client.DecisionBecameFinal, { on: civilDate('2024-08-05') });

export const asylumProcedureDiscontinued = example(Client.AsylumProcedureDiscontinued, {
  on: civilDate('2024-03-25'),
  reason: 'withdrawn',
});

export const dublinTransferDecided = example(Client.DublinTransferDecided, {
  on: civilDate('2024-03-11'),
  memberState: written(Country, 'FI'),
});

export const dublinTransferExecuted = example(Client.DublinTransferExecuted, {
  on: civilDate('2024-04-08'),
  memberState: written(Country, 'FI'),
});

export const statusExtended = example(Client.StatusExtended, {
  on: civilDate('2025-03-17'),
  until: civilDate('2026-04-15'),
});

export const statusRevoked = example(
  Client.StatusRevoked,
  {
    on: civilDate('2024-10-14'),
    decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-61') },
  },
  { ground: written(Text, 'as the decision says') },
);

export const statusCeased = example(
  Client.StatusCeased,
  {
    on: civilDate('2024-10-21'),
    decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-64') },
  },
  { ground: written(Text, 'as the decision says') },
);

export const statusRenounced = example(Client.StatusRenounced, { on: civilDate('2024-11-11') });

export const temporaryProtectionGranted = example(Client.TemporaryProtectionGranted, {
  on: civilDate('2024-03-04'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'T-2024-3') },
});

export const temporaryProtectionEnded = example(Client.TemporaryProtectionEnded, {
  on: civilDate('2025-03-03'),
});
