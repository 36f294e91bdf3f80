import { civilDate, Country, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';

// What else can become of an application, and of a status, than what became of those of `client.ts`.

export const refused = example(Client.StatusRefused, {
  on: civilDate('2024-04-15'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-18') },
});

export const appealed = example(Client.DecisionAppealed, {
  on: civilDate('2024-04-29'),
  appeal: { kind: written(Text, 'appeal'), number: written(Text, 'A-2024-5') },
});

export const appealDecided = example(Client.AppealDecided, {
  on: civilDate('2024-07-22'),
  outcome: 'dismissed',
  decision: { kind: written(Text, 'judgment'), number: written(Text, 'J-2024-9') },
});

export const becameFinal = example(Client.DecisionBecameFinal, { on: civilDate('2024-08-05') });

export const discontinued = example(Client.AsylumProcedureDiscontinued, {
  on: civilDate('2024-03-25'),
  reason: 'withdrawn',
});

export const transferDecided = example(Client.DublinTransferDecided, {
  on: civilDate('2024-03-11'),
  memberState: written(Country, 'FI'),
});

export const transferExecuted = example(Client.DublinTransferExecuted, {
  on: civilDate('2024-04-08'),
  memberState: written(Country, 'FI'),
});

export const statusExtended = example(Client.StatusExtended, {
  on: civilDate('2025-03-17'),
  until: civilDate('2026-04-15'),
});

export const statusRevoked = example(Client.StatusRevoked, {
  on: civilDate('2024-10-14'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-61') },
});

export const statusCeased = example(Client.StatusCeased, {
  on: civilDate('2024-10-21'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-64') },
});

export const statusRenounced = example(Client.StatusRenounced, { on: civilDate('2024-11-11') });

export const temporarilyProtected = example(Client.TemporaryProtectionGranted, {
  on: civilDate('2024-03-04'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'T-2024-3') },
});

export const temporaryProtectionEnded = example(Client.TemporaryProtectionEnded, {
  on: civilDate('2025-03-03'),
});
