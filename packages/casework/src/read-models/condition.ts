import type { Interruption } from '../interruption';
import type { StopReason } from './stop-reason';

/**
 * The reasons why rows are built from the beginning of the log: rows of another version or that cannot be read, both found when
 * their file is opened (`file/builds.ts`), or rows of another history, found after an interruption (`life-cycle.ts`).
 */
export type RebuildReason = 'NewVersion' | 'OtherHistory' | 'Unreadable';

/**
 * The condition of a read model. Unless it is live, `since` is when it last was, or was opened: milliseconds of a
 * clock.
 */
export type Condition =
  | { readonly _tag: 'Opening'; readonly since: number }
  | { readonly _tag: 'CatchingUp'; readonly since: number }
  | { readonly _tag: 'Live' }
  | { readonly _tag: 'Rebuilding'; readonly since: number; readonly because: RebuildReason }
  | {
      readonly _tag: 'Interrupted';
      readonly since: number;
      readonly cause: Interruption;
      readonly attempts: number;
      /** The reason why it was being rebuilt, if it was. */
      readonly because: RebuildReason | undefined;
    }
  | { readonly _tag: 'Stopped'; readonly since: number; readonly why: StopReason };

/** An event in the life of a read model. `at` is milliseconds of a clock. */
export type Happening = { readonly at: number } &
  /** The rows that the file held were read. */
  (
    | { readonly _tag: 'Opened'; readonly because: RebuildReason | undefined }
    | { readonly _tag: 'RowsBegunAnew'; readonly because: RebuildReason }
    /** A page was read, and there is more. */
    | { readonly _tag: 'MoreFound' }
    /** The whole log was read. */
    | { readonly _tag: 'EndReached' }
    | { readonly _tag: 'CallFailed'; readonly cause: Interruption; readonly attempts: number }
    | { readonly _tag: 'GivenUp'; readonly why: StopReason }
  );

/** Returns the condition of a read model whose rows are being read from the file. */
export const opening = (at: number): Condition => ({ _tag: 'Opening', since: at });

/** Returns the condition in which a read model begins to follow. */
export const initial = (because: RebuildReason | undefined, at: number): Condition =>
  because === undefined ? { _tag: 'CatchingUp', since: at } : { _tag: 'Rebuilding', since: at, because };

/** Returns the condition after a happening. A stopped read model stays stopped, for the first reason. */
export const evolve = (condition: Condition, happening: Happening): Condition => {
  if (condition._tag === 'Stopped') return condition;
  const since = condition._tag === 'Live' ? happening.at : condition.since;
  const because = 'because' in condition ? condition.because : undefined;
  switch (happening._tag) {
    case 'Opened':
      return initial(happening.because, since);
    case 'RowsBegunAnew':
      return { _tag: 'Rebuilding', since, because: happening.because };
    case 'MoreFound':
      return initial(because, since);
    case 'EndReached':
      return { _tag: 'Live' };
    case 'CallFailed':
      return { _tag: 'Interrupted', since, cause: happening.cause, attempts: happening.attempts, because };
    case 'GivenUp':
      return { _tag: 'Stopped', since, why: happening.why };
  }
};
