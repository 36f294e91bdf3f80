import { type CivilDate, type EpisodeId, type GoalId, type PlanId } from '@pavadonis/domain';
import { type Event, type GoalStanding, type LegalMove, moveLegal, noGround } from '@pavadonis/domain/client';
import type { PlanStanding } from '@pavadonis/projection-plan-status';
import type { Client } from './rows';

const episodeOf = ({ caseload: { episodes } }: Client, id: EpisodeId) => {
  const last = episodes.at(-1);
  return last?.episodeId === id ? last : episodes.find(({ episodeId }) => episodeId === id);
};

const standPlan = (client: Client, id: PlanId, from: CivilDate, value: PlanStanding): void => {
  for (const { planId, standings } of client.planStatus.plans)
    if (planId === id) standings.push({ from, value });
};

const standGoal = (client: Client, id: GoalId, from: CivilDate, value: GoalStanding): void => {
  for (const { goalId, standings } of client.planStatus.goals)
    if (goalId === id) standings.push({ from, value });
};

const restand = (client: Client, id: GoalId, from: CivilDate, lifecycle: GoalStanding['lifecycle']): void => {
  const goal = client.planStatus.goals.find(({ goalId }) => goalId === id);
  goal?.standings.push({ from, value: { ...goal.standings.at(-1)?.value, lifecycle } });
};

const agree = (client: Client, id: PlanId, from: CivilDate): void => {
  standPlan(client, id, from, 'agreed');
  for (const { planId, standings } of client.planStatus.goals)
    if (planId === id && standings.at(-1)?.value.lifecycle === 'proposed')
      standings.push({ from, value: { lifecycle: 'accepted' } });
};

const deliver = (client: Client, on: CivilDate, episodeId: EpisodeId): void => {
  const { served } = client.caseload;
  const episode = episodeOf(client, episodeId);
  const isPast = episode?.end !== undefined && on > episode.end;
  const provision = isPast ? undefined : episode?.provisions.at(-1)?.value;
  const known = served.findLast((each) => each.provision === provision);
  if (known === undefined) served.push({ ...(provision === undefined ? {} : { provision }), days: [on] });
  else if (known.days.at(-1) !== on) known.days.push(on);
};

const standInLaw = ({ caseload }: Client, event: LegalMove): void => {
  const before = caseload.legal ?? noGround;
  caseload.legal = moveLegal(before, event);
  const { ground } = caseload.legal;
  if (ground !== before.ground) caseload.grounds.push({ from: event.on, value: ground });
};

