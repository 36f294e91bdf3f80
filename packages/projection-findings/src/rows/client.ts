import type { ClientId, EventOf } from '@pavadonis/domain';
import type { Fold } from '@pavadonis/projection';
import { type Story, storyFold } from './story';

/** A person's stream; `mergedInto` while it is read as part of another's. */
export interface ClientStory extends Story<EventOf['client']> {
  readonly mergedInto?: ClientId;
}

const { initial, evolve } = storyFold<EventOf['client']>();

/** Folds a person's stream into its story. */
export const clientFold: Fold<ClientStory, EventOf['client']> = {
  initial,
  evolve: (row, event, position) => {
    evolve(row, event, position);
    if (event.type === 'ClientsMerged') row.mergedInto = event.survivorId;
    else if (event.type === 'MergeReverted') delete row.mergedInto;
  },
};
