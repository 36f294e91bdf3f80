import type { CivilDate } from '@pavadonis/domain';
import { dayNumber, daysInOrder, NO_END, type Segments, segments } from '@pavadonis/projection';
import { type ClientPlan, planOf, type ReasonForNoPlan } from '../plan-of';
import type { ClientRow, EpisodeRow, PlanStanding } from '../rows/client';

const isSame = (a: ClientPlan | undefined, b: ClientPlan | undefined): boolean =>
  a?.episodeId === b?.episodeId &&
  a?.since === b?.since &&
  a?.planId === b?.planId &&
  a?.standing === b?.standing &&
  a?.noPlan === b?.noPlan;

/** The plans of clients while they are active, each by its standing, and by the reason where there is none. */
export const plans: Segments<ClientRow, PlanStanding | ReasonForNoPlan, ClientPlan> = segments(
  (client, add) => {
    const days: CivilDate[] = [];
    for (const { start, end } of client.episodes) {
      days.push(start);
      if (end !== undefined) days.push(end);
    }
    for (const { standings } of client.plans) for (const { from } of standings) days.push(from);
    if (client.declined !== undefined) for (const day of client.declined) days.push(day);
    let from = 0;
    let before: ClientPlan | undefined;
    const addBefore = (to: number): void => {
      if (before === undefined) return;
      const { standing, noPlan = 'new' } = before;
      add(from, to, standing === 'no_plan' ? noPlan : standing, before);
    };
    for (const day of daysInOrder(days)) {
      const plan = planOf(client, day);
      if (isSame(plan, before)) continue;
      addBefore(dayNumber(day));
      from = dayNumber(day);
      before = plan;
    }
    addBefore(NO_END);
  },
);

/** The last days of episodes. */
export const ends: Segments<ClientRow, never, EpisodeRow> = segments(({ episodes }, add) => {
  for (const episode of episodes)
    if (episode.end !== undefined) add(dayNumber(episode.end), undefined, undefined, episode);
});
