import type {
  Birth,
  CivilDate,
  ContractId,
  Country,
  EpisodeId,
  Month,
  OperationId,
  ProviderId,
  Sex,
  StreamName,
  TargetGroup,
  WorkerId,
  WorkerRole,
} from '@pavadonis/domain';
import { monthOf } from '@pavadonis/domain';
import type {
  ArrivalMode,
  ComplexityLevel,
  EndReason,
  Event,
  InternationalProtection,
  Residence,
} from '@pavadonis/domain/client';
import type { Draft, Fold, Timeline } from '@pavadonis/projection';

/** Who provides an episode, under which contract, paid by which operation. */
export interface Provision {
  readonly providerId: ProviderId;
  readonly contractId: ContractId;
  readonly operationId: OperationId;
}

/** A time of support; `end` is its last day. */
export interface EpisodeRow {
  readonly episodeId: EpisodeId;
  readonly start: CivilDate;
  readonly end?: CivilDate;
  readonly endReason?: EndReason;
  readonly provisions: Timeline<Provision>;
}

/** The days of contact in one month under one provision, in order, each once. */
export interface ServedMonth {
  readonly month: Month;
  /** Absent where a contact stands outside every episode. */
  readonly provision?: Provision;
  readonly days: readonly CivilDate[];
}

/** A worker's time with a client; `to` is the last day, absent where the episode's end ended it. */
export interface Assignment {
  readonly episodeId: EpisodeId;
  readonly workerId: WorkerId;
  readonly role: WorkerRole;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** One person, as far as the caseload asks. */
export interface ClientRow {
  readonly stream: StreamName;
  readonly sex: Sex;
  readonly birth?: Birth;
  readonly countryOfOrigin?: Country;
  readonly arrivalMode?: ArrivalMode;
  readonly status: Timeline<TargetGroup>;
  readonly grants: Timeline<InternationalProtection>;
  readonly residence: Timeline<Residence>;
  readonly complexity: Timeline<ComplexityLevel>;
  readonly departures: readonly CivilDate[];
  readonly episodes: readonly EpisodeRow[];
  readonly served: readonly ServedMonth[];
  readonly assignments: readonly Assignment[];
}

const initial = (stream: StreamName): ClientRow => ({
  stream,
  sex: 'unknown',
  status: [],
  grants: [],
  residence: [],
  complexity: [],
  departures: [],
  episodes: [],
  served: [],
  assignments: [],
});

// asked for every contact, and the last one nearly always
const episodeOf = ({ episodes }: Draft<ClientRow>, episodeId: EpisodeId): Draft<EpisodeRow> | undefined => {
  const last = episodes.at(-1);
  return last?.episodeId === episodeId
    ? last
    : episodes.findLast((episode) => episode.episodeId === episodeId);
};

const deliver = (row: Draft<ClientRow>, on: CivilDate, episodeId: EpisodeId): void => {
  const provision = episodeOf(row, episodeId)?.provisions.at(-1)?.value;
  const last = row.served.at(-1);
  if (last === undefined || last.provision !== provision || !on.startsWith(last.month))
    row.served.push(
      provision === undefined
        ? { month: monthOf(on), days: [on] }
        : { month: monthOf(on), provision, days: [on] },
    );
  else if (last.days.at(-1) !== on) last.days = last.days.concat(on);
};

const evolve = (row: Draft<ClientRow>, event: Event): void => {
  switch (event.type) {
    // more than half of all events
    case 'SupportDelivered':
      deliver(row, event.on, event.episodeId);
      break;
    case 'ClientRegistered':
      row.sex = event.sex;
      if (event.birth !== undefined) row.birth = event.birth;
      row.countryOfOrigin = event.countryOfOrigin;
      row.arrivalMode = event.arrivalMode;
      break;
    case 'AsylumApplicationLodged':
      row.status = row.status.concat({ from: event.on, value: 'asylum_seeker' });
      break;
    case 'StatusGranted':
      row.status = row.status.concat({ from: event.on, value: event.status });
      row.grants = row.grants.concat({ from: event.on, value: event.status });
      break;
    case 'ResidenceChanged':
      row.residence = row.residence.concat({ from: event.on, value: event.residence });
      break;
    case 'LeftLatvia':
      row.departures = row.departures.concat(event.on);
      break;
    case 'SupportStarted': {
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
    case 'ServiceEnded': {
      const episode = episodeOf(row, event.episodeId);
      if (episode !== undefined) {
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
    case 'ReturnedToLatvia':
    case 'SupportExtended':
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

/** Folds a person's stream into the row. */
export const clientFold: Fold<ClientRow, Event> = { initial, evolve };
