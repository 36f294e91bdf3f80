import { type Segments, segments, addSteps, dayNumber } from '@pavadonis/projection';
import { planOf, type ReasonForNoPlan } from '../plan-of';
import type { ClientRow, EpisodeRow, PlanStanding } from '../rows/client';

/** The standing of the plan of active clients, or the reason why they have none, and `undefined` while they are not active. */
export const plans: Segments<ClientRow, PlanStanding | ReasonForNoPlan | undefined> = segments(
  (client, add) => {
    const days = [
      ...client.episodes.flatMap(({ start, end }) => (end === undefined ? [start] : [start, end])),
      ...client.plans.flatMap(({ standings }) => standings.map(({ from }) => from)),
      ...(client.declined ?? []),
    ];
    const onDay: Parameters<typeof addSteps<PlanStanding | ReasonForNoPlan>>[1] = (day) => {
      const plan = planOf(client, day);
      return plan?.standing === 'no_plan' ? plan.noPlan : plan?.standing;
    };
    addSteps(days, onDay, add);
  },
);

/** The last days of episodes. */
export const ends: Segments<ClientRow, never, EpisodeRow> = segments(({ episodes }, add) => {
  for (const episode of episodes)
    if (episode.end !== undefined) add(dayNumber(episode.end), undefined, undefined, episode);
});
