import {
  type CentreId,
  type CivilDate,
  type ClientId,
  clientStream,
  type ContactId,
  type Country,
  type EpisodeId,
  EventVoided,
  type GoalId,
  type GroupId,
  type PlanId,
  type Text,
  type Whole,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type Disorder, IN_ORDER } from './disorder';
import type { Team } from './institutions';
import type { Random } from './random';
import { dateOf, type Story, storyOf } from './story';

/** The average number of events in a client's stream, which gives the number of clients in a log. */
export const EVENTS_OF_A_CLIENT = 36;

const CONTACTS = 20;
const A_YEAR = 360;
const COUNTRIES = ['SY', 'RU', 'AF', 'IQ', 'TJ', 'ER', 'VN', 'UA'] as const;
const KINDS = ['health_care', 'residence_permit', 'employment_agency', 'language', 'housing'] as const;
const MODES = ['in_centre', 'outreach', 'accompaniment', 'remote'] as const;
const AREAS = ['housing', 'language', 'employment'] as const;

type Add = ReturnType<typeof storyOf>['add'];

interface Case {
  readonly random: Random;
  readonly add: Add;
  readonly start: number;
  readonly disorder: Disorder;
  readonly team: Team;
  readonly episodeId: EpisodeId;
  readonly goalIds: readonly [GoalId, GoalId];
}

const arrive = ({ random, add, start }: Case, centreId: CentreId): void => {
  const on = dateOf(start);
  const country = random.pick(COUNTRIES) as Country;
  const birth = {
    date: `${1950 + random.below(65)}-0${1 + random.below(9)}-1${random.below(10)}` as CivilDate,
    precision: 'day' as const,
  };
  add(
    Client.ClientRegistered.of({
      on,
      sex: random.pick(['female', 'male']),
      nationalities: [country],
      stateless: false,
      countryOfOrigin: country,
      arrivalMode: random.pick(['relocated', 'spontaneous']),
      unaccompaniedMinor: false,
      birth,
      arrivedOn: on,
    }),
    start,
  );
  add(Client.AsylumApplicationLodged.of({ on }), start);
  add(Client.ResidenceChanged.of({ on, residence: { kind: 'centre', centreId } }), start);
};

const startService = ({ random, add, start, team, episodeId }: Case): void => {
  const { providerId, contractId, operationId, workerIds } = team;
  const on = dateOf(start + 1);
  add(
    Client.ServiceStarted.of({
      on,
      episodeId,
      providerId,
      contractId,
      operationId,
      serviceKind: 'social_worker_and_mentor',
      ruleSet: 'SP-2016',
      targetGroup: 'asylum_seeker',
    }),
    start + 1,
  );
  add(
    Client.WorkerAssigned.of({ on, episodeId, workerId: random.pick(workerIds), role: 'social_worker' }),
    start + 1,
  );
  const assess = (day: number, level: Client.ComplexityLevel): unknown =>
    add(
      Client.ComplexityAssessed.of({ on: dateOf(day), episodeId, level, criteria: 'criteria-2016' as Text }),
      day,
    );
  assess(start + 1, random.pick(['minimum', 'medium', 'maximum']));
  if (random.share(0.5)) assess(start + 185, 'medium');
};

const plan = ({ random, add, start, episodeId, goalIds }: Case): void => {
  const planId = random.uuid() as PlanId;
  const drawn = start + 14;
  add(Client.PlanDrawnUp.of({ on: dateOf(drawn), episodeId, planId }), drawn);
  for (const [index, goalId] of goalIds.entries())
    add(
      Client.PlanGoalSet.of({
        on: dateOf(drawn),
        planId,
        goalId,
        term: index === 0 ? 'long' : 'short',
        area: random.pick(AREAS),
        text: 'to speak Latvian well enough for a place at work' as Text,
        targetOn: dateOf(drawn + 180),
      }),
      drawn,
    );
  add(Client.PlanAgreed.of({ on: dateOf(drawn + 1), planId, agreedBy: 'client' }), drawn + 1);
  const [first, second] = goalIds;
  const progress = start + 70 + random.below(60);
  add(
    Client.PlanGoalProgressed.of({ on: dateOf(progress), goalId: first, achievement: 'improving' }),
    progress,
  );
  if (random.share(0.7)) {
    const achieved = start + 170 + random.below(60);
    const on = dateOf(achieved);
    add(Client.PlanGoalAchieved.of({ on, goalId: first, achievement: 'achieved' }), achieved);
  }
  if (random.share(0.5))
    add(Client.PlanGoalPutOnHold.of({ on: dateOf(start + 240), goalId: second }), start + 240);
};

