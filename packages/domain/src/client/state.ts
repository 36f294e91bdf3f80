/** The state that decisions about one client need: one field for each chapter, folded by that chapter. */
import { chapters, type Chapter, type Event, type EventIn } from './chapters';
import * as Consent from './consent/state';
import * as Family from './family/state';
import * as Forgetting from './forgetting/state';
import * as Identity from './identity/state';
import * as Law from './law/state';
import * as Participation from './participation/state';
import * as Plan from './plan/state';
import * as Referral from './referral/state';
import * as Registration from './registration/state';
import * as Residence from './residence/state';
import * as Service from './service/state';
import * as Work from './work/state';

/** The facts that decisions about one client need, and no more. Lists stand in the order of days. */
export interface State {
  /** The first intake, and death. */
  readonly registration: Registration.State;
  /** Identifiers in other registers, suspected duplicates and merges. */
  readonly identity: Identity.State;
  /** The household and the guardians. */
  readonly family: Family.State;
  /** Consent by scope, and whether the service was declined. */
  readonly consent: Consent.State;
  /** The procedure, the statuses and temporary protection. */
  readonly law: Law.State;
  /** The places where the client lived, and absence from Latvia. */
  readonly residence: Residence.State;
  /** The episodes of the service. */
  readonly service: Service.State;
  /** The workers, the assessments and the contacts. */
  readonly work: Work.State;
  /** The inclusion plans and their goals. */
  readonly plan: Plan.State;
  /** The referrals to institutions. */
  readonly referral: Referral.State;
  /** The records for the indicators, by operation. */
  readonly participation: Participation.State;
  /** How long the file must be kept, and whether the client is to be forgotten, or is. */
  readonly forgetting: Forgetting.State;
  /** The ids of episodes, plans, goals and referrals that began in streams merged into this one. */
  readonly elsewhere: ReadonlySet<string>;
}

const folds: {
  readonly [C in Chapter]: {
    readonly initial: State[C];
    readonly evolve: (state: State[C], event: EventIn<C>) => State[C];
  };
} = {
  registration: Registration,
  identity: Identity,
  family: Family,
  consent: Consent,
  law: Law,
  residence: Residence,
  service: Service,
  work: Work,
  plan: Plan,
  referral: Referral,
  participation: Participation,
  forgetting: Forgetting,
};

/** The state of a stream without events: nobody is registered in it. */
export const initial: State = {
  registration: Registration.initial,
  identity: Identity.initial,
  family: Family.initial,
  consent: Consent.initial,
  law: Law.initial,
  residence: Residence.initial,
  service: Service.initial,
  work: Work.initial,
  plan: Plan.initial,
  referral: Referral.initial,
  participation: Participation.initial,
  forgetting: Forgetting.initial,
  elsewhere: new Set(),
};

const chapterOf = Object.fromEntries(
  Object.entries(chapters).flatMap(([chapter, all]) => all.map(({ type }) => [type, chapter])),
) as Readonly<Record<Event['type'], Chapter>>;

type Changeable = { -readonly [Field in keyof State]: State[Field] };

// Made for every event of every stream that is decided about; spreading takes ten times as long as copying by fields.
const copyOf = ({
  registration,
  identity,
  family,
  consent,
  law,
  residence,
  service,
  work,
  plan,
  referral,
  participation,
  forgetting,
  elsewhere,
}: State): Changeable => ({
  registration,
  identity,
  family,
  consent,
  law,
  residence,
  service,
  work,
  plan,
  referral,
  participation,
  forgetting,
  elsewhere,
});

const evolveIn = <C extends Chapter>(chapter: C, state: State, event: EventIn<C>): State => {
  const evolved = copyOf(state);
  evolved[chapter] = folds[chapter].evolve(state[chapter], event);
  return evolved;
};

/** Folds one settled event into the state, by the chapter in which it stands. */
export const evolve = (state: State, event: Event): State =>
  evolveIn(chapterOf[event.type], state, event as never);

/**
 * Folds a settled event that happened before others into their state, where the order makes no difference: a contact whose id
 * is not known. Undefined of any other event.
 */
export const takeLate = (state: State, event: Event): State | undefined => {
  if (event.type !== 'SupportDelivered') return undefined;
  const work = Work.takeLate(state.work, event);
  return work && { ...state, work };
};
