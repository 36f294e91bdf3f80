import type { CivilDate, HouseholdId, StreamName } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/client';
import type { Draft, Fold } from '@pavadonis/projection';
import type { ClientRow, EpisodeRow } from './client-row';
import { deliver, deliverLate, episodeOf } from './days-of-contact';
import { standInLaw } from './legal';

const initial = (stream: StreamName): ClientRow => ({
  stream,
  sex: 'unknown',
  status: [],
  residence: [],
  complexity: [],
  episodes: [],
  served: [],
  assignments: [],
});

const belong = (row: Draft<ClientRow>, from: CivilDate, value: HouseholdId | undefined): void => {
  row.households = (row.households ?? []).concat({ from, value });
};

const suspend = (episode: Draft<EpisodeRow> | undefined, from: CivilDate): void => {
  if (episode === undefined || episode.suspensions?.some(({ to }) => to === undefined)) return;
  episode.suspensions = (episode.suspensions ?? []).concat({ from });
};

const evolve = (row: Draft<ClientRow>, event: Event): void => {
  switch (event.type) {
    // more than half of all events
    case 'SupportDelivered':
      deliver(row, event);
      break;
    case 'ClientRegistered':
      row.sex = event.sex;
      if (event.birth !== undefined) row.birth = event.birth;
      row.countryOfOrigin = event.countryOfOrigin;
      row.arrivalMode = event.arrivalMode;
      break;
    case 'ClientsMerged':
      row.mergedInto = event.survivorId;
      break;
    case 'MergeReverted':
      delete row.mergedInto;
      break;
    case 'FamilyLinked':
      belong(row, event.on, event.householdId);
      break;
    case 'FamilyUnlinked':
      if (row.households?.at(-1)?.value === event.householdId) belong(row, event.on, undefined);
      break;
    case 'ClientDied':
      row.diedOn ??= event.on;
      break;
    case 'AsylumApplicationLodged':
    case 'StatusGranted':
    case 'StatusRefused':
    case 'DecisionAppealed':
    case 'AppealDecided':
    case 'DecisionBecameFinal':
    case 'AsylumProcedureDiscontinued':
    case 'DublinTransferExecuted':
    case 'StatusRevoked':
    case 'StatusCeased':
    case 'StatusRenounced':
    case 'TemporaryProtectionGranted':
    case 'TemporaryProtectionEnded':
      standInLaw(row, event);
      break;
    case 'ResidenceChanged':
      row.residence = row.residence.concat({ from: event.on, value: event.residence });
      break;
    case 'ServiceStarted': {
      const { episodeId, on, providerId, contractId, operationId } = event;
      const provisions = [{ from: on, value: { providerId, contractId, operationId } }];
      row.episodes = row.episodes.concat({ episodeId, start: on, provisions });
      break;
    }
    case 'ServiceHandedOver': {
      const { episodeId, on, providerId, contractId, operationId } = event;
      episodeOf(row, episodeId)?.provisions.push({
        from: on,
        value: { providerId, contractId, operationId },
      });
      break;
    }
    case 'ServiceSuspended':
      suspend(episodeOf(row, event.episodeId), event.on);
      break;
    case 'ServiceResumed':
      for (const each of episodeOf(row, event.episodeId)?.suspensions ?? []) each.to ??= event.on;
      break;
    case 'ServiceEnded': {
      const episode = episodeOf(row, event.episodeId);
      // the first end stands, whatever is said of it later
      if (episode !== undefined && episode.end === undefined) {
        episode.end = event.on;
        episode.endReason = event.reason;
      }
      break;
    }
    case 'ComplexityAssessed':
      row.complexity = row.complexity.concat({ from: event.on, value: event.level });
      break;
    case 'WorkerAssigned': {
      const { episodeId, workerId, role, on } = event;
      row.assignments = row.assignments.concat({ episodeId, workerId, role, from: on });
      break;
    }
    case 'WorkerUnassigned':
      for (const each of row.assignments)
        if (each.workerId === event.workerId && each.episodeId === event.episodeId) each.to ??= event.on;
      break;
    case 'ExternalIdLinked':
    case 'ExternalIdUnlinked':
    case 'DuplicateSuspected':
    case 'DuplicateDismissed':
    case 'GuardianAppointed':
    case 'GuardianEnded':
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'ServiceDeclined':
    case 'DublinTransferDecided':
    case 'StatusExtended':
    case 'LeftLatvia':
    case 'ReturnedToLatvia':
    case 'NeedsAssessed':
    case 'ReferralMade':
    case 'ReferralAnswered':
    case 'ReferralCompleted':
    case 'ServiceExtended':
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
    case 'ParticipationEntryRecorded':
    case 'ParticipationExitRecorded':
    case 'ParticipationFollowUpRecorded':
      break;
  }
};

// contacts, which are more often late than anything else
const takeLate = (row: Draft<ClientRow>, event: Event): boolean =>
  event.type === 'SupportDelivered' && deliverLate(row, event);

/** Folds a person's stream into the row. */
export const clientFold: Fold<ClientRow, Event> = { initial, evolve, takeLate };
