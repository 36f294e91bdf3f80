import { civilDate, Country, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';

// The application of the client of `registration.ts`, its status, and other outcomes of both.

/** Makes an `AsylumApplicationLodged` of 5 February 2024, or with other facts where they are given. */
export const asylumApplicationLodged = example(
  Client.AsylumApplicationLodged,
  { on: civilDate('2024-02-05') },
  { application: { kind: written(Text, 'application'), number: written(Text, 'P-2024-40') } },
);

/** Makes a `StatusGranted` of 15 April 2024, or with other facts where they are given. */
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

/** Makes a `StatusRefused` of 15 April 2024, or with other facts where they are given. */
export const statusRefused = example(Client.StatusRefused, {
  on: civilDate('2024-04-15'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-18') },
});

/** Makes a `DecisionAppealed` of 29 April 2024, or with other facts where they are given. */
export const decisionAppealed = example(Client.DecisionAppealed, {
  on: civilDate('2024-04-29'),
  appeal: { kind: written(Text, 'appeal'), number: written(Text, 'A-2024-5') },
});

/** Makes an `AppealDecided` of 22 July 2024, or with other facts where they are given. */
export const appealDecided = example(Client.AppealDecided, {
  on: civilDate('2024-07-22'),
  outcome: 'dismissed',
  decision: { kind: written(Text, 'judgment'), number: written(Text, 'J-2024-9') },
});

/** Makes a `DecisionBecameFinal` of 5 August 2024, or with other facts where they are given. */
export const decisionBecameFinal = example(Client.DecisionBecameFinal, { on: civilDate('2024-08-05') });

/** Makes an `AsylumProcedureDiscontinued` of 25 March 2024, or with other facts where they are given. */
export const asylumProcedureDiscontinued = example(Client.AsylumProcedureDiscontinued, {
  on: civilDate('2024-03-25'),
  reason: 'withdrawn',
});

/** Makes a `DublinTransferDecided` of 11 March 2024, or with other facts where they are given. */
export const dublinTransferDecided = example(Client.DublinTransferDecided, {
  on: civilDate('2024-03-11'),
  memberState: written(Country, 'FI'),
});

/** Makes a `DublinTransferExecuted` of 8 April 2024, or with other facts where they are given. */
export const dublinTransferExecuted = example(Client.DublinTransferExecuted, {
  on: civilDate('2024-04-08'),
  memberState: written(Country, 'FI'),
});

/** Makes a `StatusExtended` of 17 March 2025, or with other facts where they are given. */
export const statusExtended = example(Client.StatusExtended, {
  on: civilDate('2025-03-17'),
  until: civilDate('2026-04-15'),
});

/** Makes a `StatusRevoked` of 14 October 2024, or with other facts where they are given. */
export const statusRevoked = example(
  Client.StatusRevoked,
  {
    on: civilDate('2024-10-14'),
    decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-61') },
  },
  { ground: written(Text, 'as the decision says') },
);

/** Makes a `StatusCeased` of 21 October 2024, or with other facts where they are given. */
export const statusCeased = example(
  Client.StatusCeased,
  {
    on: civilDate('2024-10-21'),
    decision: { kind: written(Text, 'decision'), number: written(Text, 'D-2024-64') },
  },
  { ground: written(Text, 'as the decision says') },
);

/** Makes a `StatusRenounced` of 11 November 2024, or with other facts where they are given. */
export const statusRenounced = example(Client.StatusRenounced, { on: civilDate('2024-11-11') });

/** Makes a `TemporaryProtectionGranted` of 4 March 2024, or with other facts where they are given. */
export const temporaryProtectionGranted = example(Client.TemporaryProtectionGranted, {
  on: civilDate('2024-03-04'),
  decision: { kind: written(Text, 'decision'), number: written(Text, 'T-2024-3') },
});

/** Makes a `TemporaryProtectionEnded` of 3 March 2025, or with other facts where they are given. */
export const temporaryProtectionEnded = example(Client.TemporaryProtectionEnded, {
  on: civilDate('2025-03-03'),
});