const contactOn = ({ random, team, episodeId, goalIds }: Case, on: CivilDate): Client.SupportDelivered => {
  const [worker, other] = [random.pick(team.workerIds), random.pick(team.workerIds)];
  return Client.SupportDelivered.of({
    on,
    contactId: random.uuid() as ContactId,
    episodeId,
    kind: random.pick(KINDS),
    mode: random.pick(MODES),
    workerIds: random.share(0.5) ? [worker, other] : [worker],
    ...(random.share(0.5) ? { goalIds: [random.pick(goalIds)] } : {}),
    ...(random.share(0.8) ? { minutes: (15 + random.below(100)) as Whole } : {}),
    ...(random.share(0.15) ? { groupId: random.uuid() as GroupId } : {}),
  });
};

const contacts = (of: Case): void => {
  const { random, add, start, disorder } = of;
  const late = random.share(disorder.late) ? 2 + random.below(CONTACTS - 4) : undefined;
  const wrong = random.share(disorder.corrected) ? 2 + random.below(CONTACTS - 4) : undefined;
  const between = Math.floor((A_YEAR - 20) / CONTACTS);
  for (let i = 0; i < CONTACTS; i += 1) {
    const day = start + 2 + i * between + random.below(between);
    const contact = contactOn(of, dateOf(day));
    // the later recording comes after the next contact, so it is certainly out of order
    const id = add(contact, day, i === late ? day + 2 * between : day);
    if (i !== wrong) continue;
    const told = day + 2 * between;
    const about = { on: dateOf(told), target: id, reason: 'typing error' as Text };
    add(
      random.share(0.5)
        ? EventVoided.of(about)
        : { type: 'EventAmended', v: 1, ...about, to: { ...contact, mode: 'group' } },
      told,
    );
  }
};

const grant = ({ random, add, start }: Case): void => {
  const granted = start + 90 + random.below(60);
  const decision = { kind: 'decision' as Text, number: `BD-${random.below(100_000)}` as Text };
  const status = random.pick(['refugee', 'alternative']);
  add(Client.StatusGranted.of({ on: dateOf(granted), status, decision }), granted);
  const residence = { kind: 'private' as const, municipality: 'Rīga' as Text };
  add(Client.ResidenceChanged.of({ on: dateOf(granted + 10), residence }), granted + 10);
};

const leave = ({ random, add, start, episodeId }: Case): void => {
  const on = dateOf(start + A_YEAR);
  const learned = start + A_YEAR + random.below(10);
  const left = random.share(0.7);
  if (left)
    add(
      Client.LeftLatvia.of({ on, learnedOn: dateOf(learned), mode: 'self', certainty: 'presumed' }),
      start + A_YEAR,
      learned,
    );
  const reason = left ? 'left_latvia' : 'time_limit_reached';
  add(Client.ServiceEnded.of({ on, episodeId, reason }), start + A_YEAR, learned);
};

/** Makes up a year of one person's life with the service. */
export const client = (
  random: Random,
  start: number,
  { team, centreId, disorder }: Pick<Case, 'team' | 'disorder'> & { readonly centreId: CentreId },
): Story => {
  const { add, end } = storyOf(clientStream(random.uuid() as ClientId), random);
  const goalIds = [random.uuid() as GoalId, random.uuid() as GoalId] as const;
  const of: Case = { random, add, start, disorder, team, episodeId: random.uuid() as EpisodeId, goalIds };
  arrive(of, centreId);
  startService(of);
  plan(of);
  contacts(of);
  grant(of);
  leave(of);
  return end();
};

/** Makes up the arrival of one person, whose service has just begun. */
export const newcomer = (
  random: Random,
  start: number,
  { team, centreId }: Pick<Case, 'team'> & { readonly centreId: CentreId },
): Story => {
  const { add, end } = storyOf(clientStream(random.uuid() as ClientId), random);
  const goalIds = [random.uuid() as GoalId, random.uuid() as GoalId] as const;
  const of: Case = {
    random,
    add,
    start,
    disorder: IN_ORDER,
    team,
    episodeId: random.uuid() as EpisodeId,
    goalIds,
  };
  arrive(of, centreId);
  startService(of);
  return end();
};
