import { type Dated, dated, type Span, type When } from '../event/dated';
import type { CivilDate } from '../vocabulary/civil-date';
import type { Country } from '../vocabulary/country';
import type { ContactId } from '../vocabulary/id';
import type { Event } from './catalogue';
import type { ClientDied } from './events/consent';
import type { InternationalProtection } from './events/legal-status';
import type { Residence } from './events/place';
import type { ClientRegistered } from './events/registration';
import type { SupportDelivered } from './events/work';
import { type Legal, type LegalMove, moveLegal, noGround } from './legal';
import { unasked, wish, type Wishes } from './state/consent';
import { type Episode, support } from './state/episode';
import { alone, type Family, relate } from './state/family';
import { type Identity, identify, unknownElsewhere } from './state/identity';
import { participate, type Participations } from './state/participation';
import { plan, type Planning } from './state/plan';
import { refer, type Referrals } from './state/referral';

/** A time abroad, from leaving to coming back. */
export type Absence = Span;

/** What decisions about one person ask; nothing a reader of reports might want. Lists stand in the order of days. */
export interface State extends Planning {
  readonly registered?: ClientRegistered;
  readonly died?: ClientDied;
  readonly identity: Identity;
  readonly family: Family;
  readonly wishes: Wishes;
  /** Ground and procedure, from when on. */
  readonly legal: readonly Dated<Legal>[];
  readonly grants: readonly Dated<InternationalProtection>[];
  /** Last days of the permits that go with alternative status. */
  readonly permits: readonly Dated<CivilDate>[];
  /** Member States that were found responsible for an application. */
  readonly transfers: readonly Dated<Country>[];
  readonly residences: readonly Dated<Residence>[];
  /** Times abroad: the day of leaving and the day of coming back. */
  readonly absences: readonly Absence[];
  readonly episodes: readonly Episode[];
  readonly contacts: ReadonlyMap<ContactId, SupportDelivered>;
  readonly referrals: Referrals;
  /** The ids of what began in streams that are merged into this one. */
  readonly elsewhere: ReadonlySet<string>;
  readonly participations: Participations;
}

export const initial: State = {
  identity: unknownElsewhere,
  family: alone,
  wishes: unasked,
  legal: [],
  grants: [],
  permits: [],
  transfers: [],
  residences: [],
  absences: [],
  episodes: [],
  plans: [],
  goals: new Map(),
  contacts: new Map(),
  referrals: new Map(),
  elsewhere: new Set(),
  participations: new Map(),
};

const stand = ({ legal }: State, event: LegalMove): Pick<State, 'legal'> => ({
  legal: [...legal, dated(event, moveLegal(legal.at(-1)?.value ?? noGround, event))],
});

// who is known to be abroad cannot leave: a later departure says nothing new
const left = (absences: readonly Absence[], from: When): readonly Absence[] =>
  absences.some(({ to }) => to === undefined) ? absences : [...absences, { from }];

const returned = (absences: readonly Absence[], to: When): readonly Absence[] =>
  absences.map((absence) => (absence.to === undefined ? { ...absence, to } : absence));

/** Folds one settled event into the state. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'ClientRegistered':
      return { ...state, registered: event };
    case 'ClientDied':
      return { ...state, died: event };
    case 'ExternalIdLinked':
    case 'ExternalIdUnlinked':
    case 'DuplicateSuspected':
    case 'DuplicateDismissed':
    case 'ClientsMerged':
    case 'MergeReverted':
      return { ...state, identity: identify(state.identity, event) };
    case 'FamilyLinked':
    case 'FamilyUnlinked':
    case 'GuardianAppointed':
    case 'GuardianEnded':
      return { ...state, family: relate(state.family, event) };
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'ServiceDeclined':
      return { ...state, wishes: wish(state.wishes, event) };
    case 'AsylumApplicationLodged':
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
      return { ...state, ...stand(state, event) };
    case 'StatusGranted':
      return {
        ...state,
        ...stand(state, event),
        grants: [...state.grants, dated(event, event.status)],
      };
    case 'StatusExtended':
      return { ...state, permits: [...state.permits, dated(event, event.until)] };
    case 'DublinTransferDecided':
      return { ...state, transfers: [...state.transfers, dated(event, event.memberState)] };
    case 'ResidenceChanged':
      return { ...state, residences: [...state.residences, dated(event, event.residence)] };
    case 'LeftLatvia':
      return { ...state, absences: left(state.absences, event) };
    case 'ReturnedToLatvia':
      return { ...state, absences: returned(state.absences, event) };
    case 'SupportDelivered':
      return {
        ...state,
        episodes: support(state.episodes, event),
        contacts: new Map(state.contacts).set(event.contactId, event),
      };
    case 'ServiceStarted':
    case 'ServiceHandedOver':
    case 'ServiceExtended':
    case 'ServiceSuspended':
    case 'ServiceResumed':
    case 'ServiceEnded':
    case 'WorkerAssigned':
    case 'WorkerUnassigned':
    case 'ComplexityAssessed':
    case 'NeedsAssessed':
      return { ...state, episodes: support(state.episodes, event) };
    case 'ReferralMade':
    case 'ReferralAnswered':
    case 'ReferralCompleted':
      return { ...state, referrals: refer(state.referrals, event) };
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
      return { ...state, ...plan(state, event) };
    case 'ParticipationEntryRecorded':
    case 'ParticipationExitRecorded':
    case 'ParticipationFollowUpRecorded':
      return { ...state, participations: participate(state.participations, event) };
  }
};
