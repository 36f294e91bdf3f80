import type { CivilDate } from '@pavadonis/domain';
import { type Fact, type FactOf, only } from './held';
import { type Episode, lastDayOf, openOn, type Person } from './persons';
import { type Figures, type Question, tally } from './question';

type Plan = FactOf<'PlanDrawnUp'>;
type Goal = FactOf<'PlanGoalSet'>;

const all = ({ told }: Person): readonly Fact[] => told.map(({ fact }) => fact);

const isOf = (
  facts: readonly Fact[],
  plan: Plan,
): readonly FactOf<'PlanAgreed' | 'PlanRevised' | 'PlanClosed'>[] =>
  only(facts.slice(facts.indexOf(plan)), 'PlanAgreed', 'PlanRevised', 'PlanClosed').filter(
    ({ planId }) => planId === plan.planId,
  );

/** Returns the state of a plan after some facts, its drawing up included. */
const planAfter = (facts: readonly Fact[], plan: Plan): string => {
  const own = isOf(facts, plan);
  const [closed] = only(own, 'PlanClosed');
  if (closed !== undefined) return closed.outcome;
  const last = own.at(-1);
  return last?.type === 'PlanAgreed' ? 'agreed' : 'drawn_up';
};

const MOVES = [
  'PlanGoalProgressed',
  'PlanGoalAchieved',
  'PlanGoalNotAchieved',
  'PlanGoalPutOnHold',
  'PlanGoalResumed',
  'PlanGoalCancelled',
  'PlanGoalRejected',
  'PlanGoalReopened',
] as const;

const DONE: readonly string[] = ['completed', 'cancelled', 'rejected'];

const LIFECYCLES: Readonly<Record<(typeof MOVES)[number], string>> = {
  PlanGoalProgressed: 'active',
  PlanGoalAchieved: 'completed',
  PlanGoalNotAchieved: 'completed',
  PlanGoalPutOnHold: 'on-hold',
  PlanGoalResumed: 'active',
  PlanGoalCancelled: 'cancelled',
  PlanGoalRejected: 'rejected',
  PlanGoalReopened: 'active',
};

/** Returns the lifecycle and achievement of a goal after some facts, its setting included. */
const goalAfter = (facts: readonly Fact[], goal: Goal): readonly [lifecycle: string, achievement: string] => {
  const place = facts.indexOf(goal);
  const plan = only(facts.slice(0, place), 'PlanDrawnUp').find(({ planId }) => planId === goal.planId);
  let lifecycle =
    plan !== undefined && planAfter(facts.slice(0, place), plan) === 'agreed' ? 'accepted' : 'proposed';
  let achievement = 'none';
  for (const fact of facts.slice(place + 1)) {
    if (fact.type === 'PlanAgreed' && fact.planId === goal.planId && lifecycle === 'proposed')
      lifecycle = 'accepted';
    const [move] = only([fact], ...MOVES).filter(({ goalId }) => goalId === goal.goalId);
    if (move === undefined || (DONE.includes(lifecycle) && move.type !== 'PlanGoalReopened')) continue;
    lifecycle = LIFECYCLES[move.type];
    if ('achievement' in move) achievement = move.achievement;
    if (move.type === 'PlanGoalReopened') achievement = 'in-progress';
    if (achievement === 'sustaining' && move.type === 'PlanGoalAchieved') lifecycle = 'active';
  }
  return [lifecycle, achievement];
};

const episodeOf = (person: Person, goal: Goal): Episode | undefined => {
  const plan = only(all(person), 'PlanDrawnUp').find(({ planId }) => planId === goal.planId);
  return person.episodes.find(({ started }) => started.episodeId === plan?.episodeId);
};

/** Returns a goal by the end of a day; a goal that was open when the service ended is cancelled. */
const standing = (person: Person, goal: Goal, day: CivilDate) => {
  const [lifecycle, achievement] = goalAfter(
    all(person).filter(({ on }) => on <= day),
    goal,
  );
  const episode = episodeOf(person, goal);
  const last = episode && lastDayOf(person, episode);
  const serviceEnded = last !== undefined && last <= day && !DONE.includes(lifecycle);
  return {
    person,
    goal,
    episode,
    lifecycle: serviceEnded ? 'cancelled' : lifecycle,
    achievement,
    serviceEnded,
  };
};

const goalsOn = (persons: readonly Person[], day: CivilDate) =>
  persons.flatMap((person) =>
    only(all(person), 'PlanGoalSet')
      // nothing begins after death
      .filter(({ on }) => on <= day && on <= (person.diedOn ?? '9999'))
      .map((goal) => standing(person, goal, day)),
  );

// a plan belongs to the episode it names, even if a correction dated it before the start; of several the last one is told
const planIn = (
  person: Person,
  open: readonly [Episode, ...Episode[]],
  day: CivilDate,
): readonly string[] => {
  const facts = all(person).filter(({ on }) => on <= day);
  const ids = open.map(({ started: { episodeId } }) => episodeId);
  const plan = only(facts, 'PlanDrawnUp').findLast(({ episodeId }) => ids.includes(episodeId));
  if (plan !== undefined) return [planAfter(facts, plan), plan.planId];
  const [{ started }] = open;
  return ['no_plan', only(facts, 'ServiceDeclined').some(({ on }) => on >= started.on) ? 'declined' : 'new'];
};

/** Returns the clients with open episodes and the state of their last plan, or why they have none. */
const plansOn = (persons: readonly Person[], day: CivilDate) =>
  persons.flatMap((person) => {
    const [first, ...others] = openOn(person, day);
    return first === undefined ? [] : [[person.stream, ...planIn(person, [first, ...others], day)].join(' ')];
  });

/** Returns the states of plans and goals. */
export const planFigures = (persons: readonly Person[], { asOf, from, to }: Question): Figures => {
  const goals = goalsOn(persons, asOf);
  const plans = plansOn(persons, asOf);
  const cut = asOf < to ? asOf : to;
  const word = (place: number) => plans.map((plan) => plan.split(' ')[place] ?? '');
  return {
    plans: plans.toSorted(),
    countPlans: tally(word(1)),
    countNoPlan: tally(word(2).filter((each) => each === 'declined' || each === 'new')),
    goals: tally(
      goals.map(({ lifecycle, achievement, goal: { term, area }, serviceEnded }) =>
        [lifecycle, achievement, term, area, serviceEnded].join(' '),
      ),
    ),
    overdue: goals
      .filter(({ goal: { targetOn = asOf }, lifecycle }) => targetOn < asOf && !DONE.includes(lifecycle))
      .map(({ goal }) => goal.goalId)
      .sort(),
    done: goals.filter(({ lifecycle }) => DONE.includes(lifecycle)).length,
    leftOpen: persons
      .flatMap((person) =>
        person.episodes.flatMap((episode) => {
          const last = lastDayOf(person, episode);
          if (last === undefined || last < from || last > cut) return [];
          return goalsOn([person], last)
            .filter((each) => each.episode === episode && each.serviceEnded)
            .map(({ goal }) => `${episode.started.episodeId} ${goal.goalId}`);
        }),
      )
      .sort(),
  };
};
