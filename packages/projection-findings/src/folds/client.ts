import { type Fold, readsAll } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';
import { addEvent, emptyStream } from './stream';

/** Folds a client's stream into its events. */
export const clientFold: Fold<'client', ClientRow> = {
  initial: emptyStream,
  takes: readsAll((row, event, position) => {
    addEvent(row, event, position);
    if (event.type === 'ClientsMerged') row.mergedInto = event.survivorId;
    else if (event.type === 'MergeReverted') delete row.mergedInto;
  }),
};
