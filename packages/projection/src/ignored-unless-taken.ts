import type { Chapter } from '@pavadonis/domain/client';
import type { CategoryTable, ChapterTable } from './fold';

type Ignored = { readonly [C in Chapter]?: Partial<ChapterTable<C, unknown>> } & {
  readonly operation: Partial<CategoryTable<'operation', unknown>>;
};

/**
 * Ignores the events that few rows ask for, where several folds take others of the same chapter or stream.
 *
 * A fold spreads the table and names the events that it takes after it. The compiler names every such fold for a new
 * event. One line here is enough for those that ignore it.
 */
export const ignoredUnlessTaken = {
  // none yet: nearly every row asks for intake or death, so each fold says what it does with them
  registration: {},
  // the days of an episode do not depend on them
  service: {
    ServiceExtended: 'ignored',
    ServiceSuspended: 'ignored',
    ServiceResumed: 'ignored',
  },
  // whether and when a client was served does not depend on them
  work: {
    WorkerAssigned: 'ignored',
    WorkerUnassigned: 'ignored',
    ComplexityAssessed: 'ignored',
    NeedsAssessed: 'ignored',
  },
  // neither money nor persons reached depend on them
  operation: {
    RuleSetAdopted: 'ignored',
    RetentionHeld: 'ignored',
    RetentionReleased: 'ignored',
  },
} as const satisfies Ignored;
