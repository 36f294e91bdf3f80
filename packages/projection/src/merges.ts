import type { ClientId } from '@pavadonis/domain';
import { type ChapterTable, reads } from './fold';

/** A row of a client's stream, as far as merges go: the survivor, absent once the merge was reverted. */
export interface Mergeable {
  readonly mergedInto?: ClientId;
}

/** The handlers of the identity chapter for folds that need only the person of each stream. */
export const merges: ChapterTable<'identity', Mergeable> = {
  ExternalIdLinked: 'ignored',
  ExternalIdUnlinked: 'ignored',
  DuplicateSuspected: 'ignored',
  DuplicateDismissed: 'ignored',
  ClientsMerged: reads(['survivorId'], (row, { survivorId }) => {
    row.mergedInto = survivorId;
  }),
  MergeReverted: reads([], (row) => {
    delete row.mergedInto;
  }),
};
