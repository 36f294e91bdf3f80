import type { EventOf } from '@pavadonis/domain';
import { type Fold, type Mergeable, readsAll } from '@pavadonis/projection';
import { type Story, tell, untold } from './stream';

/** A client's stream; `mergedInto` while it is read as part of another's. */
export interface ClientStory extends Story<EventOf['client']>, Mergeable {}

/** Folds a client's stream into its story. */
export const clientFold: Fold<'client', ClientStory> = {
  initial: untold,
  takes: readsAll((row, event, position) => {
    tell(row, event, position);
    if (event.type === 'ClientsMerged') row.mergedInto = event.survivorId;
    else if (event.type === 'MergeReverted') delete row.mergedInto;
  }),
};
