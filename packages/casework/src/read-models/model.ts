import type { AnyReadModel } from '@pavadonis/projection';
import { type AnyView, type Rows, rowsOf, viewOf } from './rows';
import type { FoundBuild, FoundBuilds } from './rows-file';
import type { Interruption, Status, StopReason } from './status';

/** The rows that a read model answers now. */
export interface Shown<View> {
  readonly rows: View;
  /** Which version of the read model made them. */
  readonly version: number;
  /** Up to where in the log they know everything. */
  readonly position: number;
}

type Condition =
  | { readonly _tag: 'Following' }
  | { readonly _tag: 'Live' }
  | { readonly _tag: 'Interrupted'; readonly cause: Interruption; readonly attempts: number }
  | { readonly _tag: 'Stopped'; readonly why: StopReason };

export type Because = Extract<Status, { readonly _tag: 'Rebuilding' }>['because'];

/** A read model as it lives: the rows it builds, those it shows, and how it fares. `clock` counts milliseconds. */
export const liveModel = (model: AnyReadModel, found: FoundBuilds, clock: () => number) => {
  let rows = rowsOf(model, found.own);
  // nobody folds it any further, so it is shown as it was found
  let former = found.former;
  let formerView = former && viewOf(former, Object.keys(model.folds));
  let { hidden } = found;
  let because: Because | undefined = hidden ? 'NewVersion' : found.unreadable ? 'Unreadable' : undefined;
  let condition: Condition = { _tag: 'Following' };
  let behindSince = clock();

  const turn = (next: Condition): void => {
    if (condition._tag === 'Stopped') return;
    if (condition._tag === 'Live' && next._tag !== 'Live') behindSince = clock();
    condition = next;
  };

  const forgetFormer = (): void => {
    former = undefined;
    formerView = undefined;
  };

  const shown = (): Shown<AnyView> =>
    former === undefined || formerView === undefined
      ? { rows: rows.view, version: model.version, position: rows.known().position }
      : { rows: formerView, version: former.version, position: former.position };

  const status = (): Status => {
    const { version, position } = shown();
    const behindMs = condition._tag === 'Live' ? 0 : clock() - behindSince;
    const standing = { version, position, behindMs };
    if (condition._tag !== 'Following') return { ...standing, ...condition };
    return because === undefined
      ? { ...standing, _tag: 'CatchingUp' }
      : { ...standing, _tag: 'Rebuilding', because, built: rows.known().position };
  };

  return {
    model,
    rows: (): Rows => rows,
    shown,
    status,
    /** Whether another build than its own is the one that the file shows. */
    hidden: (): boolean => hidden,
    former: (): FoundBuild | undefined => former,
    forgetFormer,
    whyStopped: (): StopReason | undefined => (condition._tag === 'Stopped' ? condition.why : undefined),

    /** Goes on from the same version's build as the file holds it now. */
    adopt: ({ own }: FoundBuilds, reason?: Because): void => {
      rows = rowsOf(model, own);
      because = reason ?? because;
    },
    /** Its own build is the one that the file shows. */
    takeOver: (): void => {
      hidden = false;
      forgetFormer();
    },
    /** Nothing more was there. */
    goLive: (): void => {
      because = undefined;
      turn({ _tag: 'Live' });
    },
    /** More is there. */
    catchUp: (): void => turn({ _tag: 'Following' }),
    interrupt: (cause: Interruption, attempts: number): void =>
      turn({ _tag: 'Interrupted', cause, attempts }),
    stop: (why: StopReason): void => turn({ _tag: 'Stopped', why }),
  };
};

export type LiveModel = ReturnType<typeof liveModel>;

/** Those that have not stopped. */
export const running = (models: readonly LiveModel[]): readonly LiveModel[] =>
  models.filter((model) => model.whyStopped() === undefined);
