import type { Entry } from '../event/recorded';
import { inOrder } from '../event/settle';
import type { Event } from './catalogue';
import { evolve, initial, type State } from './state';

type Story = readonly Entry<Event>[];

/** What says who a stream's person is: of the streams of one person, the survivor's alone counts. */
const saysWho = ({ event: { type } }: Entry<Event>): boolean =>
  type === 'ClientRegistered' || type === 'ClientsMerged' || type === 'MergeReverted';

/**
 * The state of a person whose story stands in several streams: of the survivor and of those merged into it, each settled,
 * with the positions of one store. Decisions about the survivor ask it, so that they are judged by the whole story: the
 * first grant in any stream, past episodes, departures. What happened is told in the order in which it happened, whichever
 * stream it stands in; the survivor's registration holds.
 */
export const onePerson = (survivor: Story, ...merged: readonly Story[]): State =>
  [...survivor, ...merged.flatMap((story) => story.filter((entry) => !saysWho(entry)))]
    .toSorted((a, b) => (inOrder(a, b) ? -1 : 1))
    .reduce((state, { event }) => evolve(state, event), initial);
