import type { Entry } from '../event/recorded';
import { inOrder } from '../settling/settle';
import type { Event } from './chapters';
import { evolve, initial, type State } from './state';

type Story = readonly Entry<Event>[];

/** What says who a stream's person is: of the streams of one person, the survivor's alone counts. */
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
 * The state of a person whose story stands in several streams: of the survivor and of those merged into it, each settled,
 * with the positions of one store. Decisions about the survivor ask it, so that they are judged by the whole story: the
 * first grant in any stream, past episodes, departures; what began in a merged stream is over and takes nothing more. What happened is told in the order in which it happened, whichever
 * stream it stands in; the survivor's registration holds.
 */
export const stateAcrossStreams = (survivor: Story, ...merged: readonly Story[]): State => {
  const others = merged.flatMap((story) => story.filter((entry) => !saysWho(entry)));
  const whole = [...survivor, ...others]
    .toSorted((a, b) => (inOrder(a, b) ? -1 : 1))
    .reduce((state, { event }) => evolve(state, event), initial);
  return { ...whole, elsewhere: new Set(others.flatMap(begins)) };
};
