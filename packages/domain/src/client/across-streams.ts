import type { Entry } from '../event/recorded';
import { inOrder } from '../settling/settle';
import type { Event } from './chapters';
import { evolve, initial, type State } from './state';

type Story = readonly Entry<Event>[];

/**
 * Returns whether an event says who the client is: a registration, a merge or its reversal. Only the survivor's
 * count.
 */
const saysWho = ({ event: { type } }: Entry<Event>): boolean =>
  type === 'ClientRegistered' || type === 'ClientsMerged' || type === 'MergeReverted';

/** Returns the id of the episode, plan, goal or referral that an event begins, if it begins one. */
const begins = ({ event }: Entry<Event>): readonly string[] => {
  if (event.type === 'ServiceStarted') return [event.episodeId];
  if (event.type === 'PlanDrawnUp') return [event.planId];
  if (event.type === 'PlanGoalSet') return [event.goalId];
  return event.type === 'ReferralMade' ? [event.referralId] : [];
};

/**
 * Folds a person's whole story: the events of the survivor's stream and of the streams merged into it.
 *
 * Each stream is settled, with the positions of one store. Events are folded in the order in which they happened,
 * whichever stream they stand in; the survivor's registration holds.
 *
 * Decisions about the survivor use this state, so that they see the first grant in any stream, past episodes and
 * departures. Anything that began in a merged stream is over and takes nothing more.
 */
export const stateAcrossStreams = (survivor: Story, ...merged: readonly Story[]): State => {
  const others = merged.flatMap((story) => story.filter((entry) => !saysWho(entry)));
  const whole = [...survivor, ...others]
    .toSorted((a, b) => (inOrder(a, b) ? -1 : 1))
    .reduce((state, { event }) => evolve(state, event), initial);
  return { ...whole, elsewhere: new Set(others.flatMap(begins)) };
};
