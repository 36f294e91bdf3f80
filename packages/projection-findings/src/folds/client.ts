import { type Fold, readsAll } from '@pavadonis/projection';
import type { ClientStory } from '../rows/client';
import { tell, untold } from './stream';

/** Folds a client's stream into its story. */
export const clientFold: Fold<'client', ClientStory> = {
  initial: untold,
  takes: readsAll((row, event, position) => {
    tell(row, event, position);
    if (event.type === 'ClientsMerged') row.mergedInto = event.survivorId;
    else if (event.type === 'MergeReverted') delete row.mergedInto;
  }),
};
