import type { Entry } from '../event/recorded';
import { inOrder } from '../settling/settle';
import type { Event } from './chapters';
import { evolve, initial, type State } from './state';

/**
 * Returns whether an event is about its stream alone: a merge, its reversal, or that the stream was forgotten. Only the
 * survivor's count.
 */
const isOfOneStream = ({ event: { type } }: Entry<Event>): boolean =>
  type === 'ClientsMerged' || type === 'MergeReverted' || type === 'ClientForgotten';

const byDay = (a: Entry<Event>, b: Entry<Event>): number => (inOrder(a, b) ? -1 : 1);

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
 * whichever stream they stand in. The survivor's registration holds; the others fill in what it does not say.
 *
 * Decisions about the survivor use this state, so that they see the first grant in any stream, past episodes and
 * departures. Anything that began in a merged stream is over and takes nothing more.
 */
export const stateAcrossStreams = (
  survivor: readonly Entry<Event>[],
  ...merged: readonly (readonly Entry<Event>[])[]
): State => {
  const others = merged.flatMap((story) => story.filter((entry) => !isOfOneStream(entry))).toSorted(byDay);
  const whole = [...survivor, ...others.filter(({ event }) => event.type !== 'ClientRegistered')]
    .toSorted(byDay)
    .reduce((state, { event }) => evolve(state, event), initial);
  const registrations = others.flatMap(({ event }) => (event.type === 'ClientRegistered' ? event : []));
  return {
    ...whole,
    registration: { ...whole.registration, elsewhere: registrations },
    elsewhere: new Set(others.flatMap(begins)),
  };
};
