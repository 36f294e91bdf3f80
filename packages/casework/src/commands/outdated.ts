import type { NewMerging, OtherHistory, WrongExpectedRevision } from '@pavadonis/event-store';

/** The reasons why a store refuses an append that was decided on what stands no longer. */
export type Outdated = WrongExpectedRevision | NewMerging | OtherHistory;

/** Whether a decision has to be asked again, on what stands now. */
export const isOutdated = (failure: { readonly _tag: string }): failure is Outdated =>
  ['WrongExpectedRevision', 'NewMerging', 'OtherHistory'].includes(failure._tag);
