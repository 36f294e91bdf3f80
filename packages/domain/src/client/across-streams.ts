import type { Entry } from '../event/recorded';
import { inOrder } from '../settling/settle';
import type { Event } from './chapters';
import { evolve, initial, type State } from './state';

type Story = readonly Entry<Event>[];

/** Whether an event says whom a stream is about. Of the streams of one person, the survivor's registration alone counts. */
const saysWho = ({ event: { type } }: Entry<Event>): boolean =>
  type === 'ClientRegistered' || type === 'ClientsMerged' || type === 'MergeReverted';

/** The id of what an event begins and later ones speak of. */
const begins = ({ event }: Entry<Event>): readonly string[] => {
  if (event.type === 'ServiceStarted') return [event.episodeId];
  if (event.type === 'PlanDrawnUp') return [event.planId];
  if (event.type === 'PlanGoalSet') return [event.goalId];
  return event.type === 'ReferralMade' ? [event.referralId] : [];
};

/**
 * Folds a person's whole story, which stands in several streams: the survivor's and those merged into it. Each is settled, with
 * the positions of one store. Events are folded in the order in which they happened, whichever stream they stand in; the
 * survivor's registration holds.
 *
 * Decisions about the survivor use this state, so that they see the first grant in any stream, past episodes and departures.
 * Anything that began in a merged stream is over and takes nothing more.
 */
export const stateAcrossStreams = (survivor: Story, ...merged: readonly Story[]): State => {
  const others = merged.flatMap((story) => story.filter((entry) => !saysWho(entry)));
  const whole = [...survivor, ...others]
    .toSorted((a, b) => (inOrder(a, b) ? -1 : 1))
    .reduce((state, { event }) => evolve(state, event), initial);
  return { ...whole, elsewhere: new Set(others.flatMap(begins)) };
};
