/** Reports of the plan status that look at every client, as a second opinion on those that ask columns. */
import { type CivilDate, type Fraction, heldOn, type Month, type Period, within } from '@pavadonis/domain';
import { isTerminal } from '@pavadonis/domain/client';
import { type AsOf, daysOf, isOpen } from '@pavadonis/projection';
import type {
  ClientGoal,
  ClientPlan,
  GoalCount,
  GoalRow,
  OpenGoalsAtEnd,
  PlanRow,
  PlanStanding,
  PlanStatusClientRow as ClientRow,
  PlanStatusEpisodeRow as EpisodeRow,
  PlanStatusView,
  ReasonForNoPlan,
} from '@pavadonis/projection-plan-status';

// a client with two open episodes, in two streams or of two kinds, is still one client, with the plan drawn up last
const planOf = (
  { stream, episodes, plans, declined = [] }: ClientRow,
  asOf: CivilDate,
): ClientPlan | undefined => {
  const open = episodes.filter((episode) => isOpen(episode, { asOf }));
  const inAnOpen = (plan: PlanRow): EpisodeRow | undefined =>
    open.find(({ episodeId }) => episodeId === plan.episodeId);
  for (const plan of plans.toReversed()) {
    const [episode, standing] = [inAnOpen(plan), heldOn(plan.standings, asOf)];
    if (episode === undefined || standing === undefined) continue;
    const { episodeId, start: since } = episode;
    return { client: stream, episodeId, since, planId: plan.planId, standing };
  }
  const [first] = open;
  if (first === undefined) return undefined;
  const { episodeId, start: since } = first;
  const noPlan = declined.some((on) => since <= on && on <= asOf) ? 'declined' : 'new';
  return { client: stream, episodeId, since, standing: 'no_plan', noPlan };
};

export const clientPlans = (status: PlanStatusView, { asOf }: AsOf): readonly ClientPlan[] =>
  [...status.client.values()].flatMap((client) => planOf(client, asOf) ?? []);

export const clientsByPlanStanding = (
  status: PlanStatusView,
  { asOf }: AsOf,
): Readonly<Record<PlanStanding | 'no_plan', number>> => {
  const counts = { no_plan: 0, drawn_up: 0, agreed: 0, fulfilled: 0, partly_fulfilled: 0, abandoned: 0 };
  for (const { standing } of clientPlans(status, { asOf })) counts[standing] += 1;
  return counts;
};

export const clientsByReasonForNoPlan = (
  status: PlanStatusView,
  { asOf }: AsOf,
): Readonly<Record<ReasonForNoPlan, number>> => {
  const counts = { declined: 0, new: 0 };
  for (const { noPlan } of clientPlans(status, { asOf })) if (noPlan !== undefined) counts[noPlan] += 1;
  return counts;
};

const episodeOfGoal = ({ plans, episodes }: ClientRow, { planId }: GoalRow): EpisodeRow | undefined => {
  const episodeId = plans.find((plan) => plan.planId === planId)?.episodeId;
  return episodes.find((episode) => episode.episodeId === episodeId);
};

const goalOn = (row: ClientRow, goal: GoalRow, asOf: CivilDate): ClientGoal | undefined => {
  const stood = heldOn(goal.standings, asOf);
  if (stood === undefined) return undefined;
  const end = episodeOfGoal(row, goal)?.end;
  const serviceEnded = end !== undefined && end <= asOf && !isTerminal(stood);
  return {
    client: row.stream,
    goal,
    ...stood,
    ...(serviceEnded ? { lifecycle: 'cancelled' } : {}),
    serviceEnded,
  };
};

export const goalsToDate = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  [...status.client.values()].flatMap((row) => row.goals.flatMap((goal) => goalOn(row, goal, asOf) ?? []));

export const overdueGoals = (status: PlanStatusView, { asOf }: AsOf): readonly ClientGoal[] =>
  goalsToDate(status, { asOf }).filter(
    (each) => each.goal.targetOn !== undefined && each.goal.targetOn < asOf && !isTerminal(each),
  );

export const goalCounts = (goals: readonly ClientGoal[]): readonly GoalCount[] => {
  const counts = new Map<string, GoalCount>();
  for (const { lifecycle, achievement, serviceEnded, goal } of goals) {
    const { term, area } = goal;
    const key = [lifecycle, achievement, term, area, serviceEnded].join();
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, {
      lifecycle,
      ...(achievement === undefined ? {} : { achievement }),
      term,
      area,
      serviceEnded,
      count,
    });
  }
  return [...counts.values()];
};

export const shareOfTerminalGoals = (goals: readonly ClientGoal[]): Fraction | undefined =>
  goals.length === 0
    ? undefined
    : { numerator: goals.filter((each) => isTerminal(each)).length, denominator: goals.length };

export const episodesEndedWithOpenGoalsIn = (
  status: PlanStatusView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): readonly OpenGoalsAtEnd[] => {
  const days = daysOf(during, options);
  return [...status.client.values()].flatMap((row) =>
    row.episodes.flatMap((episode) => {
      const { end } = episode;
      if (end === undefined || !within(days, end)) return [];
      const goals = row.goals.filter(
        (goal) => episodeOfGoal(row, goal) === episode && goalOn(row, goal, end)?.serviceEnded === true,
      );
      return goals.length === 0 ? [] : [{ client: row.stream, episode, goals }];
    }),
  );
};