/** Folds one event into a client's rows, unchecked and in the order of recording. */
export const foldClient = (client: Client, event: Event): void => {
  const { caseload, planStatus } = client;
  switch (event.type) {
    case 'SupportDelivered':
      deliver(client, event.on, event.episodeId);
      break;
    case 'ClientRegistered':
      caseload.registered = true;
      caseload.sex = event.sex;
      if (event.birth !== undefined) caseload.birth = event.birth;
      caseload.countryOfOrigin = event.countryOfOrigin;
      caseload.arrivalMode = event.arrivalMode;
      break;
    case 'StatusGranted':
      (caseload.grants ??= []).push({ from: event.on, value: event.status });
      caseload.decision = 'grant';
      standInLaw(client, event);
      break;
    case 'AsylumApplicationLodged':
    case 'AppealDecided':
    case 'DecisionBecameFinal':
    case 'AsylumProcedureDiscontinued':
    case 'DublinTransferExecuted':
    case 'StatusRevoked':
    case 'StatusCeased':
    case 'StatusRenounced':
    case 'TemporaryProtectionGranted':
    case 'TemporaryProtectionEnded':
      standInLaw(client, event);
      break;
    case 'ResidenceChanged':
      caseload.residence.push({ from: event.on, value: event.residence });
      break;
    case 'ServiceStarted': {
      const { episodeId, on, providerId, contractId, operationId } = event;
      const provisions = [{ from: on, value: { providerId, contractId, operationId } }];
      caseload.episodes.push({ episodeId, start: on, provisions });
      planStatus.episodes.push({ episodeId, start: on });
      break;
    }
    case 'ServiceHandedOver': {
      const { on, providerId, contractId, operationId } = event;
      const value = { providerId, contractId, operationId };
      episodeOf(client, event.episodeId)?.provisions.push({ from: on, value });
      break;
    }
    case 'ServiceEnded': {
      const episode = episodeOf(client, event.episodeId);
      if (episode !== undefined && episode.end === undefined) {
        episode.end = event.on;
        episode.endReason = event.reason;
      }
      const planned = planStatus.episodes.find(({ episodeId }) => episodeId === event.episodeId);
      if (planned !== undefined) planned.end ??= event.on;
      break;
    }
    case 'ComplexityAssessed':
      caseload.complexity.push({ from: event.on, value: event.level });
      break;
    case 'WorkerAssigned':
      caseload.assignments.push({
        episodeId: event.episodeId,
        workerId: event.workerId,
        role: event.role,
        from: event.on,
      });
      break;
    case 'WorkerUnassigned':
      for (const each of caseload.assignments)
        if (each.workerId === event.workerId && each.episodeId === event.episodeId) each.to ??= event.on;
      break;
    case 'PlanDrawnUp': {
      const standings = [{ from: event.on, value: 'drawn_up' as const }];
      planStatus.plans.push({ planId: event.planId, episodeId: event.episodeId, standings });
      break;
    }
    case 'PlanAgreed':
      agree(client, event.planId, event.on);
      break;
    case 'PlanRevised':
      standPlan(client, event.planId, event.on, 'drawn_up');
      break;
    case 'PlanClosed':
      standPlan(client, event.planId, event.on, event.outcome);
      break;
    case 'PlanGoalSet': {
      const { goalId, planId, term, area, targetOn, on } = event;
      const plan = planStatus.plans.find((each) => each.planId === planId);
      const lifecycle = plan?.standings.at(-1)?.value === 'agreed' ? 'accepted' : 'proposed';
      const goal = { goalId, planId, term, area, standings: [{ from: on, value: { lifecycle } as const }] };
      planStatus.goals.push(targetOn === undefined ? goal : { ...goal, targetOn });
      break;
    }
    case 'PlanGoalProgressed':
      standGoal(client, event.goalId, event.on, { lifecycle: 'active', achievement: event.achievement });
      break;
    case 'PlanGoalAchieved': {
      const lifecycle = event.achievement === 'achieved' ? 'completed' : 'active';
      standGoal(client, event.goalId, event.on, { lifecycle, achievement: event.achievement });
      break;
    }
    case 'PlanGoalNotAchieved':
      standGoal(client, event.goalId, event.on, { lifecycle: 'completed', achievement: event.achievement });
      break;
    case 'PlanGoalPutOnHold':
      restand(client, event.goalId, event.on, 'on-hold');
      break;
    case 'PlanGoalResumed':
      restand(client, event.goalId, event.on, 'active');
      break;
    case 'PlanGoalCancelled':
      restand(client, event.goalId, event.on, 'cancelled');
      break;
    case 'PlanGoalRejected':
      restand(client, event.goalId, event.on, 'rejected');
      break;
    case 'PlanGoalReopened':
      standGoal(client, event.goalId, event.on, { lifecycle: 'active', achievement: 'in-progress' });
      break;
    case 'StatusRefused':
      (caseload.refusals ??= []).push(event.on);
      caseload.decision = 'refusal';
      standInLaw(client, event);
      break;
    case 'DecisionAppealed':
      (caseload.appeals ??= []).push({ from: event.on, value: caseload.decision ?? 'refusal' });
      standInLaw(client, event);
      break;
    case 'FamilyLinked':
      (caseload.households ??= []).push({ from: event.on, value: event.householdId });
      break;
    case 'FamilyUnlinked':
      if (caseload.households?.at(-1)?.value === event.householdId)
        caseload.households.push({ from: event.on, value: undefined });
      break;
    case 'ServiceDeclined':
      (planStatus.declined ??= []).push(event.on);
      break;
    case 'ClientDied':
      caseload.diedOn ??= event.on;
      planStatus.diedOn ??= event.on;
      for (const episode of caseload.episodes)
        if (episode.end === undefined) {
          episode.end = event.on;
          episode.endReason = 'deceased';
        }
      for (const episode of planStatus.episodes) episode.end ??= event.on;
      break;
    case 'ServiceSuspended': {
      const episode = episodeOf(client, event.episodeId);
      if (episode !== undefined && episode.suspensions?.some(({ to }) => to === undefined) !== true)
        (episode.suspensions ??= []).push({ from: event.on });
      break;
    }
    case 'ServiceResumed':
      for (const each of episodeOf(client, event.episodeId)?.suspensions ?? []) each.to ??= event.on;
      break;
    case 'LeftLatvia':
    case 'ReturnedToLatvia':
    case 'ServiceExtended':
    case 'ExternalIdLinked':
    case 'ExternalIdUnlinked':
    case 'DuplicateSuspected':
    case 'DuplicateDismissed':
    case 'ClientsMerged':
    case 'MergeReverted':
    case 'GuardianAppointed':
    case 'GuardianEnded':
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'DublinTransferDecided':
    case 'StatusExtended':
    case 'NeedsAssessed':
    case 'ReferralMade':
    case 'ReferralAnswered':
    case 'ReferralCompleted':
    case 'ParticipationEntryRecorded':
    case 'ParticipationExitRecorded':
    case 'ParticipationFollowUpRecorded':
    case 'RetentionConfirmed':
    case 'ForgettingRequested':
    case 'ForgettingWithdrawn':
    case 'ClientForgotten':
      break;
  }
};
