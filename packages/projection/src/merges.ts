import type { ClientId } from '@pavadonis/domain';
import { type ChapterTable, reads } from './fold';

/** A row of a client's stream, as far as merges go: into whom it was merged, absent once that was reverted. */
export interface Mergeable {
  readonly mergedInto?: ClientId;
}

/** How a fold takes the chapter of identity whose rows ask only who the streams are about. */
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
