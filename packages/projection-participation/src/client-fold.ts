import { addDays, type EpisodeId, type StreamName } from '@pavadonis/domain';
import type { Event, ServiceEnded, ServiceHandedOver } from '@pavadonis/domain/client';
import type { Draft, Fold } from '@pavadonis/projection';
import type { ClientRow, Stay } from './client-row';
import { thirdCountry } from './third-country';

const initial = (stream: StreamName): ClientRow => ({
  stream,
  sex: 'unknown',
  thirdCountryNational: 'unknown',
  stays: [],
});

type Stays = readonly Draft<Stay>[];

const openStays = ({ stays }: Draft<ClientRow>, episodeId: EpisodeId): Stays =>
  stays.filter((stay) => stay.episodeId === episodeId && stay.to === undefined);

// the last day is a day of support to its end, whatever else happened on it before or after
const staysOn = ({ stays }: Draft<ClientRow>, { episodeId, on }: ServiceHandedOver): Stays =>
  stays.filter((stay) => stay.episodeId === episodeId && (stay.to === undefined || on <= stay.to));

const handOver = (row: Draft<ClientRow>, event: ServiceHandedOver): void => {
  const { episodeId, operationId, on } = event;
  // a provider may change within an operation, and the participant stays in it
  const left = staysOn(row, event).filter((stay) => stay.operationId !== operationId);
  if (left.length === 0) return;
  const isLastDay = left.every(({ to }) => to !== undefined);
  for (const stay of left) if (stay.from < on) stay.to = addDays(on, -1);
  // handed over on its first day, a stay had none
  row.stays = row.stays
    .filter((stay) => stay.from < on || !left.includes(stay))
    .concat({ operationId, episodeId, from: on, ...(isLastDay ? { to: on } : {}) });
};

// the first end stands: what has ended is not open
const end = (row: Draft<ClientRow>, { episodeId, on }: ServiceEnded): void => {
  for (const stay of openStays(row, episodeId)) stay.to = on;
};

const evolve = (row: Draft<ClientRow>, event: Event): void => {
  switch (event.type) {
    case 'ClientRegistered':
      row.sex = event.sex;
      if (event.birth !== undefined) row.birth = event.birth;
      row.thirdCountryNational = thirdCountry(event);
      break;
    case 'ClientsMerged':
      row.mergedInto = event.survivorId;
      break;
    case 'MergeReverted':
      delete row.mergedInto;
      break;
    case 'ClientDied':
      row.diedOn ??= event.on;
      break;
    case 'ServiceStarted': {
      const { operationId, episodeId, on } = event;
      row.stays = row.stays.concat({ operationId, episodeId, from: on });
      break;
    }
    case 'ServiceHandedOver':
      handOver(row, event);
      break;
    case 'ServiceEnded':
      end(row, event);
      break;
    case 'ParticipationEntryRecorded':
      row.entries = (row.entries ?? []).concat(event);
      break;
    case 'ParticipationExitRecorded':
      row.exits = (row.exits ?? []).concat(event);
      break;
    case 'ParticipationFollowUpRecorded':
      row.followUps = (row.followUps ?? []).concat(event);
      break;
    case 'SupportDelivered':
    case 'ExternalIdLinked':
    case 'ExternalIdUnlinked':
    case 'DuplicateSuspected':
    case 'DuplicateDismissed':
    case 'FamilyLinked':
    case 'FamilyUnlinked':
    case 'GuardianAppointed':
    case 'GuardianEnded':
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'ServiceDeclined':
    case 'AsylumApplicationLodged':
    case 'StatusGranted':
    case 'StatusRefused':
    case 'DecisionAppealed':
    case 'AppealDecided':
    case 'DecisionBecameFinal':
    case 'AsylumProcedureDiscontinued':
    case 'DublinTransferDecided':
    case 'DublinTransferExecuted':
    case 'StatusExtended':
    case 'StatusRevoked':
    case 'StatusCeased':
    case 'StatusRenounced':
    case 'TemporaryProtectionGranted':
    case 'TemporaryProtectionEnded':
    case 'ResidenceChanged':
    case 'LeftLatvia':
    case 'ReturnedToLatvia':
    case 'WorkerAssigned':
    case 'WorkerUnassigned':
    case 'ComplexityAssessed':
    case 'NeedsAssessed':
    case 'ReferralMade':
    case 'ReferralAnswered':
    case 'ReferralCompleted':
    case 'ServiceExtended':
    case 'ServiceSuspended':
    case 'ServiceResumed':
    case 'PlanDrawnUp':
    case 'PlanAgreed':
    case 'PlanRevised':
    case 'PlanClosed':
    case 'PlanGoalSet':
    case 'PlanGoalProgressed':
    case 'PlanGoalAchieved':
    case 'PlanGoalNotAchieved':
    case 'PlanGoalPutOnHold':
    case 'PlanGoalResumed':
    case 'PlanGoalCancelled':
    case 'PlanGoalRejected':
    case 'PlanGoalReopened':
      break;
  }
};

// a row tells nothing of contacts
const takeLate = (_: unknown, { type }: Event): boolean => type === 'SupportDelivered';

/** Folds a person's stream into the row. */
export const clientFold: Fold<ClientRow, Event> = { initial, evolve, takeLate };
